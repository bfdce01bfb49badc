using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary><c>careers/*.yaml</c>: one career with its tasks, what it asks of skills, and the way into it.</summary>
internal static class CareerMapper
{
    private const int HighestWeight = 3;

    private static readonly LearningPath NoPath = new([], [], [], []);

    public static Career Career(PackCursor career) => new(
        career.Id(PackName.Career),
        career.Local("title"),
        career.Local("lead"),
        career.Each("summary", FactMapper.Fact, least: 1),
        career.Each("dayToDay", FactMapper.Fact),
        career.Child("employers", FactMapper.Fact),
        career.Each("team", FactMapper.Fact),
        career.Each("related", Related),
        career.Each("tasks", Task, least: 1),
        career.Each("skills", Required, least: 1),
        career.Each("otherTools", ToolGroup),
        career.Child("path", LearningPath) ?? NoPath)
    {
        Alignments = career.Each("alignments", AlignmentMapper.Alignment),
    };

    private static RelatedCareer Related(PackCursor related) => new(
        related.Text("name"),
        related.Uses(PackName.Source, "sources", least: 1),
        related.OptionalUse(PackName.Career, "career"));

    private static CareerTask Task(PackCursor task) => new(
        task.Id(PackName.Task),
        task.Local("title"),
        task.Local("asks"),
        task.Uses(PackName.Source, "sources", least: 1),
        task.Uses(PackName.Skill, "skills", least: 1));

    private static RequiredSkill Required(PackCursor skill) => new(
        skill.Use(PackName.Skill, "skill"),
        SkillLevel.Of((int)skill.Number("target", 1, SkillLevel.Highest)),
        (int)skill.Number("weight", 1, HighestWeight),
        skill.Uses(PackName.Source, "sources", least: 1));

    private static ToolGroup ToolGroup(PackCursor group) => new(group.Local("title"), group.Each("mentions", FactMapper.Tools, least: 1));

    private static LearningPath LearningPath(PackCursor path) => new(
        path.Uses(PackName.Source, "sources", least: 1),
        path.Each("steps", Step),
        path.Each("tips", Tip),
        path.Each("training", FactMapper.Fact));

    private static PathStep Step(PackCursor step) => new(
        step.Id(PackName.PathStep),
        step.Local("title"),
        step.Local("detail"),
        step.Uses(PackName.Skill, "skills"));

    private static PathTip Tip(PackCursor tip) => new(
        tip.Id(PackName.Tip),
        tip.Local("text"),
        tip.Uses(PackName.Source, "sources", least: 1));
}
