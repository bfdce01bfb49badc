using System.Text.Json;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;
using CareerHub.Web.Features.Salaries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CareerHub.Tests.Features.Salaries;

/// <summary>What machines read of a career is what people read, and an amount without a period is not there.</summary>
public sealed class OccupationDataTests(DemoApp demo)
{
    private Catalogue Catalogue => demo.App.Services.GetRequiredService<PublishedCatalogue>().Current;

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task Every_career_says_to_machines_what_the_catalogue_says(string language)
    {
        using var visitor = demo.App.Visitor(language);
        foreach (var career in Catalogue.Careers)
        {
            foreach (var path in (string[])[$"/careers/{career.Id}", $"/careers/{career.Id}/salary"])
            {
                using var json = JsonDocument.Parse(Assert.Single((await visitor.ReadAsync(path)).QuerySelectorAll("script[type='application/ld+json']")).TextContent);
                var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();

                Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
                Assert.All(graph, node => Assert.Equal(("Occupation", career.Title.In(language)), (node.GetProperty("@type").GetString(), node.GetProperty("name").GetString())));
                Assert.Equal(career.Lead.In(language), graph[0].GetProperty("description").GetString());
                Assert.Equal(Catalogue.SkillsOf(career).Select(pair => pair.Skill.Title.In(language)), graph[0].GetProperty("skills").EnumerateArray().Select(skill => skill.GetString()));
                Assert.Equal(
                    Catalogue.SalariesOf(career.Id).Where(claim => claim.Period is not null).Select(claim => Expected(claim, language)).Order(StringComparer.Ordinal),
                    graph.SelectMany(node => Amounts(node)).Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("Indonesia", false, false, "Indonesia")]
    [InlineData("United States", false, false, "United States")]
    [InlineData("Indonesia", true, false, null)]
    [InlineData("Indonesia", false, true, null)]
    [InlineData("Bandung", false, false, null)]
    [InlineData("United States and Europe", false, false, null)]
    [InlineData("Europe", false, false, null)]
    [InlineData("World", false, false, null)]
    public void A_country_is_one_that_the_source_states_alone(string region, bool isLumped, bool isUnstated, string? expected) =>
        Assert.Equal(expected, OccupationData.CountryOf(Claim(region) with { IsLumped = isLumped, Unstated = isUnstated ? [SalaryAspect.Country] : [] }));

    [Fact]
    public void No_text_of_a_pack_ends_the_element()
    {
        const string sly = "</script><!--<script>\"'&";
        var career = ACatalogue.Small.Careers[0] with { Title = LocalText.Same(sly), Lead = LocalText.Same(sly) };
        var catalogue = new Catalogue("1", ACatalogue.Small.Categories, ACatalogue.Small.Sources, [career], ACatalogue.Small.Skills, [Claim(sly) with { CareerId = career.Id }], []);
        var json = OccupationData.Of(career, catalogue, text => text.En, demo.App.Services.GetRequiredService<IStringLocalizer<SalariesText>>());

        Assert.Equal(-1, json.AsSpan().IndexOfAny('<', '>', '&'));
        Assert.Equal(sly, JsonDocument.Parse(json).RootElement.GetProperty("@graph")[0].GetProperty("name").GetString());
    }

    private static IEnumerable<string> Amounts(JsonElement node)
    {
        if (!node.TryGetProperty("estimatedSalary", out var amounts)) yield break;
        var place = node.TryGetProperty("occupationLocation", out var location) ? location.GetProperty("name").GetString() : null;
        foreach (var amount in amounts.EnumerateArray())
        {
            var isDistribution = amount.GetProperty("@type").GetString() == "MonetaryAmountDistribution";
            var figures = isDistribution
                ? $"median {amount.GetProperty("median").GetDecimal()} {amount.GetProperty("duration").GetString()}"
                : string.Join(' ', amount.GetProperty("value").EnumerateObject().Where(part => part.Name != "@type").Select(part => $"{part.Name} {part.Value}"));
            yield return $"{place}: {amount.GetProperty("currency").GetString()} {figures}";
        }
    }

    private static string Expected(SalaryClaim claim, string language)
    {
        var isYear = claim.Period == SalaryPeriod.Year;
        var unit = isYear ? "YEAR" : "MONTH";
        var figures = claim.Kind switch
        {
            SalaryKind.Median => $"median {claim.Low.Units} {(isYear ? "P1Y" : "P1M")}",
            SalaryKind.Mean => $"value {claim.Low.Units} unitText {unit}",
            _ => $"minValue {claim.Low.Units} maxValue {claim.High.Units} unitText {unit}",
        };
        return $"{(claim.Region.En is "Indonesia" or "United States" ? claim.Region.In(language) : null)}: {claim.Low.Currency} {figures}";
    }

    private static SalaryClaim Claim(string region) => new(
        "claim", "baker", SalaryKind.Mean, Money.OfUnits(5, "USD"), Money.OfUnits(5, "USD"), SalaryPeriod.Year, LocalText.Same(region), null, [], [], false, "S1");
}
