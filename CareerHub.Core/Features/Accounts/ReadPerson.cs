using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>One account with what an admin may do about it.</summary>
/// <param name="Links">The newest reset links that were made for this person.</param>
/// <param name="IsCaller">Whoever looks looks at themselves.</param>
/// <param name="ResetRefusal">Resource key of why no reset link can be made; null when one can.</param>
public sealed record PersonView(PersonLine Person, IReadOnlyList<ResetNotice> Links, bool IsCaller, string? ResetRefusal);

public sealed class ReadPerson(IDbContextFactory<HubDb> dbs)
{
    private const int LinksShown = 5;

    /// <returns>NotFound: the caller is no admin, or there is no such person.</returns>
    public async Task<Outcome<PersonView>> RunAsync(Caller caller, Guid personId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        if (await db.Lines(db.People.AsNoTracking().Where(person => person.Id == personId)).SingleOrDefaultAsync(ct) is not { } line) return Outcome.NotFound;
        return new PersonView(line, await db.NoticesAsync(personId, LinksShown, ct), personId == caller.PersonId, (await db.MayResetAsync(caller, personId, ct)).Code);
    }
}
