using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>One request as the learner who asked reads it.</summary>
/// <param name="Place">1 is next; 0 when it is not open any more.</param>
/// <param name="Waiting">How many wait in the cohort, this one included; 0 when it is not open any more.</param>
/// <param name="OldestUtc">Since when the one waits that has waited longest in the cohort; null when it is not open any more.</param>
/// <param name="Mentor">Who holds it, or who decided; null while nobody does, or when their account was erased.</param>
public sealed record MyReview(
    Guid Id, Skill Skill, SkillLevel Asked, RequestState State, Guid CohortId, string Cohort, DateTime AskedAtUtc, DateTime QueuedAtUtc, int Place, int Waiting, DateTime? OldestUtc, string? Mentor, DateTime? DecidedAtUtc, long AskedBy);

/// <summary>One criterion of an answer.</summary>
public sealed record AnsweredCriterion(Criterion Criterion, VerdictView Verdict);

/// <summary>A level that can be asked for.</summary>
/// <param name="Open">Criteria that a mentor would answer.</param>
/// <param name="Claimed">How many of these the learner claims.</param>
/// <param name="Shown">How many of these something shows.</param>
public sealed record AskableLevel(SkillLevel Level, int Open, int Claimed, int Shown);

/// <summary>Reviews of one skill, for its learner.</summary>
/// <param name="Open">The one that waits; null when none does.</param>
/// <param name="Answered">The newest answer that the learner has not said they read; null when there is none.</param>
/// <param name="Answers">Of <paramref name="Answered"/>: what is missing first, then what nobody could tell, then what is met.</param>
/// <param name="Question">What was asked with whichever of the two stands here.</param>
/// <param name="Levels">What can be asked for; empty when every level is verified.</param>
/// <param name="Suggested">The level to begin with: what the learner claims, if that can be asked for; else the next one.</param>
/// <param name="Cohorts">Whose mentors can be asked; empty when the learner is in no cohort that asks for the skill.</param>
public sealed record MySkillReview(
    MyReview? Open, MyReview? Answered, IReadOnlyList<AnsweredCriterion> Answers, string? Question, IReadOnlyList<AskableLevel> Levels, SkillLevel Suggested, IReadOnlyList<Place> Cohorts);
