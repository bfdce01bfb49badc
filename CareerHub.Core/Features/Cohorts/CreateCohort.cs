using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>An admin opens a cohort.</summary>
public sealed class CreateCohort(WriteGate gate, PublishedCatalogue published, TimeProvider time)
{
    /// <returns>
    /// NotFound: the caller is no admin. Refused: <c>cohorts.name-needed</c>, <c>cohorts.name-too-long</c>,
    /// <c>cohorts.career-needed</c>, <c>cohorts.time-zone-unknown</c>.
    /// </returns>
    public Task<Outcome<Cohort>> RunAsync(Caller caller, string? name, string timeZone, IReadOnlyList<string> careerIds, CancellationToken ct)
    {
        var (tidy, now) = (TypedText.Tidy(name), time.UtcNow());
        return gate.RunAsync<Outcome<Cohort>>(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (tidy is null || !TypedText.IsStorable(tidy)) return Outcome.Refused("cohorts.name-needed");
            if (tidy.Length > TypedText.NameLength) return Outcome.Refused("cohorts.name-too-long");
            if (careerIds.Count == 0 || careerIds.Any(id => published.Current.Career(id) is null)) return Outcome.Refused("cohorts.career-needed");
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)) return Outcome.Refused("cohorts.time-zone-unknown");
            var cohort = new Cohort(tidy, timeZone, careerIds.Distinct(), now);
            db.Add(cohort);
            db.Add(new AuditEntry(AuditAction.CohortCreated, caller.PersonId, now, cohortId: cohort.Id));
            await db.SaveChangesAsync(ct);
            return cohort;
        }, ct);
    }
}
