using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Journal;

/// <summary>One line of the append-only record. It holds ids and enum values only, and the hash of the line before.</summary>
public sealed class JournalEntry
{
    /// <summary>What the first entry takes for the hash of the one before it.</summary>
    public static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    private JournalEntry()
    {
    }

    internal JournalEntry(JournalFact fact, JournalEntry? previous, byte[]? textHash)
    {
        Sequence = (previous?.Sequence ?? 0) + 1;
        PreviousHash = previous?.Hash() ?? NoHash;
        (Kind, ActorId, LearnerId, CohortId) = (fact.Kind, fact.ActorId, fact.LearnerId, fact.CohortId);
        (CriterionId, Revision) = (fact.CriterionId, fact.Revision);
        (IntentAtUtc, ReceivedAtUtc) = (fact.IntentAtUtc, fact.ReceivedAtUtc);
        Payload = fact.Payload.ToString();
        TextHash = textHash;
    }

    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Sequence { get; private set; }

    public EntryKind Kind { get; private set; }
    public Guid ActorId { get; private set; }
    public Guid? LearnerId { get; private set; }
    public Guid? CohortId { get; private set; }
    public string? CriterionId { get; private set; }
    public int? Revision { get; private set; }
    public DateTime IntentAtUtc { get; private set; }
    public DateTime ReceivedAtUtc { get; private set; }
    public string Payload { get; private set; } = "";

    /// <summary>SHA-256 of salt and text of the side row; null when nothing was typed. It stays when the text is erased.</summary>
    public byte[]? TextHash { get; private set; }

    /// <summary>SHA-256 of the entry before.</summary>
    public byte[] PreviousHash { get; private set; } = NoHash;

    public JournalPayload Details => JournalPayload.Parse(Payload);

    /// <summary>SHA-256 over every field in a fixed order and form; the next entry carries it.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Sequence.ToString(CultureInfo.InvariantCulture),
        Kind,
        ActorId,
        LearnerId,
        CohortId,
        CriterionId,
        Revision?.ToString(CultureInfo.InvariantCulture),
        Stamp(IntentAtUtc),
        Stamp(ReceivedAtUtc),
        Payload,
        TextHash is null ? "" : Convert.ToHexString(TextHash),
        Convert.ToHexString(PreviousHash))));

    private static string Stamp(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    internal sealed class Mapping : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> builder)
        {
            builder.ToTable("Journal").HasKey(entry => entry.Sequence);
            builder.Property(entry => entry.Sequence).ValueGeneratedNever();
            builder.Property(entry => entry.CriterionId).HasMaxLength(80);
            builder.Property(entry => entry.Payload).HasMaxLength(JournalPayload.MaxLength);
            builder.Property(entry => entry.TextHash).HasMaxLength(SHA256.HashSizeInBytes);
            builder.Property(entry => entry.PreviousHash).HasMaxLength(SHA256.HashSizeInBytes);
            builder.HasIndex(entry => new { entry.LearnerId, entry.Sequence });
        }
    }
}
