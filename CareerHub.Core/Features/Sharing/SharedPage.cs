using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Sharing;

/// <summary>What a share shows: only what its owner chose. What was not chosen is not in here, so no page can show it by mistake.</summary>
/// <param name="Name">Null on a page without one.</param>
/// <param name="ShowsClaims">False: nothing in here comes from the learner's own word.</param>
/// <param name="Verified">Null when nothing can be counted.</param>
/// <param name="Claimed">Null when it was not chosen, or when nothing can be counted.</param>
/// <param name="AsOfUtc">When it was read.</param>
/// <param name="LastDay">The last day on which the page opens.</param>
public sealed record SharedPage(
    Career Career,
    string? Name,
    bool ShowsClaims,
    Readiness? Verified,
    Readiness? Claimed,
    IReadOnlyList<SharedSkill> Skills,
    DateTime AsOfUtc,
    DateOnly LastDay);

/// <summary>One skill that the career asks for.</summary>
/// <param name="Claimed">Null when claims were not chosen.</param>
/// <param name="Criteria">Those that are verified, and those that are only claimed when that was chosen; none else.</param>
public sealed record SharedSkill(Skill Skill, SkillLevel Target, SkillLevel Verified, SkillLevel? Claimed, IReadOnlyList<SharedCriterion> Criteria);

/// <param name="Verdict">Null: the learner's own word.</param>
/// <param name="Links">None when they were not chosen.</param>
public sealed record SharedCriterion(Criterion Criterion, SharedVerdict? Verdict, IReadOnlyList<SharedLink> Links);

/// <summary>Who verified a criterion, and when.</summary>
/// <param name="MentorName">Null when the mentor's account was erased.</param>
/// <param name="On">The day, where the learner is.</param>
public sealed record SharedVerdict(string? MentorName, DateOnly On);

/// <summary>A link that the learner gave as evidence.</summary>
/// <param name="Address">Absolute, of the web.</param>
/// <param name="Title">What the learner called it; null when they gave no name.</param>
public sealed record SharedLink(Uri Address, string? Title);
