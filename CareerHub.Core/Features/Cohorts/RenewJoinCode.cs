using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Whoever runs a cohort makes its code worthless and hands out a new one. Members stay.</summary>
public sealed class RenewJoinCode(WriteGate gate, TimeProvider time)
{
    /// <param name="seenVersion">The cohort's version on the caller's screen.</param>
    /// <returns>NotFound: no such cohort, or the caller does not run it. Stale: somebody changed the cohort meanwhile; the value is what stands.</returns>
    public Task<Outcome<Cohort>> RunAsync(Caller caller, Guid cohortId, int seenVersion, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync<Outcome<Cohort>>(async db =>
        {
            if (!await db.MayRunCohortAsync(caller, cohortId, ct)) return Outcome.NotFound;
            var cohort = await db.Cohorts.SingleAsync(cohort => cohort.Id == cohortId, ct);
            if (cohort.Version != seenVersion) return Outcome.Stale.With(cohort);
            cohort.RenewJoinCode();
            db.Add(new AuditEntry(AuditAction.JoinCodeRenewed, caller.PersonId, now, cohortId: cohort.Id));
            await db.SaveChangesAsync(ct);
            return cohort;
        }, ct);
    }
}
