using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Whoever runs a cohort changes its name, careers, days, zone, or how it reviews.</summary>
public sealed class ChangeCohort(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <param name="seenVersion">The cohort's version on the caller's screen.</param>
    /// <returns>
    /// The cohort; the same form twice answers the same. NotFound: no such cohort, or the caller does not run it. Stale:
    /// somebody changed it meanwhile; the value is what stands. Refused: the codes of <see cref="CreateCohort"/>.
    /// </returns>
    public Task<Outcome<Cohort>> RunAsync(Caller caller, Guid cohortId, CohortForm form, int seenVersion, CancellationToken ct)
    {
        var (fault, now) = (form.Fault(published.Current), time.UtcNow());
        return gate.RunAsync<Outcome<Cohort>>(async db =>
        {
            if (!await db.MayRunCohortAsync(caller, cohortId, ct)) return Outcome.NotFound;
            if (fault is not null) return Outcome.Refused(fault);
            var cohort = await db.Cohorts.Include(cohort => cohort.Careers).SingleAsync(cohort => cohort.Id == cohortId, ct);
            var terms = form.Terms();
            if (cohort.Says(terms)) return cohort;
            if (cohort.Version != seenVersion) return Outcome.Stale.With(cohort);
            cohort.Change(terms);
            db.Add(new AuditEntry(AuditAction.CohortChanged, caller.PersonId, now, cohortId: cohortId));
            await db.SaveChangesAsync(ct);
            journal.TellOf(db, cohortId);
            return cohort;
        }, ct);
    }
}
