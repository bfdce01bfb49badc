using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>An admin or a lead mentor opens a cohort. A lead mentor leads it from the start; an admin stays outside.</summary>
public sealed class CreateCohort(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// NotFound: the caller may open none. Refused: <c>cohorts.name-needed</c>, <c>cohorts.name-too-long</c>,
    /// <c>cohorts.career-needed</c>, <c>cohorts.time-zone-unknown</c>, <c>cohorts.day-unreadable</c>, <c>cohorts.ends-before-start</c>.
    /// </returns>
    public Task<Outcome<Cohort>> RunAsync(Caller caller, CohortForm form, CancellationToken ct)
    {
        var (fault, now) = (form.Fault(published.Current), time.UtcNow());
        return gate.RunAsync<Outcome<Cohort>>(async db =>
        {
            if (!await db.MayCreateCohortsAsync(caller, ct)) return Outcome.NotFound;
            if (fault is not null) return Outcome.Refused(fault);
            var cohort = new Cohort(form.Terms(), now);
            db.Add(cohort);
            db.Add(new AuditEntry(AuditAction.CohortCreated, caller.PersonId, now, cohortId: cohort.Id));
            if (!await db.MayRunTheHouseAsync(caller, ct))
                await journal.AppendAsync(db, MembershipFacts.Joined(caller, cohort.Id, caller.PersonId, CohortRole.LeadMentor, now), ct);
            await db.SaveChangesAsync(ct);
            return cohort;
        }, ct);
    }
}
