using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Assessments;

/// <summary>Folds claims and withdrawn claims into <see cref="ClaimState"/>.</summary>
public sealed class ClaimProjection : IProjection
{
    public IReadOnlyList<Type> Tables => [typeof(ClaimState)];

    public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Kind is not (EntryKind.CriterionClaimed or EntryKind.ClaimWithdrawn)) return;
        var (learner, criterion) = (entry.LearnerId!.Value, entry.CriterionId!);
        var state = await db.Claims.FindAsync([learner, criterion], ct);
        if (state is null) db.Add(state = new ClaimState(learner, criterion));
        state.Fold(entry.Kind == EntryKind.CriterionClaimed, entry.Revision!.Value, entry.IntentAtUtc, entry.Sequence);
    }
}
