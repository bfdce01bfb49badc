using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>The caller becomes a learner of the cohort that a code belongs to; an invitation is used up by it.</summary>
public sealed class JoinCohort(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// The cohort; joining twice answers the same. NotFound: nothing has this code (any more), or the account is disabled.
    /// Refused: <c>cohorts.mentor-cannot-learn-here</c>, the caller mentors this cohort.
    /// </returns>
    public Task<Outcome<Place>> RunAsync(Caller caller, string typedCode, CancellationToken ct)
    {
        var (code, now) = (Cohort.TidyCode(typedCode), time.UtcNow());
        return gate.RunAsync<Outcome<Place>>(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            if (await JoinDoor.FindAsync(db, caller, code, ct) is not { Cohort: var cohort } door) return Outcome.NotFound;
            var present = await db.CurrentMemberships.FirstOrDefaultAsync(m => m.CohortId == cohort.Id && m.PersonId == caller.PersonId, ct);
            if (present is { Role: not CohortRole.Learner }) return Outcome.Refused("cohorts.mentor-cannot-learn-here");
            if (present is null)
            {
                await journal.AppendAsync(db, MembershipFacts.Joined(caller, cohort.Id, caller.PersonId, CohortRole.Learner, now), ct);
                door.Invitation?.Use(caller.PersonId, now);
                await db.SaveChangesAsync(ct);
            }
            var learners = await db.CurrentMemberships.CountAsync(m => m.CohortId == cohort.Id && m.Role == CohortRole.Learner, ct);
            return new Place(cohort.Id, cohort.Name, CohortRole.Learner, learners);
        }, ct);
    }
}
