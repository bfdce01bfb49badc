using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Guidance;

/// <summary>How starting and leaving a career read in the journal.</summary>
internal static class GuidanceFacts
{
    public static JournalFact Started(Caller learner, string careerId, DateTime atUtc) => Of(EntryKind.CareerStarted, learner, careerId, atUtc);

    public static JournalFact Left(Caller learner, string careerId, DateTime atUtc) => Of(EntryKind.CareerLeft, learner, careerId, atUtc);

    private static JournalFact Of(EntryKind kind, Caller learner, string careerId, DateTime atUtc) => new(kind, learner.PersonId)
    {
        LearnerId = learner.PersonId,
        IntentAtUtc = atUtc,
        ReceivedAtUtc = atUtc,
        Payload = JournalPayload.Of(("career", careerId)),
    };
}
