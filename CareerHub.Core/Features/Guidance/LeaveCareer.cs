using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Guidance;

/// <summary>The caller no longer works towards a career. Claims, evidence and verdicts stay: skills belong to no career.</summary>
public sealed class LeaveCareer(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>Ok, also when it was not started or left before: nothing is written then. NotFound: the account is disabled.</returns>
    public Task<Outcome> RunAsync(Caller caller, string careerId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            if (!await db.CareersOf(caller).AnyAsync(started => started.CareerId == careerId, ct)) return Outcome.Ok;
            await journal.AppendAsync(db, GuidanceFacts.Left(caller, careerId, now), ct);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
