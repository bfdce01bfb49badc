using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Drafts;

/// <summary>What stands in some slots of the caller; nobody else's can be asked for.</summary>
public sealed class ReadDrafts(IDbContextFactory<HubDb> dbs)
{
    /// <returns>Each slot asked for; one that was never written is empty, at version 0. So is everything of a disabled account.</returns>
    public async Task<IReadOnlyDictionary<string, Draft>> RunAsync(Caller caller, IReadOnlyCollection<string> slots, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var people = db.People;
        var stored = await db.PrivateTexts.AsNoTracking()
            .Where(text => text.PersonId == caller.PersonId && slots.Contains(text.Slot) && people.Any(person => person.Id == caller.PersonId && !person.IsDisabled))
            .ToDictionaryAsync(text => text.Slot, ct);
        return slots.Distinct().ToDictionary(slot => slot, slot => Draft.Of(slot, stored.GetValueOrDefault(slot)));
    }
}
