using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Careers;

/// <summary>An occupation: what people in it do, what it asks, how to get there, with the source of each fact.</summary>
/// <param name="Skills">Required skills in the order of the source.</param>
public sealed record Career(
    string Id,
    LocalText Title,
    LocalText Lead,
    IReadOnlyList<Fact> Summary,
    IReadOnlyList<Fact> DayToDay,
    Fact? Employers,
    IReadOnlyList<Fact> Team,
    IReadOnlyList<RelatedCareer> Related,
    IReadOnlyList<CareerTask> Tasks,
    IReadOnlyList<RequiredSkill> Skills,
    IReadOnlyList<ToolGroup> OtherTools,
    LearningPath Path)
{
    /// <summary>The same occupation in the catalogues of others.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    /// <summary>What this career asks of one skill; null when it does not ask for it.</summary>
    public RequiredSkill? Asks(string skillId) => Skills.FirstOrDefault(required => required.SkillId == skillId);
}

/// <summary>Something people in the career do.</summary>
/// <param name="Asks">What the task asks of them.</param>
/// <param name="SkillIds">Skills it draws on (our link, source CH).</param>
public sealed record CareerTask(string Id, LocalText Title, LocalText Asks, IReadOnlyList<string> Sources, IReadOnlyList<string> SkillIds);

/// <summary>A skill that a career asks for.</summary>
/// <param name="Target">1 to 4: the level the career asks (ours, source CH).</param>
/// <param name="Weight">1 to 3: its part in readiness (ours, source CH).</param>
/// <param name="Sources">Who names the skill as required.</param>
public sealed record RequiredSkill(string SkillId, SkillLevel Target, int Weight, IReadOnlyList<string> Sources);

/// <param name="CareerId">Null while the catalogue has no such career.</param>
public sealed record RelatedCareer(string Name, IReadOnlyList<string> Sources, string? CareerId);

/// <summary>The way into the career that the sources advise.</summary>
public sealed record LearningPath(IReadOnlyList<string> Sources, IReadOnlyList<PathStep> Steps, IReadOnlyList<PathTip> Tips, IReadOnlyList<Fact> Training);

public sealed record PathStep(string Id, LocalText Title, LocalText Detail, IReadOnlyList<string> SkillIds);

public sealed record PathTip(string Id, LocalText Text, IReadOnlyList<string> Sources);
