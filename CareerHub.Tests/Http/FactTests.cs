using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Http;

/// <summary>Every fact of the sources is on the page where a reader looks for it, in both languages, with its source beside it.</summary>
public sealed partial class FactTests(DemoApp demo)
{
    private Catalogue Catalogue => demo.App.Services.GetRequiredService<PublishedCatalogue>().Current;

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task Every_fact_of_the_catalogue_is_shown_with_its_sources(string language)
    {
        using var visitor = demo.App.Visitor(language);
        var facts = Facts.Of(Catalogue, language).ToList();
        var missing = new List<string>();
        foreach (var page in facts.GroupBy(fact => fact.Page))
        {
            var document = await visitor.ReadAsync(page.Key);
            missing.AddRange(page.Where(fact => !IsShown(document, fact)).Select(fact => $"{fact.Page}: {fact.Text} [{string.Join(' ', fact.Sources)}]"));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{facts.Count} facts in {language}");

        Assert.True(facts.Count > 400, $"Only {facts.Count} facts were found in the catalogue.");
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Theory]
    [InlineData("id", "/salary", "Rp7.500.000", "Rp10.500.000", "USD 70.000", "USD 160.000", "Rp11.900.000", "Rp16.277", "19 Desember 2024", "tidak disebutkan sumber", "digabung oleh sumber")]
    [InlineData("en", "/salary", "Rp7,500,000", "Rp10,500,000", "USD 70,000", "USD 160,000", "Rp11,900,000", "Rp16,277", "19 December 2024", "not stated by the source", "lumped together by the source")]
    [InlineData("id", "/careers/back-end-engineer/salary", "Rp7.500.000", "Rp10.500.000", "USD 70.000", "USD 160.000", "Rp11.900.000", "Rp16.277", "19 Desember 2024", "periode tidak disebutkan sumber")]
    [InlineData("en", "/careers/back-end-engineer/salary", "Rp7,500,000", "Rp10,500,000", "USD 70,000", "USD 160,000", "Rp11,900,000", "Rp16,277", "19 December 2024", "period not stated by the source")]
    [InlineData("id", "/sources", "S1", "S2", "S3", "S4", "Startup Campus", "24 September 2023", "dibimbing.id", "talenthero.id", "voi.id", "tidak diketahui")]
    [InlineData("en", "/sources", "S1", "S2", "S3", "S4", "Startup Campus", "24 September 2023", "dibimbing.id", "talenthero.id", "voi.id", "unknown")]
    [InlineData("id", "/careers/back-end-engineer", "Kampus Merdeka", "menurut sumber tahun 2023", "Golang", "AWS CodeCommit", "Cassandra", "GSON", "Backend Developer", "DevOps Engineer")]
    [InlineData("en", "/careers/back-end-engineer", "Kampus Merdeka", "according to a 2023 source", "Golang", "AWS CodeCommit", "Cassandra", "GSON", "Backend Developer", "DevOps Engineer")]
    public async Task The_hard_figures_and_names_are_there(string language, string page, params string[] texts)
    {
        using var visitor = demo.App.Visitor(language);
        var shown = TextOf((await visitor.ReadAsync(page)).Body!);

        Assert.All(texts, text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_career_shows_its_seven_tasks_and_ten_skills_in_the_order_of_the_source()
    {
        using var visitor = demo.App.Visitor();
        var career = await visitor.ReadAsync($"/careers/{Facts.CareerId}");

        Assert.Equal(Facts.TaskIds, career.QuerySelectorAll("[data-task]").Select(element => element.GetAttribute("data-task")));
        Assert.Equal(Facts.SkillIds.Order(StringComparer.Ordinal), career.QuerySelectorAll("[data-skill]").Select(element => element.GetAttribute("data-skill")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Facts.SkillIds, Catalogue.Career(Facts.CareerId)!.Skills.Select(asked => asked.SkillId));
        Assert.NotNull(career.QuerySelector($"[data-career={Facts.CareerId}]"));
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_salary_shows_each_thing_its_source_leaves_open(string language)
    {
        using var visitor = demo.App.Visitor(language);
        var all = Catalogue.Careers.SelectMany(career => Catalogue.SalariesOf(career.Id)).ToList();
        foreach (var (page, claims) in Catalogue.Careers.Select(career => ($"/careers/{career.Id}/salary", Catalogue.SalariesOf(career.Id).ToList())).Append(("/salary", all)))
        {
            var document = await visitor.ReadAsync(page);
            Assert.Equal(claims.Select(claim => claim.Id), document.QuerySelectorAll("[data-salary]").Select(element => element.GetAttribute("data-salary")));
            foreach (var claim in claims)
            {
                var card = document.QuerySelector($"[data-salary='{claim.Id}']")!;
                Assert.Equal(claim.Unstated.Count, card.QuerySelectorAll("dl dd .unknown").Length);
                Assert.Equal(claim.Unstated.Contains(SalaryAspect.Period), claim.Period is null);
            }
        }
    }

    // The smallest element that says it, or one around it, carries the marks of its sources.
    private static bool IsShown(IHtmlDocument document, ShownFact fact)
    {
        var text = Tidy(fact.Text);
        foreach (var element in document.Body!.QuerySelectorAll("main *").Where(element => TextOf(element).Contains(text, StringComparison.Ordinal) && element.Children.All(child => !TextOf(child).Contains(text, StringComparison.Ordinal))))
        {
            var around = new[] { element, element.ParentElement, element.ParentElement?.ParentElement };
            if (fact.Sources.All(source => around.Any(place => place?.QuerySelectorAll("a.src").Any(mark => mark.GetAttribute("href")!.EndsWith($"#source-{source}", StringComparison.Ordinal)) == true))) return true;
        }
        return false;
    }

    private static string TextOf(IElement element) => Tidy(element.TextContent);

    private static string Tidy(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u00a0]+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
