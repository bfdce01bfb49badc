using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Whoever runs two cohorts moves a learner from one to the other. Their record goes with them as it is; open requests queue anew there.</summary>
public sealed class MoveMember(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// NotFound: no such stay of a learner, or the caller does not run both cohorts. Moving them again answers Ok. Refused:
    /// <c>cohorts.archived</c>, the cohort they would go to; <c>cohorts.already-here</c>, they are in it;
    /// <c>cohorts.not-a-member-now</c>, they left meanwhile.
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, long membershipId, Guid toCohortId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (await db.Memberships.FindAsync([membershipId], ct) is not { Role: CohortRole.Learner } stay) return Outcome.NotFound;
            if (!await db.MayRunCohortAsync(caller, stay.CohortId, ct) || !await db.MayRunCohortAsync(caller, toCohortId, ct)) return Outcome.NotFound;
            var isThere = await db.Memberships.AnyAsync(other => other.CohortId == toCohortId && other.PersonId == stay.PersonId && other.EndedAtUtc == null, ct);
            if (stay.EndedAtUtc is not null) return isThere ? Outcome.Ok : Outcome.Refused("cohorts.not-a-member-now");
            if (isThere) return Outcome.Refused("cohorts.already-here");
            if (await db.Cohorts.AnyAsync(cohort => cohort.Id == toCohortId && cohort.ArchivedAtUtc != null, ct)) return Outcome.Refused("cohorts.archived");
            await journal.AppendAsync(db, MembershipFacts.Left(caller, stay, now, movedTo: toCohortId), ct);
            await journal.AppendAsync(db, MembershipFacts.Joined(caller, toCohortId, stay.PersonId, CohortRole.Learner, now), ct);
            db.Add(new AuditEntry(AuditAction.MemberMoved, caller.PersonId, now, stay.PersonId, toCohortId));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
