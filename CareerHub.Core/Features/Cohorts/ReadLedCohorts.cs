using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>The cohorts that the caller leads, archived ones too, as whoever runs them sees them.</summary>
public sealed class ReadLedCohorts(IDbContextFactory<HubDb> dbs)
{
    /// <returns>Empty: the caller leads none, and so opens none either.</returns>
    public async Task<IReadOnlyList<CohortOverview>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var led = db.LeadershipsOf(caller);
        return await ReadHouse.OverviewsAsync(db, db.Cohorts.Where(cohort => led.Any(stay => stay.CohortId == cohort.Id)), ct);
    }
}
