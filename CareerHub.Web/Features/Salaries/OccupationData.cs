using System.Globalization;
using System.Text.Json.Nodes;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Salaries;

/// <summary>
/// A career in the words of schema.org, for machines that read pages: what the page says and nothing beyond it. A claim of
/// unknown period is left out, because there every amount has a period, and a country stands only where the source states
/// that one country.
/// </summary>
public static class OccupationData
{
    // Of every region that .NET knows: a region of a claim is free text, and only a whole country is one.
    private static readonly HashSet<string> Countries =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name)).Where(region => region.TwoLetterISORegionName.All(char.IsAsciiLetter)).Select(region => region.EnglishName)];

    /// <summary>One occupation with what holds anywhere, then one for each country that claims are about.</summary>
    /// <returns>JSON in which every sign of HTML is escaped.</returns>
    public static string Of(Career career, Catalogue catalogue, Func<LocalText, string> here, IStringLocalizer<SalariesText> text)
    {
        var claims = catalogue.SalariesOf(career.Id).Where(claim => claim.Period is not null).ToList();
        var anywhere = Occupation(career, here, claims.Where(claim => CountryOf(claim) is null), text);
        anywhere["description"] = here(career.Lead);
        anywhere["skills"] = Array(catalogue.SkillsOf(career).Select(pair => JsonValue.Create(here(pair.Skill.Title))));
        List<JsonNode> graph = [anywhere];
        foreach (var country in claims.GroupBy(CountryOf).Where(group => group.Key is not null))
        {
            var there = Occupation(career, here, country, text);
            there["occupationLocation"] = new JsonObject { ["@type"] = "Country", ["name"] = here(country.First().Region) };
            graph.Add(there);
        }

        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = Array(graph) }.ToJsonString();
    }

    /// <summary>The English name of the one country that a claim is about; null when its source states none, several or a part of one.</summary>
    public static string? CountryOf(SalaryClaim claim) =>
        !claim.IsLumped && !claim.Unstated.Contains(SalaryAspect.Country) && Countries.Contains(claim.Region.En) ? claim.Region.En : null;

    private static JsonObject Occupation(Career career, Func<LocalText, string> here, IEnumerable<SalaryClaim> claims, IStringLocalizer<SalariesText> text)
    {
        var occupation = new JsonObject { ["@type"] = "Occupation", ["name"] = here(career.Title) };
        var amounts = claims.Select(claim => Amount(claim, here, text)).ToList();
        if (amounts.Count > 0) occupation["estimatedSalary"] = Array(amounts);
        return occupation;
    }

    // A distribution has a median and percentiles, and no place for a range or a mean: those are amounts, whose unit says per what.
    private static JsonObject Amount(SalaryClaim claim, Func<LocalText, string> here, IStringLocalizer<SalariesText> text)
    {
        var name = $"{text[$"Kind{claim.Kind}"]}, {here(claim.Region)}";
        var isYear = claim.Period == SalaryPeriod.Year;
        if (claim.Kind == SalaryKind.Median)
            return new() { ["@type"] = "MonetaryAmountDistribution", ["name"] = name, ["currency"] = claim.Low.Currency, ["duration"] = isYear ? "P1Y" : "P1M", ["median"] = Units(claim.Low) };
        var value = new JsonObject { ["@type"] = "QuantitativeValue" };
        if (claim.Kind == SalaryKind.Range) (value["minValue"], value["maxValue"]) = (Units(claim.Low), Units(claim.High));
        else value["value"] = Units(claim.Low);
        value["unitText"] = isYear ? "YEAR" : "MONTH";
        return new() { ["@type"] = "MonetaryAmount", ["name"] = name, ["currency"] = claim.Low.Currency, ["value"] = value };
    }

    private static JsonValue Units(Money amount) => JsonValue.Create(amount.Units);

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];
}
