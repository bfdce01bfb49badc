using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>A mentor takes a request into their hands for half an hour, longer while they work on it. Reading is not claiming.</summary>
public sealed class ClaimReview(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// Ok, also when the caller holds it already. NotFound: no such request, or not for the caller. Refused:
    /// <c>reviews.taken</c> (somebody else holds it), <c>reviews.over</c> (withdrawn or answered), <c>reviews.hands-full</c>
    /// (<see cref="ReviewRules.HeldAtOnce"/> are held already).
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, Guid requestId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (await db.Reviews.FindAsync([requestId], ct) is not { } request) return Outcome.NotFound;
            if (await db.CohortOfReviewAsync(published.Current, caller, request, ct) is null) return Outcome.NotFound;
            if (!request.IsOpen) return Outcome.Refused("reviews.over");
            if (request.State == RequestState.Claimed && request.MentorId != caller.PersonId) return Outcome.Refused("reviews.taken");
            await db.SeeAtWorkAsync(request, caller.PersonId, now, ct);
            if (request.State == RequestState.Queued)
            {
                if (await db.LivingReviews().CountAsync(other => other.MentorId == caller.PersonId && other.State == RequestState.Claimed, ct) >= ReviewRules.HeldAtOnce)
                    return Outcome.Refused("reviews.hands-full");
                await journal.AppendAsync(db, ReviewFacts.Later(EntryKind.RequestClaimed, caller, request, now), ct);
            }
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}

/// <summary>Whoever holds a request is at work on it: the half hour begins anew.</summary>
public sealed class HoldReview(WriteGate gate, PublishedCatalogue published, TimeProvider time)
{
    /// <returns>Until when it is held. NotFound: not for the caller. Refused: <c>reviews.not-held</c>.</returns>
    public Task<Outcome<HeldUntil>> RunAsync(Caller caller, Guid requestId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync<Outcome<HeldUntil>>(async db =>
        {
            if (await db.Reviews.FindAsync([requestId], ct) is not { } request) return Outcome.NotFound;
            if (await db.CohortOfReviewAsync(published.Current, caller, request, ct) is null) return Outcome.NotFound;
            if (request.State != RequestState.Claimed || request.MentorId != caller.PersonId) return Outcome.Refused("reviews.not-held");
            await db.SeeAtWorkAsync(request, caller.PersonId, now, ct);
            await db.SaveChangesAsync(ct);
            return new HeldUntil(now + ReviewRules.ClaimLasts);
        }, ct);
    }
}

/// <param name="AtUtc">Without activity until then, it goes back to the queue.</param>
public sealed record HeldUntil(DateTime AtUtc);

/// <summary>Whoever holds a request gives it back to its old place in the queue. What they typed stays theirs.</summary>
public sealed class ReleaseReview(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>Ok, also when the caller does not hold it any more. NotFound: not for the caller.</returns>
    public Task<Outcome> RunAsync(Caller caller, Guid requestId, CancellationToken ct) =>
        gate.RunAsync(async db =>
        {
            if (await db.Reviews.FindAsync([requestId], ct) is not { } request) return Outcome.NotFound;
            if (await db.CohortOfReviewAsync(published.Current, caller, request, ct) is null) return Outcome.NotFound;
            if (request.State != RequestState.Claimed || request.MentorId != caller.PersonId) return Outcome.Ok;
            return await journal.AppendLaterAsync(db, EntryKind.RequestReleased, caller, request, time.UtcNow(), ct);
        }, ct);
}
