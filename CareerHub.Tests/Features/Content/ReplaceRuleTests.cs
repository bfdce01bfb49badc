using CareerHub.Core.Features.Content;
using static CareerHub.Tests.Features.Content.TinyPack;

namespace CareerHub.Tests.Features.Content;

/// <summary>What came in the place of what.</summary>
public sealed class ReplaceRuleTests
{
    [Fact]
    public void A_retired_criterion_may_be_replaced() => Assert.Empty(With(Retired("old", "oldest"), Retired("oldest"), Active("old")).FindingsInEnglish());

    [Fact]
    public void What_is_replaced_has_to_be_there() => With(Active("old")).Expect(Skill, "old]", "There is no criterion with the id 'old'.");

    [Fact]
    public void It_is_asked_no_more() => With(Active("heat-oven"))
        .Expect(Skill, "[heat-oven]", "The criterion 'heat-oven' is replaced here, so it has to be retired.");

    [Theory]
    [InlineData("a")]
    [InlineData("a", "b")]
    [InlineData("a", "b", "c")]
    [InlineData("a", "b", "c", "d", "e")]
    public void Nothing_replaces_itself_however_long_the_way(params string[] ids)
    {
        var pack = With([.. ids.Select((id, at) => Retired(id, ids[(at + 1) % ids.Length]))]);
        string[] named = [.. new[] { ids[^1], ids[0] }.Distinct()];

        Assert.Equal(
            [.. named.Order().Select(id => $"The criterion '{id}' ends up replacing itself.")],
            pack.FindingsInEnglish().Select(finding => finding[(finding.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Order());
    }

    [Fact]
    public void A_chain_of_more_than_a_thousand_is_read()
    {
        var pack = With([.. Enumerable.Range(0, 1_500).Select(at => Retired($"old-{at}", $"old-{at + 1}")), Retired("old-1500")]);

        Assert.Empty(pack.FindingsInEnglish());
    }

    private static TinyPack With(params string[] criteria) => Good.Append(Skill, string.Concat(criteria));

    private static string Active(string replaces) => Criterion("newest", "active", replaces);

    private static string Retired(string id, params string[] replaces) => Criterion(id, "retired", replaces);

    private static string Criterion(string id, string status, params string[] replaces) => $$"""
          - id: {{id}}
            level: 1
            must: true
            revision: 1
            status: {{status}}
            statement: { id: "Saya bisa mencoba, dengan bantuan", en: "I can try it, with help" }
            artefact: { id: foto, en: a photo }
            replaces: [{{string.Join(", ", replaces)}}]

        """;
}
