using System.Globalization;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;

namespace CareerHub.Core.Features.Evidence;

/// <summary>How evidence reads in the journal.</summary>
public static class EvidenceFacts
{
    /// <param name="text">The typed side: see <see cref="EvidenceView"/> for how it is read.</param>
    /// <param name="file">The stored picture; null unless it is one.</param>
    public static JournalFact Added(Guid learnerId, Criterion criterion, EvidenceKind kind, string? text, StoredImage? file, DateTime atUtc) =>
        Fact(EntryKind.EvidenceAdded, learnerId, criterion.Id, criterion.Revision, atUtc) with
        {
            Payload = file is null
                ? JournalPayload.Of(("kind", kind))
                : JournalPayload.Of(("kind", kind), ("file", file.Id), ("type", file.Type), ("bytes", file.Bytes), ("sha256", file.Hash)),
            Text = text,
        };

    public static JournalFact Removed(EvidenceItem item, DateTime atUtc) => About(EntryKind.EvidenceRemoved, item, atUtc);

    public static JournalFact Restored(EvidenceItem item, DateTime atUtc) => About(EntryKind.EvidenceRestored, item, atUtc);

    /// <summary>The item that a removal or a return is about.</summary>
    internal static long ItemOf(JournalEntry entry) => long.Parse(entry.Details["evidence"], CultureInfo.InvariantCulture);

    private static JournalFact About(EntryKind kind, EvidenceItem item, DateTime atUtc) =>
        Fact(kind, item.LearnerId, item.CriterionId, revision: null, atUtc) with { Payload = JournalPayload.Of(("evidence", item.Id)) };

    private static JournalFact Fact(EntryKind kind, Guid learnerId, string criterionId, int? revision, DateTime atUtc) => new(kind, learnerId)
    {
        LearnerId = learnerId,
        CriterionId = criterionId,
        Revision = revision,
        IntentAtUtc = atUtc,
        ReceivedAtUtc = atUtc,
    };
}
