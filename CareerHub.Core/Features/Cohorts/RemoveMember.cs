using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>An admin ends a stay. The person loses access at once; what they did stays; adding them again undoes it.</summary>
public sealed class RemoveMember(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>NotFound: no admin, or no such stay. Ending an ended stay answers Ok.</returns>
    public Task<Outcome> RunAsync(Caller caller, long membershipId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Memberships.FindAsync([membershipId], ct) is not { } membership) return Outcome.NotFound;
            if (membership.EndedAtUtc is not null) return Outcome.Ok;
            await journal.AppendAsync(db, MembershipFacts.Left(caller, membership, now), ct);
            db.Add(new AuditEntry(AuditAction.MemberRemoved, caller.PersonId, now, membership.PersonId, membership.CohortId));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
