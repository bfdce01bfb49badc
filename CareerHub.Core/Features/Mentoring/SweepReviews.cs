using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>
/// What time does to requests, each an entry by nobody, written here and never by somebody who reads: a claim without
/// activity for half an hour ends; one whose mentor is no mentor of the cohort any more ends at once; a request that no
/// mentor can answer any more is withdrawn; an answer that nobody said they read is closed after two weeks.
/// </summary>
public sealed class SweepReviews(WriteGate gate, IDbContextFactory<HubDb> dbs, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    private sealed record Due(Guid RequestId, EntryKind Kind);

    /// <returns>How many requests changed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = time.UtcNow();
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            if ((await FindAsync(db, now, ct)).Count == 0) return 0; // nobody who saves waits for a look
        }
        return await gate.RunAsync(async db =>
        {
            var due = await FindAsync(db, now, ct);
            foreach (var (requestId, kind) in due)
                await journal.AppendAsync(db, ReviewFacts.Later(kind, Caller.System, (await db.Reviews.FindAsync([requestId], ct))!, now), ct);
            await db.SaveChangesAsync(ct);
            return due.Count;
        }, ct);
    }

    private async Task<IReadOnlyList<Due>> FindAsync(HubDb db, DateTime now, CancellationToken ct)
    {
        var (idle, unread) = (now - ReviewRules.ClaimLasts, now - ReviewRules.ReadWithin);
        var (current, activities) = (db.CurrentMemberships, db.ReviewActivity);
        var unanswerable = await UnanswerableAsync(db, ct);
        var held = db.LivingReviews().Where(request => request.State == RequestState.Claimed);
        var alone = await held.Where(request => !current.Any(stay => stay.PersonId == request.MentorId && stay.CohortId == request.CohortId && stay.Role != CohortRole.Learner))
            .Select(request => request.Id).ToListAsync(ct);
        var resting = await held.Where(request => request.ClaimedAtUtc <= idle
                && !activities.Any(activity => activity.RequestId == request.Id && activity.MentorId == request.MentorId && activity.AtUtc > idle))
            .Select(request => request.Id).ToListAsync(ct);
        var old = await db.Reviews.Where(request => request.State == RequestState.Decided && request.DecidedAtUtc <= unread).Select(request => request.Id).ToListAsync(ct);
        return
        [
            .. unanswerable.Select(id => new Due(id, EntryKind.RequestWithdrawn))
                .Concat(alone.Select(id => new Due(id, EntryKind.RequestReleased)))
                .Concat(resting.Select(id => new Due(id, EntryKind.RequestExpired)))
                .Concat(old.Select(id => new Due(id, EntryKind.RequestClosed)))
                .DistinctBy(due => due.RequestId),
        ];
    }

    /// <summary>Of learners who left, of cohorts put away, on skills that the cohort's careers ask for no longer.</summary>
    private async Task<IReadOnlyList<Guid>> UnanswerableAsync(HubDb db, CancellationToken ct)
    {
        var catalogue = published.Current;
        var living = db.LivingReviews();
        var orphans = await db.Reviews.Where(request => (request.State == RequestState.Queued || request.State == RequestState.Claimed) && !living.Any(other => other.Id == request.Id))
            .Select(request => request.Id).ToListAsync(ct);
        var asked = await living.Select(request => new { request.CohortId, request.SkillId }).Distinct().ToListAsync(ct);
        var cohortIds = asked.Select(pair => pair.CohortId).Distinct().ToList();
        var cohorts = await db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers).Where(cohort => cohortIds.Contains(cohort.Id)).ToDictionaryAsync(cohort => cohort.Id, ct);
        foreach (var pair in asked.Where(pair => !cohorts[pair.CohortId].AsksFor(catalogue, pair.SkillId)))
            orphans.AddRange(await living.Where(request => request.CohortId == pair.CohortId && request.SkillId == pair.SkillId).Select(request => request.Id).ToListAsync(ct));
        return orphans;
    }
}
