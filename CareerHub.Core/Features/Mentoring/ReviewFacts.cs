using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>How the life of a request reads in the journal.</summary>
public static class ReviewFacts
{
    /// <summary>A learner asks. The text is the question.</summary>
    public static JournalFact Queued(Guid learnerId, Guid requestId, Guid cohortId, string skillId, int level, string? question, DateTime atUtc) =>
        new(EntryKind.RequestQueued, learnerId)
        {
            LearnerId = learnerId,
            CohortId = cohortId,
            IntentAtUtc = atUtc,
            ReceivedAtUtc = atUtc,
            Payload = JournalPayload.Of(("request", requestId), ("skill", skillId), ("level", level)),
            Text = question,
        };

    /// <summary>Anything that happens to a request later.</summary>
    /// <param name="actor"><see cref="Caller.System"/> for what the sweep does.</param>
    public static JournalFact Later(EntryKind kind, Caller actor, ReviewRequest request, DateTime atUtc) =>
        Later(kind, actor.PersonId, request.Id, request.LearnerId, request.CohortId, atUtc);

    public static JournalFact Later(EntryKind kind, Guid actorId, Guid requestId, Guid learnerId, Guid cohortId, DateTime atUtc) =>
        new(kind, actorId)
        {
            LearnerId = learnerId,
            CohortId = cohortId,
            IntentAtUtc = atUtc,
            ReceivedAtUtc = atUtc,
            Payload = JournalPayload.Of(("request", requestId)),
        };
}
