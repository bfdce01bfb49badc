using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Careers;

/// <summary>Something people can do, global and never owned by a career: one verdict on Git counts wherever Git is required.</summary>
/// <param name="Label">A name of at most 8 characters for chart columns.</param>
/// <param name="Criteria">Retired ones included, in the order of the pack: by level.</param>
/// <param name="AbsentLevels">Levels that nobody could honestly sign, with the reason.</param>
/// <param name="Requires">What helps before this skill (ours, source CH): advice for the order, never a locked door. Free of circles.</param>
public sealed record Skill(
    string Id,
    LocalText Title,
    LocalText Label,
    string CategoryId,
    LocalText Summary,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Disagreement> Disagreements,
    IReadOnlyList<ToolMention> Tools,
    IReadOnlyList<AbsentLevel> AbsentLevels,
    IReadOnlyList<Prerequisite> Requires,
    IReadOnlyList<Criterion> Criteria)
{
    /// <summary>The same skill in the catalogues of others.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    /// <summary>Where to learn it, in the order of the pack.</summary>
    public IReadOnlyList<LearningResource> Resources { get; init; } = [];

    /// <summary>The criteria that count today.</summary>
    public IEnumerable<Criterion> ActiveCriteria => Criteria.Where(criterion => !criterion.IsRetired);
}

public sealed record AbsentLevel(SkillLevel Level, LocalText Reason);

/// <summary>Another skill that makes one easier to learn once it has reached a level.</summary>
/// <param name="Level">1 to 4; the other skill has active musts there, so it can be reached.</param>
public sealed record Prerequisite(string SkillId, SkillLevel Level);

/// <summary>A shelf that skills stand on, in the order of the pack.</summary>
public sealed record SkillCategory(string Id, LocalText Title);
