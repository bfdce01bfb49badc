using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Evidence;

/// <summary>Hides a piece of the caller's own evidence; it can be taken back (<see cref="RestoreEvidence"/>).</summary>
public sealed class RemoveEvidence(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>Ok also when it was removed already. NotFound: not there, or not the caller's.</returns>
    public Task<Outcome> RunAsync(Caller caller, long evidenceId, CancellationToken ct) => gate.RunAsync(async db =>
    {
        if (await db.OwnEvidenceAsync(caller, evidenceId, ct) is not { } item) return Outcome.NotFound;
        if (item.RemovedAtUtc is not null) return Outcome.Ok;
        await journal.AppendAsync(db, EvidenceFacts.Removed(item, time.UtcNow()), ct);
        await db.SaveChangesAsync(ct);
        return Outcome.Ok;
    }, ct);
}

/// <summary>Takes back a piece of evidence that its learner removed.</summary>
public sealed class RestoreEvidence(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>Ok also when it is shown already. NotFound: not there, or not the caller's. Refused: <c>evidence.too-many</c>.</returns>
    public Task<Outcome> RunAsync(Caller caller, long evidenceId, CancellationToken ct) => gate.RunAsync(async db =>
    {
        if (await db.OwnEvidenceAsync(caller, evidenceId, ct) is not { } item) return Outcome.NotFound;
        if (item.RemovedAtUtc is null) return Outcome.Ok;
        if (!await db.HasRoomForPieceAsync(caller.PersonId, item.CriterionId, ct)) return Outcome.Refused("evidence.too-many");
        await journal.AppendAsync(db, EvidenceFacts.Restored(item, time.UtcNow()), ct);
        await db.SaveChangesAsync(ct);
        return Outcome.Ok;
    }, ct);
}

internal static class OwnEvidence
{
    public static async Task<EvidenceItem?> OwnEvidenceAsync(this HubDb db, Caller caller, long evidenceId, CancellationToken ct) =>
        await db.MayActAsync(caller, ct)
            ? await db.Evidence.SingleOrDefaultAsync(item => item.Id == evidenceId && item.LearnerId == caller.PersonId, ct)
            : null;
}
