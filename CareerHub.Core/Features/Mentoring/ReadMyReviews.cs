using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>The caller's own requests that wait, and the answers that they have not said they read; nobody else's can be asked for.</summary>
public sealed class ReadMyReviews(IDbContextFactory<HubDb> dbs, PublishedCatalogue published)
{
    /// <returns>Answers first, then what waits; each the newest first.</returns>
    public async Task<IReadOnlyList<MyReview>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.MayActAsync(caller, ct) ? await LoadAsync(db, published.Current, caller, skillId: null, ct) : [];
    }

    /// <param name="skillId">Only of this skill; null for all.</param>
    internal static async Task<IReadOnlyList<MyReview>> LoadAsync(HubDb db, Catalogue catalogue, Caller caller, string? skillId, CancellationToken ct)
    {
        var rows = await (
            from request in db.Reviews.AsNoTracking()
            where request.LearnerId == caller.PersonId && (skillId == null || request.SkillId == skillId)
                && (request.State == RequestState.Queued || request.State == RequestState.Claimed || request.State == RequestState.Decided)
            join cohort in db.Cohorts on request.CohortId equals cohort.Id
            orderby request.AskedBy descending
            select new { Request = request, Cohort = cohort.Name, Mentor = db.Set<Person>().Where(person => person.Id == request.MentorId).Select(person => person.DisplayName).FirstOrDefault() }).ToListAsync(ct);
        var cohortIds = rows.Where(row => row.Request.IsOpen).Select(row => row.Request.CohortId).Distinct().ToList();
        var queues = cohortIds.Count == 0 ? [] : await db.LivingReviews().Where(request => cohortIds.Contains(request.CohortId))
            .Select(request => new Waiting(request.CohortId, request.QueuedAtUtc, request.QueuedBy)).ToListAsync(ct);
        var queueOf = queues.ToLookup(waiting => waiting.CohortId);
        return
        [
            .. from row in rows
               let request = row.Request
               where catalogue.Skill(request.SkillId) is not null
               orderby request.IsOpen
               let queue = request.IsOpen ? queueOf[request.CohortId].ToList() : []
               select new MyReview(
                   request.Id, catalogue.Skill(request.SkillId)!, request.Asked, request.State, request.CohortId, row.Cohort, request.AskedAtUtc, request.QueuedAtUtc,
                   request.IsOpen ? 1 + queue.Count(other => (other.QueuedAtUtc, other.QueuedBy).CompareTo((request.QueuedAtUtc, request.QueuedBy)) < 0) : 0,
                   queue.Count, queue.Select(other => (DateTime?)other.QueuedAtUtc).Min(), row.Mentor, request.DecidedAtUtc, request.AskedBy),
        ];
    }

    private sealed record Waiting(Guid CohortId, DateTime QueuedAtUtc, long QueuedBy);
}
