using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Publishing;

/// <summary>What a change of the content means to the people who have history on it.</summary>
public enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    New,
    /// <summary>Other words for the same thing: nothing of anybody changes.</summary>
    Editorial,
    /// <summary>A criterion of a higher revision: its verdicts are to be confirmed, its claims ask "still true?".</summary>
    Meaning,
    /// <summary>A criterion of another level, or a must that became optional or the other way round; a career that asks for something else. Levels and readiness are counted anew.</summary>
    Regraded,
    /// <summary>A criterion gave way to several, which begin without claims.</summary>
    Split,
    /// <summary>Several criteria gave way to one, which begins without claims.</summary>
    Merged,
    /// <summary>A criterion gave way to another one.</summary>
    Replaced,
    /// <summary>It leaves every count; its history stays.</summary>
    Retired,
    /// <summary>It was retired, or had a later revision, and counts again with what people had on it.</summary>
    Revived,
}

/// <summary>What changes.</summary>
public enum ChangedThing { Criterion, Skill, Career, Salary, Rate }

/// <summary>One difference between the running content and another.</summary>
/// <param name="Id">Of what changes; of the new criterion when several merge into it.</param>
/// <param name="SkillId">Of a criterion's skill; null for everything else.</param>
/// <param name="Title">What people know it by, as the newer content writes it; the statement of a criterion.</param>
/// <param name="Others">Of a split or replacement: the ids of what comes instead. Of a merger: the ids of what gave way.</param>
public sealed record ContentChange(ChangeKind Kind, ChangedThing Thing, string Id, string? SkillId, LocalText Title, IReadOnlyList<string> Others);
