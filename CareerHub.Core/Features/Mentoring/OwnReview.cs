using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>The learner takes a request back while nobody holds it.</summary>
public sealed class WithdrawReview(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>Ok, also when it was taken back before. NotFound: not the caller's. Refused: <c>reviews.held</c>, <c>reviews.answered</c>.</returns>
    public Task<Outcome> RunAsync(Caller caller, Guid requestId, CancellationToken ct) =>
        gate.RunAsync(async db => await db.OwnReviewAsync(caller, requestId, ct) switch
        {
            null => Outcome.NotFound,
            { State: RequestState.Withdrawn } => Outcome.Ok,
            { State: RequestState.Claimed } => Outcome.Refused("reviews.held"),
            { State: RequestState.Queued } request => await journal.AppendLaterAsync(db, EntryKind.RequestWithdrawn, caller, request, time.UtcNow(), ct),
            _ => Outcome.Refused("reviews.answered"),
        }, ct);
}

/// <summary>The learner says that they read the answer. Until then it stands on their start page.</summary>
public sealed class CloseReview(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>Ok, also when it was closed before. NotFound: not the caller's, or there is no answer to read.</returns>
    public Task<Outcome> RunAsync(Caller caller, Guid requestId, CancellationToken ct) =>
        gate.RunAsync(async db => await db.OwnReviewAsync(caller, requestId, ct) switch
        {
            { State: RequestState.Closed } => Outcome.Ok,
            { State: RequestState.Decided } request => await journal.AppendLaterAsync(db, EntryKind.RequestClosed, caller, request, time.UtcNow(), ct),
            _ => Outcome.NotFound,
        }, ct);
}

internal static class OwnReviews
{
    /// <summary>A request of the caller's own; null when it is not, or they may not act.</summary>
    public static async Task<ReviewRequest?> OwnReviewAsync(this HubDb db, Caller caller, Guid requestId, CancellationToken ct) =>
        await db.MayActAsync(caller, ct) ? await db.Reviews.SingleOrDefaultAsync(request => request.Id == requestId && request.LearnerId == caller.PersonId, ct) : null;

    /// <summary>Appends what happened to a request and saves.</summary>
    public static async Task<Outcome> AppendLaterAsync(this JournalWriter journal, HubDb db, EntryKind kind, Caller actor, ReviewRequest request, DateTime atUtc, CancellationToken ct)
    {
        await journal.AppendAsync(db, ReviewFacts.Later(kind, actor, request, atUtc), ct);
        await db.SaveChangesAsync(ct);
        return Outcome.Ok;
    }
}
