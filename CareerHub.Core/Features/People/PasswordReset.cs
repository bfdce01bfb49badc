using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.People;

/// <summary>One link that somebody made so that a person can choose a new password; afterwards what that person reads about it.</summary>
public sealed class PasswordReset
{
    /// <summary>How long a link is good for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private PasswordReset()
    {
    }

    public PasswordReset(Guid personId, Guid madeById, string tokenHash, DateTime madeAtUtc)
    {
        Id = Guid.NewGuid();
        (PersonId, MadeById, TokenHash, MadeAtUtc, ExpiresAtUtc) = (personId, madeById, tokenHash, madeAtUtc, madeAtUtc + Lifetime);
    }

    public Guid Id { get; private set; }

    /// <summary>Whose password it sets.</summary>
    public Guid PersonId { get; private set; }

    public string TokenHash { get; private set; } = "";
    public Guid MadeById { get; private set; }
    public DateTime MadeAtUtc { get; private set; }

    /// <summary>The first moment at which it no longer opens: an hour after it was made, or when something made it worthless before.</summary>
    public DateTime ExpiresAtUtc { get; private set; }

    /// <summary>Null until a password was set with it.</summary>
    public DateTime? UsedAtUtc { get; private set; }

    /// <summary>When the person said that they had read of it; null until then.</summary>
    public DateTime? ReadAtUtc { get; private set; }

    public bool IsOpen(DateTime nowUtc) => UsedAtUtc is null && nowUtc < ExpiresAtUtc;

    /// <summary>Makes it worthless.</summary>
    public void End(DateTime atUtc)
    {
        if (IsOpen(atUtc)) ExpiresAtUtc = atUtc;
    }

    public void Use(DateTime atUtc) => UsedAtUtc ??= atUtc;

    public void Read(DateTime atUtc) => ReadAtUtc = atUtc;

    internal sealed class Mapping : IEntityTypeConfiguration<PasswordReset>
    {
        public void Configure(EntityTypeBuilder<PasswordReset> builder)
        {
            builder.ToTable("PasswordResets").HasKey(reset => reset.Id);
            builder.Property(reset => reset.Id).ValueGeneratedNever();
            builder.Property(reset => reset.TokenHash).HasMaxLength(OneTimeToken.HashLength);
            builder.HasIndex(reset => reset.TokenHash).IsUnique();
            builder.HasIndex(reset => new { reset.PersonId, reset.MadeAtUtc });
        }
    }
}

internal static class PasswordResets
{
    /// <summary>Makes every open link of a person worthless: a newer one was made, they have a new password, or they may not sign in. The caller saves.</summary>
    public static async Task EndResetsAsync(this Persistence.HubDb db, Guid personId, DateTime nowUtc, CancellationToken ct)
    {
        var open = await db.PasswordResets.Where(reset => reset.PersonId == personId && reset.UsedAtUtc == null && reset.ExpiresAtUtc > nowUtc).ToListAsync(ct);
        foreach (var reset in open) reset.End(nowUtc);
    }
}
