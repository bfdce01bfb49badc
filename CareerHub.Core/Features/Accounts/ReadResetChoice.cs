using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>A person for whom the caller may think of making a reset link.</summary>
/// <param name="Refusal">Resource key of why there can be none; null when there can.</param>
public sealed record ResetChoice(Guid PersonId, string Name, string? Refusal);

/// <summary>Whether there is a page here for the caller, and what it may offer.</summary>
public sealed class ReadResetChoice(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: no such person, or the caller does not see them.</returns>
    public async Task<Outcome<ResetChoice>> RunAsync(Caller caller, Guid personId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var may = await db.MayResetAsync(caller, personId, ct);
        if (may.Kind == OutcomeKind.NotFound) return may;
        var name = await db.People.Where(person => person.Id == personId).Select(person => person.DisplayName).SingleOrDefaultAsync(ct);
        return name is null ? Outcome.NotFound : new ResetChoice(personId, name, may.Code);
    }
}
