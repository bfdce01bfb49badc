using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary><c>skills/*.yaml</c>: one skill with what sources say about it and the criteria that show its levels.</summary>
internal static class SkillMapper
{
    private const int HighestRevision = 1_000;

    private static readonly Dictionary<string, bool> Retirement = new() { ["active"] = false, ["retired"] = true };

    private static readonly Dictionary<string, ResourceKind> ResourceKinds = new()
    {
        ["documentation"] = ResourceKind.Documentation,
        ["course"] = ResourceKind.Course,
        ["exercise"] = ResourceKind.Exercise,
        ["book"] = ResourceKind.Book,
        ["video"] = ResourceKind.Video,
    };

    public static Skill Skill(PackCursor skill)
    {
        var id = skill.Id(PackName.Skill);
        return new(
            id,
            skill.Local("title"),
            skill.Local("label"),
            skill.Use(PackName.Category, "category"),
            skill.Local("summary"),
            skill.Each("facts", FactMapper.Fact),
            skill.Each("disagreements", Disagreement),
            skill.Each("tools", FactMapper.Tools),
            skill.Each("absentLevels", AbsentLevel),
            skill.Each("requires", Prerequisite),
            skill.Each("criteria", criterion => Criterion(criterion, id), least: 1))
        {
            Alignments = skill.Each("alignments", AlignmentMapper.Alignment),
            Resources = skill.Each("resources", Resource),
        };
    }

    private static Disagreement Disagreement(PackCursor disagreement) =>
        new(disagreement.Local("question"), disagreement.Each("positions", Position, least: 2));

    private static Position Position(PackCursor position) => new(position.Local("text"), position.Use(PackName.Source, "source"));

    private static AbsentLevel AbsentLevel(PackCursor absent) => new(Level(absent), absent.Local("reason"));

    private static Prerequisite Prerequisite(PackCursor required) => new(required.Use(PackName.Skill, "skill"), Level(required));

    private static Criterion Criterion(PackCursor criterion, string skillId) => new(
        criterion.Id(PackName.Criterion),
        skillId,
        Level(criterion),
        criterion.Flag("must"),
        (int)criterion.Number("revision", 1, HighestRevision),
        criterion.Choice("status", Retirement) ?? false,
        criterion.Local("statement"),
        criterion.Local("artefact"))
    {
        Replaces = criterion.Uses(PackName.Criterion, "replaces"),
    };

    private static LearningResource Resource(PackCursor resource) => new(
        resource.Local("title"),
        resource.Text("address", WebShapes.IsAddress, PackWords.WantsWebAddress),
        resource.Text("publisher"),
        resource.Text("language", WebShapes.IsLanguage, PackWords.WantsLanguage),
        resource.Choice("kind", ResourceKinds) ?? default,
        resource.Flag("free"));

    private static SkillLevel Level(PackCursor cursor) => SkillLevel.Of((int)cursor.Number("level", 1, SkillLevel.Highest));
}
