using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>
/// Whoever runs a cohort puts it away: nobody joins by its codes, its mentors see no records by it. Nothing is deleted, so
/// that taking it out again brings all of it back.
/// </summary>
public sealed class ArchiveCohort(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <param name="isArchived">False takes it out again.</param>
    /// <param name="seenVersion">The cohort's version on the caller's screen.</param>
    /// <returns>
    /// The cohort; asking for what it is already answers the same. NotFound: no such cohort, or the caller does not run it.
    /// Stale: somebody changed it meanwhile; the value is what stands.
    /// </returns>
    public Task<Outcome<Cohort>> RunAsync(Caller caller, Guid cohortId, bool isArchived, int seenVersion, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync<Outcome<Cohort>>(async db =>
        {
            if (!await db.MayRunCohortAsync(caller, cohortId, ct)) return Outcome.NotFound;
            var cohort = await db.Cohorts.SingleAsync(cohort => cohort.Id == cohortId, ct);
            if (cohort.ArchivedAtUtc is not null == isArchived) return cohort;
            if (cohort.Version != seenVersion) return Outcome.Stale.With(cohort);
            cohort.Archive(isArchived ? now : null);
            db.Add(new AuditEntry(isArchived ? AuditAction.CohortArchived : AuditAction.CohortRestored, caller.PersonId, now, cohortId: cohortId));
            await db.SaveChangesAsync(ct);
            journal.TellOf(db, cohortId); // the pages of its mentors look again, and close
            foreach (var member in await db.CurrentMemberships.Where(stay => stay.CohortId == cohortId).Select(stay => stay.PersonId).ToListAsync(ct)) journal.TellOf(db, member);
            return cohort;
        }, ct);
    }
}
