using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>A cohort as a member of it sees it.</summary>
/// <param name="Mentors">By alphabet, the reader among them when they mentor it.</param>
/// <param name="IsLastLead">Nobody else leads it, so the reader cannot leave.</param>
public sealed record OwnCohort(
    Guid Id, string Name, CohortRole Role, DateTime SinceUtc, IReadOnlyList<string> CareerIds, IReadOnlyList<string> Mentors, DateOnly? StartsOn, DateOnly? EndsOn, bool IsArchived, bool IsLastLead);

/// <summary>Every cohort that the caller is in now, archived ones too: they can be left like any other.</summary>
public sealed class ReadMyCohorts(IDbContextFactory<HubDb> dbs)
{
    /// <returns>In the order in which the caller joined; NotFound: the account is gone or disabled.</returns>
    public async Task<Outcome<IReadOnlyList<OwnCohort>>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
        var stays = await db.CurrentMemberships.AsNoTracking().Where(stay => stay.PersonId == caller.PersonId).OrderBy(stay => stay.Id).ToListAsync(ct);
        var ids = stays.Select(stay => stay.CohortId).ToList();
        var cohorts = await db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers).Where(cohort => ids.Contains(cohort.Id)).ToDictionaryAsync(cohort => cohort.Id, ct);
        var mentors = (await (
            from stay in db.CurrentMemberships
            where ids.Contains(stay.CohortId) && stay.Role != CohortRole.Learner
            join person in db.People on stay.PersonId equals person.Id
            orderby person.DisplayName
            select new { stay.CohortId, stay.PersonId, stay.Role, person.DisplayName }).ToListAsync(ct)).ToLookup(mentor => mentor.CohortId);
        return new Outcome<IReadOnlyList<OwnCohort>>(OutcomeKind.Ok,
        [
            .. from stay in stays
               let cohort = cohorts[stay.CohortId]
               let hasOtherLead = mentors[cohort.Id].Any(mentor => mentor.Role == CohortRole.LeadMentor && mentor.PersonId != caller.PersonId)
               select new OwnCohort(
                   cohort.Id, cohort.Name, stay.Role, stay.StartedAtUtc, [.. cohort.Careers.Select(career => career.CareerId)], [.. mentors[cohort.Id].Select(mentor => mentor.DisplayName)],
                   cohort.StartsOn, cohort.EndsOn, cohort.ArchivedAtUtc is not null, stay.Role == CohortRole.LeadMentor && !hasOtherLead),
        ]);
    }
}
