using static CareerHub.Tests.Features.Content.TinyPack;

namespace CareerHub.Tests.Features.Content;

/// <summary>Marks on tools: hot and in demand.</summary>
public sealed class ToolRuleTests
{
    private const string Names = "  - names: [Oven, Pan]\n";

    [Fact]
    public void Marks_are_read_with_the_names_they_stand_on()
    {
        var reading = Good.Change(Skill, Names, Names + "    hot: [Oven]\n    inDemand: [Pan, Oven]\n").Read();

        var tools = reading.Catalogue!.Skill("baking")!.Tools.Single();
        Assert.Equal(["Oven"], tools.Hot);
        Assert.Equal(["Pan", "Oven"], tools.InDemand);
    }

    [Fact]
    public void A_tool_without_marks_has_none()
    {
        var tools = Good.Read().Catalogue!.Skill("baking")!.Tools.Single();

        Assert.Empty(tools.Hot);
        Assert.Empty(tools.InDemand);
    }

    [Theory]
    [InlineData("hot")]
    [InlineData("inDemand")]
    public void Only_a_name_can_be_marked(string key)
    {
        Good.Change(Skill, Names, Names + $"    {key}: [Till]\n").Expect(Skill, "[Till]", $"'Till' stands under '{key}' but not under 'names'.");
        Good.Change(Career, "text: { id: Satu alat, en: One tool }", $"names: [Oven]\n        {key}: [Till]").Expect(Career, "[Till]", $"'Till' stands under '{key}' but not under 'names'.");
    }

    [Fact]
    public void A_description_has_no_names_to_mark() => Assert.Contains(
        "The key 'hot' is unknown here",
        Assert.Single(Good.Change(Career, "en: One tool }", "en: One tool }\n        hot: [Oven]").FindingsInEnglish()),
        StringComparison.Ordinal);

    [Fact]
    public void A_mark_is_written_once() => Good
        .Change(Skill, Names, Names + "    hot: [Oven, Oven]\n")
        .Expect(Skill, "Oven]\n", "'Oven' stands twice in this list.");
}
