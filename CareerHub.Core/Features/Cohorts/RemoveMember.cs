using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Whoever runs a cohort ends a stay in it. The person loses access at once; what they did stays.</summary>
public sealed class RemoveMember(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// NotFound: no such stay, or the caller does not run its cohort. Ending an ended stay answers Ok. Refused to a lead
    /// mentor: <c>cohorts.lead-by-admin</c>, another lead mentor; <c>cohorts.last-lead</c>, themselves while nobody else leads.
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, long membershipId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (await db.Memberships.FindAsync([membershipId], ct) is not { } membership) return Outcome.NotFound;
            if (!await db.MayRunCohortAsync(caller, membership.CohortId, ct)) return Outcome.NotFound;
            if (membership.EndedAtUtc is not null) return Outcome.Ok;
            if (membership.Role == CohortRole.LeadMentor && !await db.MayRunTheHouseAsync(caller, ct))
            {
                if (membership.PersonId != caller.PersonId) return Outcome.Refused("cohorts.lead-by-admin");
                if (await db.IsLastLeadAsync(membership, ct)) return Outcome.Refused("cohorts.last-lead");
            }
            await journal.AppendAsync(db, MembershipFacts.Left(caller, membership, now), ct);
            db.Add(new AuditEntry(AuditAction.MemberRemoved, caller.PersonId, now, membership.PersonId, membership.CohortId));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
