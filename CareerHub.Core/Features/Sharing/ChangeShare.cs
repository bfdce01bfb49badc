using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>The owner of a share chooses anew what it shows and until when. Its address stays.</summary>
public sealed class ChangeShare(WriteGate gate, TimeProvider time)
{
    /// <param name="seen"><see cref="Share.Mark"/> of the share on the caller's screen.</param>
    /// <returns>
    /// NotFound: no such share of the caller's. Stale: it was changed meanwhile. Refused: <c>shares.ended</c>, as a share
    /// that ended never opens again, or a code of <see cref="ShareRules"/>.
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, Guid shareId, string seen, ShareChoices choices, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (await ShareOwner.FindAsync(db, caller, ct) is not { } owner) return Outcome.NotFound;
            if (await db.Shares.SingleOrDefaultAsync(share => share.Id == shareId && share.PersonId == caller.PersonId, ct) is not { } share) return Outcome.NotFound;
            if (!share.IsOpen(now)) return Outcome.Refused("shares.ended");
            if (share.Mark != seen) return Outcome.Stale;
            if (ShareRules.Fault(choices, owner.Day(now)) is { } fault) return Outcome.Refused(fault);
            share.Choose(choices, owner.TimeZone);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
