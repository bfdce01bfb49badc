using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Opens a cohort for one of its mentors; that it was opened is written down before anything is read.</summary>
public sealed class ReadCohort(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, RecordAccess access, TimeProvider time)
{
    /// <returns>NotFound: no such cohort, or the caller does not mentor it now.</returns>
    public async Task<Outcome<CohortView>> RunAsync(Caller caller, Guid cohortId, CancellationToken ct)
    {
        if (!await access.OpenCohortAsync(caller, cohortId, ct)) return Outcome.NotFound;
        var (catalogue, now) = (published.Current, time.UtcNow());
        await using var db = await dbs.CreateDbContextAsync(ct);
        var newest = await NewestAsync(db, ct); // first of all: what comes in between is news afterwards
        var cohort = await db.CohortsMentoredBy(caller).AsNoTracking().Include(cohort => cohort.Careers).SingleOrDefaultAsync(cohort => cohort.Id == cohortId, ct);
        if (cohort is null) return Outcome.NotFound;
        List<CohortSkill> skills = [.. catalogue.SharedSkills([cohort]).Select(pair => new CohortSkill(pair.Skill, pair.Asked.Target))];
        var mentors = await (
            from membership in db.CurrentMemberships
            where membership.CohortId == cohortId && membership.Role != CohortRole.Learner
            join person in db.People on membership.PersonId equals person.Id
            orderby person.DisplayName, person.Id
            select person.DisplayName).ToListAsync(ct);
        var lines = await CohortMatrix.LinesAsync(db, cohortId, skills, await HiddenClaims.FromAsync(db, caller, ct), only: null, ct);
        return new CohortView(cohort.Id, cohort.Name, cohort.TimeZone, [.. cohort.Careers.Select(career => catalogue.Career(career.CareerId)).OfType<Career>()], skills, lines, mentors, now)
        {
            Newest = newest,
            Version = cohort.Version,
            Catalogue = catalogue,
        };
    }

    internal static async Task<long> NewestAsync(HubDb db, CancellationToken ct) => await db.Set<JournalEntry>().MaxAsync(entry => (long?)entry.Sequence, ct) ?? 0;
}
