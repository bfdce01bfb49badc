using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>Somebody switches on a page of their own progress on one career, for whoever has its address.</summary>
public sealed class CreateShare(WriteGate gate, PublishedCatalogue published, TimeProvider time)
{
    /// <returns>
    /// The share; the one made before when the same form comes again, whatever became of it. NotFound: the account is gone
    /// or disabled. Refused: <c>shares.career-unknown</c>, <c>shares.too-many</c> or a code of <see cref="ShareRules"/>.
    /// </returns>
    public Task<Outcome<Share>> RunAsync(Caller caller, ShareDraft draft, CancellationToken ct)
    {
        var now = time.UtcNow();
        var isKnown = published.Current.Career(draft.CareerId) is not null;
        var id = draft.IdFor(caller.PersonId);
        return gate.RunAsync<Outcome<Share>>(async db =>
        {
            if (await ShareOwner.FindAsync(db, caller, ct) is not { } owner) return Outcome.NotFound;
            if (await db.Shares.FindAsync([id], ct) is { } before) return before;
            if (!isKnown) return Outcome.Refused("shares.career-unknown");
            if (ShareRules.Fault(draft.Choices, owner.Day(now)) is { } fault) return Outcome.Refused(fault);
            var open = await db.Shares.CountAsync(share => share.PersonId == caller.PersonId && share.EndedAtUtc == null && share.EndsAtUtc > now, ct);
            if (open >= ShareRules.Most) return Outcome.Refused("shares.too-many");

            var share = new Share(id, caller.PersonId, draft.CareerId, now);
            share.Choose(draft.Choices, owner.TimeZone);
            db.Add(share);
            await db.SaveChangesAsync(ct);
            return share;
        }, ct);
    }
}
