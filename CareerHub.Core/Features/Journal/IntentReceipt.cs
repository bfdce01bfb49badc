using System.Security.Cryptography;
using System.Text;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Journal;

/// <summary>Proof that a form or an intent was already taken: sending it twice, by a double press or a flaky line, changes nothing the second time.</summary>
/// <param name="personId">Whose it was; a key of somebody else's proves nothing.</param>
/// <param name="key">Of a form <see cref="KeyOf"/>; of an intent the key that its device made.</param>
public sealed class IntentReceipt(Guid personId, Guid key, DateTime atUtc)
{
    public Guid PersonId { get; private set; } = personId;
    public Guid Key { get; private set; } = key;
    public DateTime AtUtc { get; private set; } = atUtc;

    /// <summary>
    /// Equal for the same contents of the same form alone. The browser's Back shows a form again with the key it had; other
    /// contents in it are a new form, which the key by itself would swallow.
    /// </summary>
    /// <param name="form">Made when the form was drawn.</param>
    /// <param name="contents">What was typed and chosen in it, in one order.</param>
    public static Guid KeyOf(Guid form, params ReadOnlySpan<string> contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(form.ToByteArray());
        foreach (var part in contents) hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(part)));
        return new(hash.GetHashAndReset().AsSpan(0, 16));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<IntentReceipt>
    {
        public void Configure(EntityTypeBuilder<IntentReceipt> builder)
        {
            builder.ToTable("IntentReceipts").HasKey(receipt => new { receipt.PersonId, receipt.Key });
            builder.HasIndex(receipt => receipt.AtUtc);
        }
    }
}

public static class ReceiptTables
{
    extension(HubDb db)
    {
        public DbSet<IntentReceipt> Receipts => db.Set<IntentReceipt>();
    }
}
