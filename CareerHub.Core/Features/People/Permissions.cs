using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.People;

/// <summary>What somebody may do, read from the database at every call: a page drawn a minute ago proves nothing.</summary>
public static class Permissions
{
    /// <summary>The account exists and is not disabled.</summary>
    public static Task<bool> MayActAsync(this HubDb db, Caller caller, CancellationToken ct) =>
        db.People.AnyAsync(person => person.Id == caller.PersonId && !person.IsDisabled, ct);

    /// <summary>Sees people, memberships, counts and settings of this house, and changes them.</summary>
    public static Task<bool> MayRunTheHouseAsync(this HubDb db, Caller caller, CancellationToken ct) =>
        db.People.AnyAsync(person => person.Id == caller.PersonId && person.IsAdmin && !person.IsDisabled, ct);
}
