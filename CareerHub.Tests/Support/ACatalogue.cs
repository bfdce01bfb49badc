using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Support;

/// <summary>Makes small catalogues in code, so that a test says what it is about and no more.</summary>
internal sealed class ACatalogue
{
    private readonly List<Skill> _skills = [];
    private readonly List<Career> _careers = [];

    /// <summary>
    /// Two careers. <c>back-end</c> asks for git (level 2, weight 3) and sql (level 2, weight 1); <c>gardener</c> asks for soil.
    /// Musts of git: 1 save-change, push-work; 2 branch-work; 3 take-back. Optional: 2 tidy-history. Retired: 2 old-practice.
    /// </summary>
    public static Catalogue Small { get; } = Smallish().Build();

    /// <summary>The small one, to be changed before it is built.</summary>
    public static ACatalogue Smallish() => new ACatalogue()
        .Skill("git",
            Criterion("save-change", level: 1),
            Criterion("push-work", level: 1),
            Criterion("branch-work", level: 2),
            Criterion("tidy-history", level: 2, must: false),
            Criterion("old-practice", level: 2, retired: true),
            Criterion("take-back", level: 3))
        .Skill("sql", Criterion("read-rows", level: 1), Criterion("join-tables", level: 2))
        .Skill("soil", Criterion("name-layers", level: 1))
        .Career("back-end", ("git", 2, 3), ("sql", 2, 1))
        .Career("gardener", ("soil", 1, 1));

    public static Criterion Criterion(string id, int level, bool must = true, int revision = 1, bool retired = false) =>
        new(id, SkillId: "", SkillLevel.Of(level), must, revision, retired, Text($"do {id}"), Text($"proof of {id}"));

    public static RequiredSkill Asks(string skillId, int target, int weight) => new(skillId, SkillLevel.Of(target), weight, [Source.OwnWorkId]);

    public ACatalogue Skill(string id, params Criterion[] criteria)
    {
        _skills.Add(new(id, Text(id), Text(id), "all", Text(id), [], [], [], [], [], [.. criteria.Select(criterion => criterion with { SkillId = id })]));
        return this;
    }

    public ACatalogue Career(string id, params (string SkillId, int Target, int Weight)[] asks)
    {
        _careers.Add(new(id, Text(id), Text(id), [], [], null, [], [], [], [.. asks.Select(ask => Asks(ask.SkillId, ask.Target, ask.Weight))], [], new([], [], [], [])));
        return this;
    }

    /// <summary>What helps before a skill that is already here.</summary>
    public ACatalogue Requires(string skillId, params (string SkillId, int Level)[] others)
    {
        var at = _skills.FindIndex(skill => skill.Id == skillId);
        _skills[at] = _skills[at] with { Requires = [.. others.Select(other => new Prerequisite(other.SkillId, SkillLevel.Of(other.Level)))] };
        return this;
    }

    /// <summary>Puts another in the place of one criterion: a new revision, a retirement.</summary>
    public ACatalogue Change(string criterionId, Func<Criterion, Criterion> change)
    {
        for (var i = 0; i < _skills.Count; i++)
            _skills[i] = _skills[i] with { Criteria = [.. _skills[i].Criteria.Select(criterion => criterion.Id == criterionId ? change(criterion) : criterion)] };
        return this;
    }

    public Catalogue Build() => new("test", [new("all", Text("all"))], [], _careers, _skills, [], []);

    private static LocalText Text(string text) => new($"{text} (id)", $"{text} (en)");
}
