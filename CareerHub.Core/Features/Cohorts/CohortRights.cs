using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Who may open cohorts and run them, read from the database at every call. Running one shows nobody's record.</summary>
public static class CohortRights
{
    /// <summary>The present stays of the caller as a lead mentor, those in archived cohorts included.</summary>
    public static IQueryable<Membership> LeadershipsOf(this HubDb db, Caller caller) =>
        db.CurrentMemberships.Where(stay => stay.PersonId == caller.PersonId && stay.Role == CohortRole.LeadMentor);

    /// <summary>Changes its settings, members and invitations, archived or not: an admin, or a lead mentor of it. False also when there is no such cohort.</summary>
    public static async Task<bool> MayRunCohortAsync(this HubDb db, Caller caller, Guid cohortId, CancellationToken ct) =>
        await db.LeadershipsOf(caller).AnyAsync(stay => stay.CohortId == cohortId, ct)
        || (await db.MayRunTheHouseAsync(caller, ct) && await db.Cohorts.AnyAsync(cohort => cohort.Id == cohortId, ct));

    /// <summary>Opens a new one: an admin, or whoever leads any cohort now.</summary>
    public static async Task<bool> MayCreateCohortsAsync(this HubDb db, Caller caller, CancellationToken ct) =>
        await db.MayRunTheHouseAsync(caller, ct) || await db.LeadershipsOf(caller).AnyAsync(ct);

    /// <summary>Whether this stay is the only one of a lead mentor in its cohort: ending it would leave nobody who runs it.</summary>
    internal static async Task<bool> IsLastLeadAsync(this HubDb db, Membership stay, CancellationToken ct) =>
        stay.Role == CohortRole.LeadMentor
        && !await db.CurrentMemberships.AnyAsync(other => other.CohortId == stay.CohortId && other.Role == CohortRole.LeadMentor && other.PersonId != stay.PersonId, ct);
}
