using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>How joining and leaving read in the journal.</summary>
internal static class MembershipFacts
{
    public static JournalFact Joined(Caller actor, Guid cohortId, Guid personId, CohortRole role, DateTime atUtc) =>
        new(EntryKind.MemberJoined, actor.PersonId)
        {
            LearnerId = role == CohortRole.Learner ? personId : null,
            CohortId = cohortId,
            IntentAtUtc = atUtc,
            ReceivedAtUtc = atUtc,
            Payload = JournalPayload.Of(("person", personId), ("role", role)),
        };

    /// <param name="movedTo">The cohort that a learner goes to with their open requests; null when they just leave.</param>
    public static JournalFact Left(Caller actor, Membership membership, DateTime atUtc, Guid? movedTo = null) =>
        new(EntryKind.MemberLeft, actor.PersonId)
        {
            LearnerId = membership.Role == CohortRole.Learner ? membership.PersonId : null,
            CohortId = membership.CohortId,
            IntentAtUtc = atUtc,
            ReceivedAtUtc = atUtc,
            Payload = movedTo is { } cohort
                ? JournalPayload.Of(("person", membership.PersonId), ("membership", membership.Id), ("movedto", cohort))
                : JournalPayload.Of(("person", membership.PersonId), ("membership", membership.Id)),
        };
}
