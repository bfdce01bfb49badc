using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>
/// Who may make whom a reset link, read from the database at every call: an admin for everybody but themselves; a mentor
/// for a person who is a learner in a cohort of theirs and mentor or admin nowhere. Asked again when the link is used.
/// </summary>
internal static class ResetRights
{
    /// <returns>
    /// Ok. NotFound: no such person, or the caller does not see them. Refused, to somebody who sees the person:
    /// <c>resets.yourself</c>, <c>resets.last-admin</c>, <c>resets.disabled</c>, <c>resets.is-admin</c>, <c>resets.is-mentor</c>.
    /// </returns>
    public static async Task<Outcome> MayResetAsync(this HubDb db, Caller caller, Guid personId, CancellationToken ct)
    {
        var isAdmin = await db.MayRunTheHouseAsync(caller, ct);
        if (!isAdmin && (await db.SharedCohortsAsync(caller, personId, ct)).Count == 0) return Outcome.NotFound;
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId, ct) is not { } person) return Outcome.NotFound;
        if (isAdmin) return await OfAdminAsync(db, caller, person, ct);
        if (person.IsAdmin) return Outcome.Refused("resets.is-admin");
        return await db.Memberships.AnyAsync(stay => stay.PersonId == personId && stay.EndedAtUtc == null && stay.Role != CohortRole.Learner, ct)
            ? Outcome.Refused("resets.is-mentor")
            : Outcome.Ok;
    }

    // Whoever sits at an admin's open session must not set that admin's password without the old one. As the caller is
    // an admin who may act, nobody but the caller can be the last.
    private static async Task<Outcome> OfAdminAsync(HubDb db, Caller caller, Person person, CancellationToken ct)
    {
        if (person.IsDisabled) return Outcome.Refused("resets.disabled");
        if (person.Id != caller.PersonId) return Outcome.Ok;
        return await db.People.AnyAsync(other => other.IsAdmin && !other.IsDisabled && other.Id != person.Id, ct)
            ? Outcome.Refused("resets.yourself")
            : Outcome.Refused("resets.last-admin");
    }
}
