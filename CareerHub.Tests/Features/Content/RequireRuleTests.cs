using CareerHub.Core.Features.Content;
using Xunit;
using static CareerHub.Tests.Features.Content.TinyPack;

namespace CareerHub.Tests.Features.Content;

/// <summary>What helps before a skill.</summary>
public sealed class RequireRuleTests
{
    private const string Kneading = "skills/kneading.yaml";
    private const string Frying = "skills/frying.yaml";

    [Fact]
    public void What_helps_before_a_skill_is_kept_in_the_order_of_the_file()
    {
        var skill = With((Skill, [("kneading", 1), ("frying", 1)])).Read().Catalogue!.Skill("baking")!;

        Assert.Equal([("kneading", 1), ("frying", 1)], skill.Requires.Select(required => (required.SkillId, required.Level.Value)));
    }

    [Fact]
    public void It_leads_to_a_skill() => With((Skill, [("flying", 1)])).Expect(Skill, "flying", "There is no skill with the id 'flying'.");

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    public void Its_level_is_1_to_4(string level) => With((Skill, [("kneading", 1)]))
        .Change(Skill, "level: 1 }", $"level: {level} }}")
        .Expect(Skill, $"{level} }}", "Write a whole number from 1 to 4, without quotes.");

    [Fact]
    public void Its_level_can_be_reached() => With((Skill, [("kneading", 2)]))
        .Expect(Skill, "2 }", "The skill 'kneading' has no active musts at level 2, so that level cannot be reached.");

    [Fact]
    public void A_skill_stands_there_once() => With((Skill, [("kneading", 1), ("kneading", 1)]))
        .Expect(Skill, "kneading, level: 1 }\ncriteria", "'kneading' stands twice in this list.");

    [Fact]
    public void A_skill_does_not_wait_for_itself() => With((Skill, [("baking", 1)]))
        .Expect(Skill, "baking, level", "This skill ends up waiting for itself: baking → baking.");

    [Fact]
    public void A_circle_is_named_once_where_it_closes() =>
        With((Skill, [("frying", 1)]), (Frying, [("kneading", 1)]), (Kneading, [("baking", 1)]))
            .Expect(Kneading, "baking, level", "This skill ends up waiting for itself: baking → frying → kneading → baking.");

    [Fact]
    public void Two_ways_to_one_skill_are_no_circle() =>
        Assert.Empty(With((Skill, [("frying", 1), ("kneading", 1)]), (Frying, [("kneading", 1)])).FindingsInEnglish());

    [Fact]
    public void The_built_in_pack_says_it_for_some_skills_and_somebody_can_always_begin()
    {
        var catalogue = PackReader.Read(PackFiles.FromEmbedded()).Catalogue!;

        var first = catalogue.SkillsOf(catalogue.Careers[0]).Select(pair => pair.Skill).ToList();
        Assert.InRange(first.Count(skill => skill.Requires.Count > 0), 1, first.Count / 2);
        Assert.All(catalogue.Careers, career => Assert.Contains(catalogue.SkillsOf(career), pair => pair.Skill.Requires.Count == 0));
        Assert.Equal(["programming-languages", "restful-services"], catalogue.Skill("api-development")!.Requires.Select(required => required.SkillId));
        // What is asked before a skill is never more than the career itself asks; the first career asks for all of it.
        Assert.All(first.SelectMany(skill => skill.Requires), required => Assert.NotNull(catalogue.Careers[0].Asks(required.SkillId)));
        Assert.All(
            from career in catalogue.Careers from asked in career.Skills from required in catalogue.Skill(asked.SkillId)!.Requires select (career, required),
            pair => Assert.True(pair.career.Asks(pair.required.SkillId) is not { } asked || asked.Target >= pair.required.Level, $"{pair.career.Id}: {pair.required}"));
    }

    private static TinyPack With(params (string Path, (string Skill, int Level)[] Requires)[] skills)
    {
        var pack = Good
            .With(Kneading, Another("kneading"))
            .With(Frying, Another("frying"));
        foreach (var (path, requires) in skills)
            pack = pack.Change(path, "\ncriteria:", $"\nrequires:\n{string.Join('\n', requires.Select(required => $"  - {{ skill: {required.Skill}, level: {required.Level} }}"))}\ncriteria:");
        return pack;
    }

    private static string Another(string id) => $$"""
        id: {{id}}
        title: { id: Satu lagi, en: Another }
        label: { id: Lagi, en: More }
        category: oven
        summary: { id: Lagi, en: More }
        criteria:
          - id: {{id}}-one
            level: 1
            must: true
            revision: 1
            status: active
            statement: { id: "Saya bisa mencoba, dengan bantuan", en: "I can try it, with help" }
            artefact: { id: foto, en: a photo }
          - id: {{id}}-two
            level: 1
            must: true
            revision: 1
            status: active
            statement: { id: "Saya bisa mengulang, dengan bantuan", en: "I can repeat it, with help" }
            artefact: { id: foto, en: a photo }

        """;
}
