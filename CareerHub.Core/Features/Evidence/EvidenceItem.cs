using System.Globalization;
using CareerHub.Core.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Evidence;

/// <summary>What a learner shows for a criterion.</summary>
public enum EvidenceKind
{
    /// <summary>An address that people open themselves; the server never fetches it.</summary>
    Link,
    /// <summary>Words in Markdown.</summary>
    Note,
    /// <summary>A picture: many learners have no repository in their first week.</summary>
    Image,
}

/// <summary>The pictures that are taken; told by their content, never by their name.</summary>
public enum ImageType { Png, Jpeg, WebP, Gif }

/// <summary>One piece of evidence on one criterion of one learner. It outlives the claim; removing only hides it.</summary>
public sealed class EvidenceItem
{
    private EvidenceItem()
    {
    }

    internal EvidenceItem(JournalEntry entry)
    {
        var details = entry.Details;
        (Id, LearnerId, CriterionId, AddedAtUtc) = (entry.Sequence, entry.LearnerId!.Value, entry.CriterionId!, entry.ReceivedAtUtc);
        Kind = details.Enum<EvidenceKind>("kind");
        if (Kind != EvidenceKind.Image) return;
        (FileId, FileType) = (details.Guid("file"), details.Enum<ImageType>("type"));
        FileBytes = int.Parse(details["bytes"], CultureInfo.InvariantCulture);
        FileHash = details["sha256"];
    }

    /// <summary>Sequence of the journal entry that added it; its side row holds what was typed.</summary>
    public long Id { get; private set; }

    public Guid LearnerId { get; private set; }
    public string CriterionId { get; private set; } = "";
    public EvidenceKind Kind { get; private set; }
    public DateTime AddedAtUtc { get; private set; }

    /// <summary>Null while it is shown.</summary>
    public DateTime? RemovedAtUtc { get; private set; }

    /// <summary>Name of the file in the data folder; null without one.</summary>
    public Guid? FileId { get; private set; }

    public ImageType? FileType { get; private set; }
    public int? FileBytes { get; private set; }

    /// <summary>SHA-256 of the file's bytes in hexadecimal.</summary>
    public string? FileHash { get; private set; }

    internal void Remove(DateTime atUtc) => RemovedAtUtc ??= atUtc;

    internal void Restore() => RemovedAtUtc = null;

    internal sealed class Mapping : IEntityTypeConfiguration<EvidenceItem>
    {
        public void Configure(EntityTypeBuilder<EvidenceItem> builder)
        {
            builder.ToTable("Evidence").HasKey(item => item.Id);
            builder.Property(item => item.Id).ValueGeneratedNever();
            builder.Property(item => item.CriterionId).HasMaxLength(80);
            builder.Property(item => item.FileHash).HasMaxLength(64);
            builder.HasIndex(item => new { item.LearnerId, item.CriterionId });
            builder.HasIndex(item => item.FileId).IsUnique();
        }
    }
}
