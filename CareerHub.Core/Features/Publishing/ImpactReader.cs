using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Counts what a change of the content would touch. A handful of queries, however many changes there are.</summary>
internal sealed class ImpactReader(HubDb db, Catalogue running, Catalogue next)
{
    /// <summary>By criterion and revision.</summary>
    private sealed record Counted(string CriterionId, int Revision, int Count);

    private sealed record Waiting(Guid Id, string SkillId, int Level);

    private List<Counted> _claims = [];
    private List<Counted> _verdicts = [];
    private List<Waiting> _requests = [];
    private Dictionary<string, int> _learners = []; // by the id of the criterion that changes
    private Dictionary<string, int> _followers = [];

    public static Task<ContentImpact> ReadAsync(HubDb db, Catalogue running, Catalogue next, CancellationToken ct) => new ImpactReader(db, running, next).ReadAsync(ct);

    private async Task<ContentImpact> ReadAsync(CancellationToken ct)
    {
        var changes = CatalogueDiff.Of(running, next);
        var ids = changes.Where(change => change.Thing == ChangedThing.Criterion).SelectMany(CriteriaOf).Distinct().ToList();
        await CountAsync(ids, ct);
        foreach (var merged in changes.Where(change => change.Kind == ChangeKind.Merged)) _learners[merged.Id] = await LearnersOfAsync([.. merged.Others], ct);
        _followers = await FollowersAsync([.. changes.Where(change => change.Thing == ChangedThing.Career).Select(change => change.Id)], ct);
        var serious = changes.Where(change => change.Thing == ChangedThing.Criterion && change.Kind is not (ChangeKind.New or ChangeKind.Editorial)).ToList();
        return new(
            [.. changes.Select(change => new ChangeImpact(change, TouchedBy(change)))],
            await TogetherAsync(serious, ct),
            await ShiftsAsync(ct));
    }

    // What people have something on: of a merger, what gave way.
    private static IEnumerable<string> CriteriaOf(ContentChange change) => change.Kind == ChangeKind.Merged ? change.Others : [change.Id];

    private async Task CountAsync(List<string> ids, CancellationToken ct)
    {
        var claims = db.Claims.Where(claim => ids.Contains(claim.CriterionId) && claim.IsClaimed);
        var verdicts = db.Standings.Where(standing => ids.Contains(standing.CriterionId) && standing.Answer != null);
        _claims = await claims.GroupBy(claim => new { claim.CriterionId, claim.Revision }).Select(group => new Counted(group.Key.CriterionId, group.Key.Revision, group.Count())).ToListAsync(ct);
        _verdicts = await verdicts.GroupBy(standing => new { standing.CriterionId, standing.Revision }).Select(group => new Counted(group.Key.CriterionId, group.Key.Revision, group.Count())).ToListAsync(ct);
        _requests = await db.LivingReviews().Select(request => new Waiting(request.Id, request.SkillId, request.Level)).ToListAsync(ct);
        _learners = await Pairs(ids).GroupBy(pair => pair.CriterionId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    // Set by name: a constructor could not be part of a union in the database.
    private sealed class Pair
    {
        public required string CriterionId { get; init; }
        public required Guid LearnerId { get; init; }
    }

    private IQueryable<Pair> Pairs(List<string> ids) => db.Claims.Where(claim => ids.Contains(claim.CriterionId) && claim.IsClaimed).Select(claim => new Pair { CriterionId = claim.CriterionId, LearnerId = claim.LearnerId })
        .Union(db.Standings.Where(standing => ids.Contains(standing.CriterionId) && standing.Answer != null).Select(standing => new Pair { CriterionId = standing.CriterionId, LearnerId = standing.LearnerId }))
        .Union(db.Evidence.Where(item => ids.Contains(item.CriterionId)).Select(item => new Pair { CriterionId = item.CriterionId, LearnerId = item.LearnerId }));

    private Task<int> LearnersOfAsync(List<string> ids, CancellationToken ct) => Pairs(ids).Select(pair => pair.LearnerId).Distinct().CountAsync(ct);

    private async Task<Dictionary<string, int>> FollowersAsync(List<string> careers, CancellationToken ct)
    {
        var (cohorts, current) = (db.Cohorts, db.CurrentMemberships);
        var started = db.StartedCareers.Where(started => started.LeftAtUtc == null && careers.Contains(started.CareerId)).Select(started => new { started.CareerId, started.LearnerId });
        var members = from cohort in cohorts
                      where cohort.ArchivedAtUtc == null
                      from career in cohort.Careers
                      where careers.Contains(career.CareerId)
                      join stay in current on cohort.Id equals stay.CohortId
                      where stay.Role == CohortRole.Learner
                      select new { career.CareerId, LearnerId = stay.PersonId };
        return await started.Union(members).GroupBy(pair => pair.CareerId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    private Touched TouchedBy(ContentChange change)
    {
        if (change.Thing == ChangedThing.Career) return Touched.Nobody with { Learners = _followers.GetValueOrDefault(change.Id) };
        if (change.Thing != ChangedThing.Criterion) return Touched.Nobody;
        var ids = CriteriaOf(change).ToList();
        return new(
            _learners.GetValueOrDefault(change.Id),
            ids.Sum(id => Counting(_claims, id, change.Kind)),
            ids.Sum(id => Counting(_verdicts, id, change.Kind)),
            RequestsOf([change]).Count());
    }

    // Those of an older revision count no longer, whatever is published; unless that revision comes back.
    private int Counting(List<Counted> rows, string id, ChangeKind kind)
    {
        var from = (kind == ChangeKind.Revived ? next : running).Criterion(id)?.Revision ?? 0;
        return rows.Where(row => row.CriterionId == id && row.Revision >= from).Sum(row => row.Count);
    }

    private IEnumerable<Guid> RequestsOf(IReadOnlyList<ContentChange> changes)
    {
        var touched = changes.SelectMany(change => CriteriaOf(change).Append(change.Id)).Distinct()
            .SelectMany(id => (Criterion?[])[running.Criterion(id), next.Criterion(id)])
            .OfType<Criterion>().Where(criterion => criterion is { IsMust: true, IsRetired: false }).ToLookup(criterion => criterion.SkillId);
        return _requests.Where(request => touched[request.SkillId].Any(criterion => criterion.Level.Value <= request.Level)).Select(request => request.Id);
    }

    private async Task<Touched> TogetherAsync(IReadOnlyList<ContentChange> serious, CancellationToken ct)
    {
        var ids = serious.SelectMany(CriteriaOf).Distinct().ToList();
        var kinds = serious.SelectMany(change => CriteriaOf(change).Select(id => (id, change.Kind))).DistinctBy(pair => pair.id).ToList();
        if (ids.Count == 0) return Touched.Nobody;
        return new(
            await LearnersOfAsync(ids, ct),
            kinds.Sum(pair => Counting(_claims, pair.id, pair.Kind)),
            kinds.Sum(pair => Counting(_verdicts, pair.id, pair.Kind)),
            RequestsOf(serious).Count());
    }

    private async Task<IReadOnlyList<LevelShift>> ShiftsAsync(CancellationToken ct)
    {
        var shifts = new List<LevelShift>();
        await foreach (var (skill, learners) in Summaries.ShiftsAsync(db, running, next, ct)) shifts.Add(new(skill.Id, skill.Title, learners));
        return shifts;
    }
}
