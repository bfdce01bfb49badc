using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>A cohort as its mentors see it: learners by name, never ranked, with both levels of every skill its careers ask for.</summary>
public sealed record CohortView(Guid Id, string Name, string TimeZone, IReadOnlyList<CohortSkill> Skills, IReadOnlyList<LearnerLine> Learners, IReadOnlyList<string> Mentors);

/// <param name="Target">The highest target among the cohort's careers.</param>
public sealed record CohortSkill(Skill Skill, SkillLevel Target);

/// <param name="Levels">In the order of the cohort's skills.</param>
public sealed record LearnerLine(Guid LearnerId, string Name, IReadOnlyList<LevelPair> Levels);

public sealed record LevelPair(SkillLevel Verified, SkillLevel Claimed);

/// <summary>Opens a cohort for one of its mentors; that it was opened is written down before anything is read.</summary>
public sealed class ReadCohort(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, RecordAccess access)
{
    /// <returns>NotFound: no such cohort, or the caller does not mentor it now.</returns>
    public async Task<Outcome<CohortView>> RunAsync(Caller caller, Guid cohortId, CancellationToken ct)
    {
        if (!await access.OpenCohortAsync(caller, cohortId, ct)) return Outcome.NotFound;
        var catalogue = published.Current;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var cohort = await db.CohortsMentoredBy(caller).AsNoTracking().Include(cohort => cohort.Careers).SingleOrDefaultAsync(cohort => cohort.Id == cohortId, ct);
        if (cohort is null) return Outcome.NotFound;
        var people = await (
            from membership in db.CurrentMemberships
            where membership.CohortId == cohortId
            join person in db.People on membership.PersonId equals person.Id
            orderby person.DisplayName, person.Id
            select new { person.Id, person.DisplayName, membership.Role }).ToListAsync(ct);
        var learners = people.Where(person => person.Role == CohortRole.Learner).ToList();
        var progress = await LearnerProgress.LoadAsync(db, catalogue, [.. learners.Select(learner => learner.Id)], ct);
        List<CohortSkill> skills = [.. catalogue.SharedSkills([cohort]).Select(pair => new CohortSkill(pair.Skill, pair.Asked.Target))];
        return new CohortView(
            cohort.Id,
            cohort.Name,
            cohort.TimeZone,
            skills,
            [.. learners.Select(learner => new LearnerLine(learner.Id, learner.DisplayName,
                [.. skills.Select(skill => new LevelPair(progress[learner.Id].VerifiedLevel(skill.Skill), progress[learner.Id].ClaimedLevel(skill.Skill)))]))],
            [.. people.Where(person => person.Role != CohortRole.Learner).Select(person => person.DisplayName)]);
    }
}
