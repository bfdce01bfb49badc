using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Folds the life of requests into <see cref="ReviewRequest"/>; a learner who is moved to another cohort takes open ones along.</summary>
public sealed class ReviewProjection : IProjection
{
    public IReadOnlyList<Type> Tables => [typeof(ReviewRequest)];

    public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
    {
        switch (entry.Kind)
        {
            case EntryKind.RequestQueued:
                db.Add(new ReviewRequest(entry));
                break;
            case EntryKind.RequestWithdrawn or EntryKind.RequestClaimed or EntryKind.RequestReleased or EntryKind.RequestExpired or EntryKind.RequestDecided or EntryKind.RequestClosed:
                (await db.Reviews.FindAsync([entry.Details.Guid("request")], ct))?.Fold(entry);
                break;
            case EntryKind.MemberLeft when entry.Details.Has("movedto") && entry.LearnerId is { } learner:
                var cohort = entry.Details.Guid("movedto");
                foreach (var request in await OpenOfAsync(db, learner, entry.CohortId!.Value, ct)) request.Move(entry, cohort);
                break;
        }
    }

    // A replay saves in chunks: some requests may not have reached the table yet.
    private static async Task<IReadOnlyList<ReviewRequest>> OpenOfAsync(HubDb db, Guid learnerId, Guid cohortId, CancellationToken ct)
    {
        await db.Reviews.Where(request => request.LearnerId == learnerId && request.CohortId == cohortId).LoadAsync(ct);
        return [.. db.Reviews.Local.Where(request => request.LearnerId == learnerId && request.CohortId == cohortId && request.IsOpen).OrderBy(request => request.QueuedBy)];
    }
}
