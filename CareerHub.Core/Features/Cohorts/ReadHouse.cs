using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>What an admin sees first: the cohorts with their counts. No records, no levels.</summary>
/// <param name="Cohorts">In the order in which they were opened.</param>
/// <param name="People">How many accounts there are.</param>
public sealed record House(IReadOnlyList<CohortOverview> Cohorts, int People, RegistrationRule Registration);

/// <param name="Mentors">Mentors and lead mentors.</param>
/// <param name="Invited">Invitations that nobody used yet.</param>
public sealed record CohortOverview(
    Guid Id, string Name, IReadOnlyList<string> CareerIds, DateOnly? StartsOn, DateOnly? EndsOn, bool IsArchived, int Learners, int Mentors, int Invited);

public sealed class ReadHouse(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the caller is no admin.</returns>
    public async Task<Outcome<House>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        return new House(await OverviewsAsync(db, db.Cohorts, ct), await db.People.CountAsync(ct), await db.RegistrationRuleAsync(ct));
    }

    internal static async Task<IReadOnlyList<CohortOverview>> OverviewsAsync(HubDb db, IQueryable<Cohort> which, CancellationToken ct)
    {
        var cohorts = await which.AsNoTracking().Include(cohort => cohort.Careers).OrderBy(cohort => cohort.CreatedAtUtc).ThenBy(cohort => cohort.Name).ToListAsync(ct);
        var learners = await db.CurrentMemberships.Where(stay => stay.Role == CohortRole.Learner).GroupBy(stay => stay.CohortId).Select(CountOf()).ToDictionaryAsync(row => row.CohortId, row => row.Count, ct);
        var mentors = await db.CurrentMemberships.Where(stay => stay.Role != CohortRole.Learner).GroupBy(stay => stay.CohortId).Select(CountOf()).ToDictionaryAsync(row => row.CohortId, row => row.Count, ct);
        var invited = await db.OpenInvitations.GroupBy(invitation => invitation.CohortId).Select(group => new Counted(group.Key, group.Count())).ToDictionaryAsync(row => row.CohortId, row => row.Count, ct);
        return
        [
            .. cohorts.Select(cohort => new CohortOverview(
                cohort.Id, cohort.Name, [.. cohort.Careers.Select(career => career.CareerId)], cohort.StartsOn, cohort.EndsOn, cohort.ArchivedAtUtc is not null,
                learners.GetValueOrDefault(cohort.Id), mentors.GetValueOrDefault(cohort.Id), invited.GetValueOrDefault(cohort.Id))),
        ];
    }

    private sealed record Counted(Guid CohortId, int Count);

    private static System.Linq.Expressions.Expression<Func<IGrouping<Guid, Membership>, Counted>> CountOf() => group => new Counted(group.Key, group.Count());
}
