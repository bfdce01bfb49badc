using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>Whose shares a use case is about, and where their days are counted.</summary>
internal sealed record ShareOwner(string Name, string TimeZone)
{
    /// <returns>Null: the account is gone or disabled.</returns>
    public static Task<ShareOwner?> FindAsync(HubDb db, Caller caller, CancellationToken ct) => db.People.AsNoTracking()
        .Where(person => person.Id == caller.PersonId && !person.IsDisabled)
        .Select(person => new ShareOwner(person.DisplayName, person.TimeZone))
        .SingleOrDefaultAsync(ct);

    public DateOnly Day(DateTime utc) => ShareDays.Day(utc, TimeZone);
}
