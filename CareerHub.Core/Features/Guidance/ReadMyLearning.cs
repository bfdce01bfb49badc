using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Guidance;

/// <summary>Reads the caller's own start page; nobody else's can be asked for. Eight queries, however much there is.</summary>
public sealed class ReadMyLearning(IDbContextFactory<HubDb> dbs, PublishedCatalogue published)
{
    private const int NewestVerdicts = 3;

    /// <param name="careerId">Which of the caller's careers the next steps are for; the first when it is none of them.</param>
    /// <returns>NotFound: the account is gone or disabled.</returns>
    public async Task<Outcome<MyLearning>> RunAsync(Caller caller, string? careerId, CancellationToken ct)
    {
        var catalogue = published.Current;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.OwnNewestAsync(caller, ct) is not { } newest) return Outcome.NotFound; // before the rest: what comes meanwhile is fetched again rather than missed
        var now = await LearnerNow.LoadAsync(db, catalogue, caller.PersonId, ct);
        var cohorts = await CohortsAsync(db, catalogue, caller, ct);
        var started = await db.CareersOf(caller).AsNoTracking().ToDictionaryAsync(career => career.CareerId, career => career.StartedAtUtc, ct);

        var mine = Mine(catalogue, started, cohorts, now);
        var chosen = mine.FirstOrDefault(career => career.Career.Id == careerId) ?? mine.FirstOrDefault();
        var next = chosen is null ? [] : NextSteps.Of(catalogue, chosen.Career, now);
        return new MyLearning(
            mine,
            [.. catalogue.Careers.Except(mine.Select(career => career.Career)).Select(career => new CareerOffer(career, Readiness.Of(catalogue.SkillsOf(career), now.Claimed)))],
            cohorts,
            chosen,
            next,
            chosen is not null && next.Count == 0 ? Beyond(catalogue, chosen.Career, now) : null,
            Waiting.Of(catalogue, [.. mine.Select(career => career.Career)], cohorts, now),
            await VerdictsAsync(db, catalogue, caller, ct),
            now.IsUntouched,
            newest);
    }

    private static List<MyCareer> Mine(Catalogue catalogue, Dictionary<string, DateTime> started, IReadOnlyList<MyCohort> cohorts, LearnerNow now) =>
    [
        .. from career in catalogue.Careers
           let leading = cohorts.Where(cohort => cohort.Careers.Contains(career)).Select(cohort => cohort.Name).ToList()
           let startedAt = started.TryGetValue(career.Id, out var at) ? at : (DateTime?)null
           where startedAt is not null || leading.Count > 0
           orderby startedAt descending
           let asked = catalogue.SkillsOf(career).ToList()
           select new MyCareer(career, Readiness.Of(asked, now.Claimed), Readiness.Of(asked, now.Verified), startedAt, leading),
    ];

    private static Skill? Beyond(Catalogue catalogue, Career career, LearnerNow now) => (
        from pair in catalogue.SkillsOf(career)
        where pair.Skill.ActiveCriteria.Any(criterion => criterion.IsMust && criterion.Level > pair.Asked.Target && !now.Claimed.Contains(criterion.Id))
        orderby pair.Asked.Weight descending
        select pair.Skill).FirstOrDefault();

    private static async Task<IReadOnlyList<MyCohort>> CohortsAsync(HubDb db, Catalogue catalogue, Caller caller, CancellationToken ct)
    {
        var current = db.CurrentMemberships;
        var cohorts = await db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers)
            .Where(cohort => cohort.ArchivedAtUtc == null && current.Any(membership => membership.CohortId == cohort.Id && membership.PersonId == caller.PersonId && membership.Role == CohortRole.Learner))
            .OrderBy(cohort => cohort.CreatedAtUtc).ThenBy(cohort => cohort.Name)
            .ToListAsync(ct);
        if (cohorts.Count == 0) return [];
        var ids = cohorts.Select(cohort => cohort.Id).ToList();
        var mentors = (await (
            from membership in current
            where ids.Contains(membership.CohortId) && membership.Role != CohortRole.Learner
            join person in db.People on membership.PersonId equals person.Id
            orderby person.DisplayName
            select new { membership.CohortId, person.DisplayName }).ToListAsync(ct)).ToLookup(mentor => mentor.CohortId, mentor => mentor.DisplayName);
        return
        [
            .. from cohort in cohorts
               let careers = cohort.Careers.Select(career => catalogue.Career(career.CareerId)).OfType<Career>()
               select new MyCohort(cohort.Id, cohort.Name, [.. careers], [.. mentors[cohort.Id]]),
        ];
    }

    private static async Task<IReadOnlyList<NewVerdict>> VerdictsAsync(HubDb db, Catalogue catalogue, Caller caller, CancellationToken ct)
    {
        var newest = await (
            from verdict in db.Verdicts
            where verdict.LearnerId == caller.PersonId
            orderby verdict.Sequence descending
            join mentor in db.People on verdict.MentorId equals mentor.Id into mentors
            from mentor in mentors.DefaultIfEmpty()
            select new { verdict.CriterionId, verdict.Answer, verdict.GivenAtUtc, Mentor = mentor == null ? null : mentor.DisplayName })
            .Take(NewestVerdicts).ToListAsync(ct);
        return
        [
            .. from verdict in newest
               let criterion = catalogue.Criterion(verdict.CriterionId)
               where criterion is not null
               select new NewVerdict(criterion, catalogue.Skill(criterion.SkillId)!, verdict.Answer, verdict.Mentor, verdict.GivenAtUtc),
        ];
    }
}
