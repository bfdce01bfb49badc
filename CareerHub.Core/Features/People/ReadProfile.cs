using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.People;

/// <summary>What a person says about themselves, for the form that changes it.</summary>
/// <param name="TimeZone">IANA name.</param>
public sealed record Profile(string Name, string Email, string TimeZone);

public sealed class ReadProfile(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the account is gone or disabled.</returns>
    public async Task<Outcome<Profile>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var profile = await db.People.AsNoTracking()
            .Where(person => person.Id == caller.PersonId && !person.IsDisabled)
            .Select(person => new Profile(person.DisplayName, person.Email!, person.TimeZone))
            .SingleOrDefaultAsync(ct);
        return profile is null ? Outcome.NotFound : profile;
    }
}
