using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>The numbers and the pure rules of review requests.</summary>
public static class ReviewRules
{
    /// <summary>A claim without activity ends after this; the request goes back to its old place.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(30);

    /// <summary>An answer that nobody said they read is closed after this.</summary>
    public static readonly TimeSpan ReadWithin = TimeSpan.FromDays(14);

    /// <summary>Requests that one mentor may hold at once: enough for an afternoon, too few to empty a queue into a drawer.</summary>
    public const int HeldAtOnce = 5;

    /// <summary>Characters of a learner's question at the most.</summary>
    public const int QuestionLength = 2_000;

    /// <summary>What a request is about: every active must up to the asked level that is not verified, by level, each level in the pack's order.</summary>
    /// <param name="verified">Ids of the criteria that are verified in their current meaning.</param>
    public static IReadOnlyList<Criterion> OpenCriteria(Skill skill, SkillLevel asked, IReadOnlySet<string> verified) =>
        [.. skill.ActiveCriteria.Where(criterion => criterion.IsMust && criterion.Level <= asked && !verified.Contains(criterion.Id)).OrderBy(criterion => criterion.Level)];

    /// <summary>The levels above the verified one that a learner may ask for: those with active musts. Each has open criteria.</summary>
    public static IReadOnlyList<SkillLevel> AskableLevels(Skill skill, SkillLevel verified) =>
        [.. skill.ActiveCriteria.Where(criterion => criterion.IsMust && criterion.Level > verified).Select(criterion => criterion.Level).Distinct().Order()];
}
