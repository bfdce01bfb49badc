using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Whoever runs a cohort takes an invitation back: from then on its code opens nothing.</summary>
public sealed class RevokeInvitation(WriteGate gate, TimeProvider time)
{
    /// <returns>
    /// NotFound: no such invitation, or the caller does not run its cohort. Taking it back twice answers Ok. Refused:
    /// <c>invitations.used</c>, somebody joined with it; they are a member now.
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, Guid invitationId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (await db.Invitations.FindAsync([invitationId], ct) is not { } invitation) return Outcome.NotFound;
            if (!await db.MayRunCohortAsync(caller, invitation.CohortId, ct)) return Outcome.NotFound;
            if (invitation.RevokedAtUtc is not null) return Outcome.Ok;
            if (invitation.UsedAtUtc is not null) return Outcome.Refused("invitations.used");
            invitation.Revoke(now);
            db.Add(new AuditEntry(AuditAction.InvitationRevoked, caller.PersonId, now, cohortId: invitation.CohortId));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
