using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>The caller ends their own stay. Mentors lose sight of a learner's record at once; verdicts stay on it.</summary>
public sealed class LeaveCohort(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// NotFound: the caller never was in this cohort, or the account is disabled. Leaving twice answers Ok. Refused:
    /// <c>cohorts.last-lead</c>, nobody else would lead it.
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, Guid cohortId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            var stay = await db.Memberships.Where(stay => stay.CohortId == cohortId && stay.PersonId == caller.PersonId)
                .OrderBy(stay => stay.EndedAtUtc != null).FirstOrDefaultAsync(ct);
            if (stay is null) return Outcome.NotFound;
            if (stay.EndedAtUtc is not null) return Outcome.Ok;
            if (await db.IsLastLeadAsync(stay, ct)) return Outcome.Refused("cohorts.last-lead");
            await journal.AppendAsync(db, MembershipFacts.Left(caller, stay, now), ct);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
