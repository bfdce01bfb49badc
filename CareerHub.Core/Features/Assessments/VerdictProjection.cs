using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Assessments;

/// <summary>Folds verdicts into their history and into <see cref="Standing"/>.</summary>
public sealed class VerdictProjection : IProjection
{
    public IReadOnlyList<Type> Tables => [typeof(Verdict), typeof(Standing)];

    public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Kind != EntryKind.VerdictGiven) return;
        var verdict = new Verdict(entry);
        db.Add(verdict);
        var standing = await db.Standings.FindAsync([verdict.LearnerId, verdict.CriterionId], ct);
        if (standing is null) db.Add(standing = new Standing(verdict.LearnerId, verdict.CriterionId));
        standing.Fold(verdict);
    }
}
