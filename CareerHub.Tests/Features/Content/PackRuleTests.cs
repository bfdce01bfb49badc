using Xunit;
using static CareerHub.Tests.Features.Content.TinyPack;

namespace CareerHub.Tests.Features.Content;

/// <summary>Names, references and amounts.</summary>
public sealed class PackRuleTests
{
    [Fact]
    public void A_duplicate_id_is_named_with_both_places()
    {
        var pack = Good.Change(Skill, "id: knead-dough", "id: heat-oven");

        Assert.Equal(
            [$"{pack.PlaceOf(Skill, "heat-oven", last: true)}: The id 'heat-oven' is already used at {pack.PlaceOf(Skill, "heat-oven")}."],
            pack.FindingsInEnglish());
    }

    [Theory]
    [InlineData(Career, "bake-bread")]
    [InlineData(Career, "buy-flour")]
    [InlineData(Career, "taste-often")]
    [InlineData(TinyPack.Salaries, "bread-range")]
    [InlineData(Skill, "heat-oven")]
    public void Everything_a_history_can_point_at_shares_one_set_of_names(string path, string id) => Assert.Contains(
        Good.Change(path, id, "baker").FindingsInEnglish(),
        finding => finding.Contains("The id 'baker' is already used at careers/baker.yaml:1:5", StringComparison.Ordinal));

    [Fact]
    public void Rates_categories_and_sources_have_names_of_their_own() => Assert.Empty(Good
        .Change(TinyPack.Salaries, "id: usd-idr", "id: baking").Change(Header, "id: oven", "id: baking").Change(Skill, "category: oven", "category: baking")
        .FindingsInEnglish());

    [Theory]
    [InlineData("Heat-oven")]
    [InlineData("heat_oven")]
    [InlineData("heat--oven")]
    [InlineData("-heat")]
    [InlineData("1-oven")]
    [InlineData("oven-é")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345")]
    public void An_id_is_kebab_case(string id) => Good
        .Change(Skill, "id: heat-oven", $"id: {id}")
        .Expect(Skill, $"{id}\n", "An id is lower-case letters and digits with hyphens, starting with a letter, at most 64 characters.");

    [Fact]
    public void The_id_of_a_source_is_a_short_mark_in_capitals() => Good
        .Change(Sources, "- id: CH", "- id: the-blog\n    publisher: B\n    kind: salary-page\n    about: { id: A, en: A }\n  - id: CH")
        .Expect(Sources, "the-blog", "The id of a source is capitals and digits, starting with a letter, at most 8 characters, such as S1.");

    [Theory]
    [InlineData(Skill, "sources: [S1]", "sources: [S9]", "S9", "There is no source with the id 'S9'.")]
    [InlineData(Skill, "source: S1", "source: S9", "S9", "There is no source with the id 'S9'.")]
    [InlineData(Skill, "category: oven", "category: shelf", "shelf", "There is no category with the id 'shelf'.")]
    [InlineData(Career, "skills: [baking]", "skills: [frying]", "frying", "There is no skill with the id 'frying'.")]
    [InlineData(Career, "name: Pastry cook", "name: Pastry cook\n    career: cook", "cook\n    sources", "There is no career with the id 'cook'.")]
    [InlineData(Career, "skills: [baking]", "skills: [bake-bread]", "bake-bread]", "'bake-bread' is a task, not a skill.")]
    [InlineData(TinyPack.Salaries, "career: baker", "career: cook", "cook", "There is no career with the id 'cook'.")]
    [InlineData(TinyPack.Salaries, "A bank\n    source: S1", "A bank\n    source: S9", "S9", "There is no source with the id 'S9'.")]
    public void Every_reference_leads_somewhere(string path, string from, string to, string at, string sentence) =>
        Good.Change(path, from, to).Expect(path, at, sentence);

    [Fact]
    public void A_required_skill_that_does_not_exist_is_named() => Good
        .Change(Career, "  - skill: baking", "  - { skill: frying, target: 1, weight: 1, sources: [S1] }\n  - skill: baking")
        .Expect(Career, "frying", "There is no skill with the id 'frying'.");

    [Fact]
    public void A_career_asks_for_a_skill_once() => Good
        .Change(Career, "  - skill: baking", "  - { skill: baking, target: 1, weight: 1, sources: [S1] }\n  - skill: baking")
        .Expect(Career, "baking\n    target", "'baking' stands twice in this list.");

    [Theory]
    [InlineData(Skill, "skills/bread.yaml")]
    [InlineData(Career, "careers/bread.yaml")]
    public void A_file_has_the_name_of_its_id(string path, string other)
    {
        var text = path == Skill ? TinyPackText.Skill : TinyPackText.Career;

        Assert.Equal([$"{other}:1:5: The id has to be the name of the file."], Good.Without(path).With(other, text).FindingsInEnglish());
    }

    [Fact]
    public void The_lowest_amount_is_not_above_the_highest() => Good
        .Change(TinyPack.Salaries, "low: 10", "low: 21")
        .Expect(TinyPack.Salaries, "21", "The lowest amount is above the highest.");

    [Fact]
    public void Equal_ends_are_a_range_too() => Assert.Empty(Good.Change(TinyPack.Salaries, "low: 10", "low: 20").FindingsInEnglish());

    [Fact]
    public void What_is_stated_is_not_called_unstated()
    {
        Good.Change(TinyPack.Salaries, "    unstated", "    period: year\n    unstated")
            .Expect(TinyPack.Salaries, "[period", "'period' is stated here, so it cannot stand under 'unstated'.");
        Good.Change(TinyPack.Salaries, "[period, year]", "[range]")
            .Expect(TinyPack.Salaries, "[range]", "'range' is stated here, so it cannot stand under 'unstated'.");
    }

    [Fact]
    public void A_rate_is_between_two_currencies() => Good
        .Change(TinyPack.Salaries, "to: IDR", "to: USD")
        .Expect(TinyPack.Salaries, "USD\n    rate", "A rate is between two different currencies.");

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("v1.0.0")]
    [InlineData("01.0.0")]
    public void A_version_is_three_numbers(string version) => Good
        .Change(Header, "1.2.3", version)
        .Expect(Header, version, "A version is three numbers, such as 1.0.0.");

    [Fact]
    public void The_id_of_a_pack_is_kebab_case() => Good
        .Change(Header, "id: bakery", "id: The Bakery")
        .Expect(Header, "The Bakery", "An id is lower-case letters and digits with hyphens, starting with a letter, at most 64 characters.");

    [Fact]
    public void Our_own_work_has_its_source()
    {
        Good.Change(Sources, "- id: CH", "- id: OWN").Change(Skill, "source: CH", "source: OWN")
            .Expect(Sources, "sources", "The source CH for own work (kind: own-work) is missing.");
        Good.Change(Sources, "kind: own-work", "kind: salary-page")
            .Expect(Sources, "salary-page", "The source CH is own work: kind: own-work.");
    }
}
