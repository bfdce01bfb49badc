using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>The owner of a share switches it off, at once and for good.</summary>
public sealed class EndShare(WriteGate gate, TimeProvider time)
{
    /// <returns>NotFound: no such share of the caller's. Ok also when it had ended before.</returns>
    public Task<Outcome> RunAsync(Caller caller, Guid shareId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Shares.SingleOrDefaultAsync(share => share.Id == shareId && share.PersonId == caller.PersonId, ct) is not { } share) return Outcome.NotFound;
            if (share.IsOpen(now)) share.End(now);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
