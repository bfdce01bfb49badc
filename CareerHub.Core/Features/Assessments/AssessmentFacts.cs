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

    /// <summary>A mentor of a cohort answers on one criterion, from the learner's page.</summary>
    public static JournalFact Verdict(Guid mentorId, Guid learnerId, Guid cohortId, Criterion criterion, VerdictAnswer answer, bool isBlind, string? comment, DateTime atUtc) =>
        Verdict(mentorId, learnerId, cohortId, criterion, JournalPayload.Of(("answer", answer), ("basis", VerdictBasis.Direct), ("blind", isBlind)), comment, atUtc);

    /// <summary>A mentor answers on one criterion of a review request that they hold.</summary>
    /// <param name="basis"><see cref="VerdictBasis.Review"/> or <see cref="VerdictBasis.Implied"/>.</param>
    public static JournalFact ReviewVerdict(Guid requestId, VerdictBasis basis, Guid mentorId, Guid learnerId, Guid cohortId, Criterion criterion, VerdictAnswer answer, bool isBlind, string? comment, DateTime atUtc) =>
        Verdict(mentorId, learnerId, cohortId, criterion, JournalPayload.Of(("answer", answer), ("basis", basis), ("blind", isBlind), ("request", requestId)), comment, atUtc);

    private static JournalFact Verdict(Guid mentorId, Guid learnerId, Guid cohortId, Criterion criterion, JournalPayload payload, string? comment, DateTime atUtc) =>
        new(EntryKind.VerdictGiven, mentorId)
        {
            LearnerId = learnerId,
            CohortId = cohortId,
            CriterionId = criterion.Id,
            Revision = criterion.Revision,
            IntentAtUtc = atUtc,
            ReceivedAtUtc = atUtc,
            Payload = payload,
            Text = comment,
        };
}
