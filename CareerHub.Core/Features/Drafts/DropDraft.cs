using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Drafts;

/// <summary>Empties a draft once the thing it was for has been sent. Another window's text that was never sent stays.</summary>
public sealed class DropDraft(WriteGate gate, DraftPlaces places, TimeProvider time)
{
    /// <param name="sent">What was sent.</param>
    /// <param name="version">The version of the draft that the page which sent it knew.</param>
    /// <returns>Ok, also when there was none. Stale: something else was written there meanwhile; here it is. NotFound: no such slot, or no such account.</returns>
    public Task<Outcome<Draft>> RunAsync(Caller caller, string slot, string sent, int version, CancellationToken ct) =>
        gate.RunAsync<Outcome<Draft>>(async db =>
        {
            if (!await db.MayActAsync(caller, ct) || !await places.IsInAsync(db, caller, slot, ct)) return Outcome.NotFound;
            var outcome = await ApplyAsync(db, caller, slot, sent, version, time.UtcNow(), ct);
            await db.SaveChangesAsync(ct);
            return outcome;
        }, ct);

    /// <summary>The same as part of the unit of work that sends the thing: the two stand or fall together. The caller saves.</summary>
    /// <remarks>A row stands afterwards in any case, with a higher version: a window which still holds the old text is told instead of bringing it back.</remarks>
    internal static async Task<Outcome<Draft>> ApplyAsync(HubDb db, Caller caller, string slot, string sent, int version, DateTime atUtc, CancellationToken ct)
    {
        var stored = await db.PrivateTexts.FindAsync([caller.PersonId, slot], ct);
        var isSent = stored is null || stored.Version == version || (TypedText.Tidy(sent) ?? "").StartsWith(TypedText.Tidy(stored.Text) ?? "", StringComparison.Ordinal);
        if (!isSent) return Outcome.Stale.With(Draft.Of(slot, stored));
        if (stored is null) db.Add(stored = new PrivateText(caller.PersonId, slot));
        stored.Write("", atUtc);
        return Draft.Of(slot, stored);
    }

    /// <summary>Empties several of the caller's drafts at once, whatever stands in them. The caller saves.</summary>
    /// <remarks>Emptied and not deleted, for the same reason.</remarks>
    internal static async Task EmptyAsync(HubDb db, Caller caller, IReadOnlyCollection<string> slots, DateTime atUtc, CancellationToken ct)
    {
        foreach (var stored in await db.PrivateTexts.Where(text => text.PersonId == caller.PersonId && slots.Contains(text.Slot)).ToListAsync(ct)) stored.Write("", atUtc);
    }
}
