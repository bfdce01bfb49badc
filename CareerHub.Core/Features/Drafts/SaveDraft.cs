using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Drafts;

/// <summary>Keeps what the caller is typing, if nobody (another window, another device) has written since they began.</summary>
public sealed class SaveDraft(WriteGate gate, DraftPlaces places, TimeProvider time)
{
    /// <param name="version">The version the writer began from; 0 for a slot that was never written.</param>
    /// <returns>
    /// Ok with the version that now stands; the same text again makes no new one, whatever it began from. Stale: another
    /// text stands; here it is with its version, and nothing was saved. NotFound: no such slot, or no such account.
    /// Refused: <c>drafts.too-long</c> or <c>drafts.unreadable</c>.
    /// </returns>
    public async Task<Outcome<Draft>> RunAsync(Caller caller, string slot, string text, int version, CancellationToken ct)
    {
        var typed = text.ReplaceLineEndings("\n"); // a form sends other line ends than a script; neither is another text
        if (typed.Length > PrivateText.MaxLength) return Outcome.Refused("drafts.too-long");
        if (!TypedText.IsStorable(typed)) return Outcome.Refused("drafts.unreadable");

        return await gate.RunAsync<Outcome<Draft>>(async db =>
        {
            if (!await db.MayActAsync(caller, ct) || !await places.IsInAsync(db, caller, slot, ct)) return Outcome.NotFound;
            var stored = await db.PrivateTexts.FindAsync([caller.PersonId, slot], ct);
            var standing = Draft.Of(slot, stored);
            if (standing.Text == typed) return standing;
            if (standing.Version != version) return Outcome.Stale.With(standing);
            if (stored is null) db.Add(stored = new PrivateText(caller.PersonId, slot));
            stored.Write(typed, time.UtcNow());
            await db.SaveChangesAsync(ct);
            return Draft.Of(slot, stored);
        }, ct);
    }
}
