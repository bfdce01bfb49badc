using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Sharing;

/// <summary>A read-only page of one learner's progress on one career that whoever has the address may read, until its end.</summary>
public sealed class Share
{
    private const string TokenAlphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    public const int TokenLength = 24;

    private Share()
    {
    }

    /// <param name="id">See <see cref="ShareDraft.IdFor"/>: a form that comes twice makes one.</param>
    public Share(Guid id, Guid personId, string careerId, DateTime createdAtUtc)
    {
        (Id, PersonId, CareerId, CreatedAtUtc) = (id, personId, careerId, createdAtUtc);
        Token = RandomNumberGenerator.GetString(TokenAlphabet, TokenLength);
    }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public string CareerId { get; private set; } = "";

    /// <summary>What the address ends in; about 139 bits, so that nobody guesses one.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The name that the page bears; null for a page without one. Typed for this page, so that it may be shorter than the account's.</summary>
    public string? ShownName { get; private set; }

    /// <summary>Whether claims that no mentor has verified are on it.</summary>
    public bool ShowsClaims { get; private set; }

    /// <summary>Whether links that the learner gave as evidence are on it; notes and pictures never are.</summary>
    public bool ShowsLinks { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>The first moment at which it no longer opens: midnight after its last day, where the person is.</summary>
    public DateTime EndsAtUtc { get; private set; }

    /// <summary>Null until it was switched off.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    public bool IsOpen(DateTime nowUtc) => EndedAtUtc is null && nowUtc < EndsAtUtc;

    /// <summary>Equal while nothing was changed: what a form saw, so that an old one does not undo a newer choice.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Id} {EndsAtUtc.Ticks} {ShowsClaims} {ShowsLinks} {ShownName}"))).AsSpan(0, 8));

    /// <param name="choices">As <see cref="ShareRules"/> let them pass.</param>
    /// <param name="timeZone">Where the last day ends.</param>
    public void Choose(ShareChoices choices, string timeZone)
    {
        (ShownName, ShowsClaims, ShowsLinks) = (TypedText.Tidy(choices.ShownName), choices.ShowsClaims, choices.ShowsLinks);
        EndsAtUtc = ShareDays.EndUtc(choices.LastDay!.Value, timeZone);
    }

    public ShareChoices Choices(string timeZone) =>
        new(ShownName, ShowsClaims, ShowsLinks, ShareDays.Day(EndsAtUtc.AddMilliseconds(-1), timeZone));

    public void End(DateTime atUtc) => EndedAtUtc ??= atUtc;

    internal sealed class Mapping : IEntityTypeConfiguration<Share>
    {
        public void Configure(EntityTypeBuilder<Share> builder)
        {
            builder.ToTable("Shares").HasKey(share => share.Id);
            builder.Property(share => share.Id).ValueGeneratedNever();
            builder.Property(share => share.CareerId).HasMaxLength(80);
            builder.Property(share => share.Token).HasMaxLength(TokenLength);
            builder.Property(share => share.ShownName).HasMaxLength(TypedText.NameLength);
            builder.HasIndex(share => share.Token).IsUnique();
            builder.HasIndex(share => share.PersonId);
        }
    }
}

public static class SharingTables
{
    extension(HubDb db)
    {
        public DbSet<Share> Shares => db.Set<Share>();
    }
}
