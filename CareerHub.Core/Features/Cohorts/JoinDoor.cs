using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>What a code opens: a cohort, by its own code or by an invitation to it. The only place that looks a code up.</summary>
/// <param name="Cohort">With its careers; not tracked.</param>
/// <param name="Invitation">Null for the cohort's own code.</param>
internal sealed record JoinDoor(Cohort Cohort, Invitation? Invitation)
{
    /// <param name="caller">Null when nobody is signed in.</param>
    /// <param name="code">As <see cref="Cohort.TidyCode"/> leaves it.</param>
    /// <returns>
    /// Null: no such code, or not any more. An archived cohort, an invitation taken back and one that somebody else used
    /// are the same as none; whoever used it and is still in finds their cohort.
    /// </returns>
    public static async Task<JoinDoor?> FindAsync(HubDb db, Caller? caller, string code, CancellationToken ct)
    {
        if (code.Length != Cohort.CodeLength) return null;
        var cohorts = db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers).Where(cohort => cohort.ArchivedAtUtc == null);
        if (await cohorts.SingleOrDefaultAsync(cohort => cohort.JoinCode == code, ct) is { } own) return new(own, null);
        var invitation = await db.Invitations.SingleOrDefaultAsync(invitation => invitation.Code == code && invitation.RevokedAtUtc == null, ct);
        if (invitation is null || await cohorts.SingleOrDefaultAsync(cohort => cohort.Id == invitation.CohortId, ct) is not { } cohort) return null;
        var isOpen = invitation.UsedById is not { } user
            || (user == caller?.PersonId && await db.CurrentMemberships.AnyAsync(stay => stay.CohortId == cohort.Id && stay.PersonId == user, ct));
        return isOpen ? new(cohort, invitation) : null;
    }
}
