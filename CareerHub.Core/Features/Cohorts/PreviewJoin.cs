using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>What a join code opens, told before anybody joins: the cohort, who mentors it and what they work towards.</summary>
public sealed record JoinPreview(Guid CohortId, string Code, string Cohort, IReadOnlyList<string> Mentors, IReadOnlyList<string> CareerIds);

public sealed class PreviewJoin(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: no cohort has this code (any more).</returns>
    public async Task<Outcome<JoinPreview>> RunAsync(string typedCode, CancellationToken ct)
    {
        var code = Cohort.TidyCode(typedCode);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var cohort = await db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers).SingleOrDefaultAsync(cohort => cohort.JoinCode == code, ct);
        if (cohort is null) return Outcome.NotFound;
        var mentors = await (
            from membership in db.CurrentMemberships
            where membership.CohortId == cohort.Id && membership.Role != CohortRole.Learner
            join person in db.People on membership.PersonId equals person.Id
            orderby person.DisplayName
            select person.DisplayName).ToListAsync(ct);
        return new JoinPreview(cohort.Id, code, cohort.Name, mentors, [.. cohort.Careers.Select(career => career.CareerId)]);
    }
}
