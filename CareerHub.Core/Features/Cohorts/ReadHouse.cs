using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Everything an admin sees on one screen: cohorts with code and members. No records, no levels.</summary>
/// <param name="People">How many accounts there are.</param>
public sealed record House(IReadOnlyList<CohortOverview> Cohorts, int People, RegistrationRule Registration);

public sealed record CohortOverview(Guid Id, string Name, string TimeZone, string JoinCode, int Version, IReadOnlyList<string> CareerIds, IReadOnlyList<Member> Members);

/// <param name="MembershipId">The stay, which is what is ended; a person may have several.</param>
public sealed record Member(long MembershipId, string Name, string Email, CohortRole Role);

public sealed class ReadHouse(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the caller is no admin.</returns>
    public async Task<Outcome<House>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        var cohorts = await db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers).OrderBy(cohort => cohort.CreatedAtUtc).ThenBy(cohort => cohort.Name).ToListAsync(ct);
        var members = await (
            from membership in db.CurrentMemberships
            join person in db.People on membership.PersonId equals person.Id
            orderby person.DisplayName
            select new { membership.CohortId, Member = new Member(membership.Id, person.DisplayName, person.Email!, membership.Role) }).ToListAsync(ct);
        var membersOf = members.ToLookup(row => row.CohortId, row => row.Member);
        return new House(
            [.. cohorts.Select(cohort => new CohortOverview(cohort.Id, cohort.Name, cohort.TimeZone, cohort.JoinCode, cohort.Version,
                [.. cohort.Careers.Select(career => career.CareerId)], [.. membersOf[cohort.Id]]))],
            await db.People.CountAsync(ct),
            await db.RegistrationRuleAsync(ct));
    }
}
