using Xunit;
using static CareerHub.Tests.Features.Content.TinyPack;

namespace CareerHub.Tests.Features.Content;

/// <summary>The writing of criteria, and which levels have them.</summary>
public sealed class CriterionRuleTests
{
    private const string StatementId = "\"Saya bisa memanaskan oven, dengan bantuan\"";
    private const string StatementEn = "\"I can heat the oven, with help\"";

    [Theory]
    [InlineData(StatementId, "Kamu bisa memanaskan oven, dengan bantuan", "The statement of a criterion starts with \"Saya bisa \".")]
    [InlineData(StatementEn, "I am able to heat the oven, with help", "The statement of a criterion starts with \"I can \".")]
    [InlineData(StatementEn, "i can heat the oven, with help", "The statement of a criterion starts with \"I can \".")]
    [InlineData(StatementId, "Saya bisa memahami oven, dengan bantuan", "Nobody can see \"memahami\"; write what is done.")]
    [InlineData(StatementId, "Saya bisa mengetahui oven, dengan bantuan", "Nobody can see \"mengetahui\"; write what is done.")]
    [InlineData(StatementId, "Saya bisa mengerti oven, dengan bantuan", "Nobody can see \"mengerti\"; write what is done.")]
    [InlineData(StatementId, "Saya bisa mengenal oven, dengan bantuan", "Nobody can see \"mengenal\"; write what is done.")]
    [InlineData(StatementId, "Saya bisa jadi familiar dengan oven, dengan bantuan", "Nobody can see \"familiar\"; write what is done.")]
    [InlineData(StatementEn, "I can Understand the oven, with help", "Nobody can see \"Understand\"; write what is done.")]
    [InlineData(StatementEn, "I can know the oven, with help", "Nobody can see \"know\"; write what is done.")]
    [InlineData(StatementEn, "I can be aware of the oven, with help", "Nobody can see \"be aware\"; write what is done.")]
    [InlineData(StatementEn, "I can get familiar with the oven, with help", "Nobody can see \"familiar\"; write what is done.")]
    [InlineData(StatementId, "Saya bisa memanaskan oven, dengan bantuan.", "The statement of a criterion has no full stop at its end.")]
    [InlineData(StatementEn, "I can heat the oven, with help.", "The statement of a criterion has no full stop at its end.")]
    public void A_statement_claims_something_that_can_be_seen(string statement, string other, string sentence) => Good
        .Change(Skill, statement, $"\"{other}\"")
        .Expect(Skill, $"\"{other}\"", sentence);

    [Theory]
    [InlineData(StatementId, "Saya bisa mengenali oven, dengan bantuan")]
    [InlineData(StatementEn, "I can repeat a known recipe in an unfamiliar kitchen, with help")]
    public void Words_that_only_look_like_forbidden_ones_pass(string statement, string other) =>
        Assert.Empty(Good.Change(Skill, statement, $"\"{other}\"").FindingsInEnglish());

    [Theory]
    [InlineData(StatementId, "Saya bisa memanaskan oven")]
    [InlineData(StatementEn, "I can heat the oven")]
    public void Level_1_says_that_there_is_help(string statement, string other) => Good
        .Change(Skill, statement, $"\"{other}\"")
        .Expect(Skill, $"\"{other}\"", "Level 1 means with help, and the statement has to say so: \"with help\" or \"following a guide\"; \"dengan bantuan\", \"dibantu …\" or \"mengikuti panduan\".");

    [Fact]
    public void A_statement_has_at_most_140_characters()
    {
        var longest = ("I can heat with help " + new string('x', 140))[..140];

        Assert.Empty(Good.Change(Skill, StatementEn, $"\"{longest}\"").FindingsInEnglish());
        Good.Change(Skill, StatementEn, $"\"{longest}x\"").Expect(Skill, "\"I can heat with", "This text is at most 140 characters.");
    }

    [Fact]
    public void An_artefact_has_at_most_120_characters()
    {
        var longest = new string('x', 120);

        Assert.Empty(Good.Change(Skill, "a photo of the oven", longest).FindingsInEnglish());
        Good.Change(Skill, "a photo of the oven", longest + "x").Expect(Skill, "xxx", "This text is at most 120 characters.");
    }

    [Theory]
    [InlineData("en: Bread }\ncategory", "en: Breadmake }\ncategory", "Breadmake")]
    [InlineData("label: { id: Roti", "label: { id: Pemanggang", "Pemanggang")]
    public void A_label_has_at_most_8_characters(string from, string to, string at) => Good
        .Change(Skill, from, to)
        .Expect(Skill, at, "A label is at most 8 characters.");

    [Fact]
    public void A_level_below_the_target_without_criteria_needs_a_reason() => Good
        .Change(Skill, "absentLevels:\n  - level: 2\n    reason: { id: Tidak ada yang jujur, en: Nothing honest }\n", "")
        .Expect(Skill, "- id: heat-oven", "Level 2 has no active criteria, and 'absentLevels' gives no reason.");

    [Fact]
    public void A_level_with_criteria_is_not_absent() => Good
        .Append(Skill, Criterion("one", 2) + Criterion("two", 2))
        .Expect(Skill, "2\n    reason", "Level 2 has active criteria, so it cannot stand under 'absentLevels'.");

    [Fact]
    public void A_level_is_absent_once() => Good
        .Change(Skill, "  - level: 2", "  - { level: 2, reason: { id: Tidak, en: No } }\n  - level: 2")
        .Expect(Skill, "2\n    reason", "'2' stands twice in this list.");

    [Fact]
    public void Levels_end_one_above_the_highest_target()
    {
        var pack = Good.Append(Skill, Criterion("one", 3) + Criterion("two", 3));

        Assert.Equal(2, pack.FindingsInEnglish().Length);
        Assert.All(pack.FindingsInEnglish(), finding => Assert.EndsWith("The highest level of this skill is 2: one above the highest target of any career.", finding));
        Assert.Empty(pack.Change(Career, "target: 1", "target: 2").FindingsInEnglish());
    }

    [Fact]
    public void An_absence_above_the_highest_level_says_nothing() => Good
        .Change(Skill, "criteria:", "  - { level: 3, reason: { id: Tidak, en: No } }\ncriteria:")
        .Expect(Skill, "3,", "The highest level of this skill is 2: one above the highest target of any career.");

    [Fact]
    public void Retired_criteria_may_stay_above_the_highest_level_and_count_for_nothing() => Assert.Empty(Good
        .Append(Skill, Criterion("one", 4).Replace("status: active", "status: retired", StringComparison.Ordinal))
        .FindingsInEnglish());

    [Fact]
    public void A_level_has_at_most_four_criteria() => Good
        .Change(Skill, "criteria:\n", $"criteria:\n{Criterion("one", 1)}{Criterion("two", 1)}{Criterion("three", 1)}")
        .Expect(Skill, "1\n    must", "Level 1 has 5 active criteria; it needs 2 to 4.");

    [Fact]
    public void A_level_has_two_musts() => Good
        .Change(Skill, "must: true", "must: false")
        .Expect(Skill, "1\n    must", "Level 1 needs at least 2 criteria that are musts.");

    [Fact]
    public void A_single_criterion_is_no_level() => Assert.Equal(
        ["Level 1 has 1 active criteria; it needs 2 to 4.", "Level 1 needs at least 2 criteria that are musts."],
        Good.Change(Skill, "status: active", "status: retired").Read().Findings.Select(finding => finding.Message.En));

    [Fact]
    public void Criteria_stand_in_the_order_of_levels() => Good
        .Change(Career, "target: 1", "target: 3")
        .Change(Skill, "criteria:\n", $"criteria:\n{Criterion("one", 3)}{Criterion("two", 3)}")
        .Change(Skill, "  - level: 2", "  - { level: 4, reason: { id: Tidak, en: No } }\n  - level: 2")
        .Expect(Skill, "1\n    must: true\n    revision: 1\n    status: active\n    statement: { id: \"Saya bisa memanaskan", "Criteria stand in the order of their levels.");

    [Fact]
    public void A_skill_that_no_career_asks_for_may_stop_at_any_level()
    {
        var other = TinyPackText.Skill.Replace("id: baking", "id: frying", StringComparison.Ordinal)
            .Replace("heat-oven", "heat-pan", StringComparison.Ordinal).Replace("knead-dough", "pour-oil", StringComparison.Ordinal);

        Assert.Empty(Good.With("skills/frying.yaml", other).FindingsInEnglish());
    }

    private static string Criterion(string id, int level) => $$"""
          - id: {{id}}-more
            level: {{level}}
            must: true
            revision: 1
            status: active
            statement: { id: "Saya bisa memotong roti, dengan bantuan", en: "I can cut bread, with help" }
            artefact: { id: foto, en: a photo }

        """;
}
