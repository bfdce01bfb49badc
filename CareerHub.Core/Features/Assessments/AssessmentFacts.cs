using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;

namespace CareerHub.Core.Features.Assessments;

/// <summary>How claims and verdicts read in the journal.</summary>
public static class AssessmentFacts
{
    /// <summary>The learner claims a criterion, or takes the claim back.</summary>
    public static JournalFact Claim(Guid learnerId, Criterion criterion, bool isClaimed, DateTime intentAtUtc, DateTime receivedAtUtc) =>
        new(isClaimed ? EntryKind.CriterionClaimed : EntryKind.ClaimWithdrawn, learnerId)
        {
            LearnerId = learnerId,
            CriterionId = criterion.Id,
            Revision = criterion.Revision,
            IntentAtUtc = intentAtUtc,
            ReceivedAtUtc = receivedAtUtc,
        };

    /// <summary>A mentor of a cohort answers on one criterion.</summary>
    public static JournalFact Verdict(Guid mentorId, Guid learnerId, Guid cohortId, Criterion criterion, VerdictAnswer answer, bool isBlind, string? comment, DateTime atUtc, VerdictBasis basis = VerdictBasis.Direct) =>
        new(EntryKind.VerdictGiven, mentorId)
        {
            LearnerId = learnerId,
            CohortId = cohortId,
            CriterionId = criterion.Id,
            Revision = criterion.Revision,
            IntentAtUtc = atUtc,
            ReceivedAtUtc = atUtc,
            Payload = JournalPayload.Of(("answer", answer), ("basis", basis), ("blind", isBlind)),
            Text = comment,
        };
}
