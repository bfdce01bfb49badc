using AngleSharp.Dom;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Web.Features.Salaries;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Salaries;

/// <summary>The salary explorer as a reader without any script has it.</summary>
public sealed class SalaryPageTests(DemoApp demo)
{
    private Catalogue Catalogue => demo.App.Services.GetRequiredService<PublishedCatalogue>().Current;

    [Fact]
    public async Task The_form_of_the_page_filters_by_career_and_region()
    {
        using var visitor = demo.App.Visitor("en");
        var all = await visitor.ReadAsync("/salary");
        Assert.Equal(Catalogue.Salaries.Count, all.QuerySelectorAll("[data-salary]").Length);
        Assert.Equal(["career", "region", "currency", "period"], all.QuerySelectorAll("form[data-form=salary] select").Select(field => field.GetAttribute("name")));

        foreach (var region in all.QuerySelectorAll("#region option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0))
        {
            var shown = await visitor.ReadAsync($"/salary?career=back-end-engineer&region={region}&currency=&period=");
            var expected = Catalogue.Salaries.Where(claim => claim.CareerId == "back-end-engineer" && SalaryChoice.KeyOf(claim.Region) == region).Select(claim => claim.Id).Order();
            Assert.Equal(expected, Ids(shown).Order());
            Assert.Equal(expected, shown.QuerySelectorAll("[data-row]").Select(row => row.GetAttribute("data-row")).Order());
            Assert.Equal(region, shown.QuerySelector("#region option[selected]")?.GetAttribute("value"));
        }
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_switched_figure_says_how_it_came_about_and_an_unknown_period_stays(string language)
    {
        using var visitor = demo.App.Visitor(language);
        foreach (var currency in (string?[])[null, "IDR", "USD"])
        {
            foreach (var period in (SalaryPeriod?[])[null, SalaryPeriod.Month, SalaryPeriod.Year])
            {
                var choice = new SalaryChoice(null, null, currency, period);
                var page = await visitor.ReadAsync("/salary" + choice.Query);
                foreach (var claim in Catalogue.Salaries)
                {
                    var (card, figure) = (page.QuerySelector($"[data-salary='{claim.Id}']")!, SalaryFigure.Of(claim, currency, period, Catalogue.Rates));
                    Assert.Equal(figure.IsCalculated, card.QuerySelector("[data-calculated]") is not null);
                    Assert.Equal(figure.Rate?.Id, card.QuerySelector("[data-rate]")?.GetAttribute("data-rate"));
                    if (figure.Rate is { } rate) Assert.Contains(card.QuerySelectorAll("[data-rate] a.src"), mark => mark.GetAttribute("href")!.EndsWith($"#source-{rate.SourceId}", StringComparison.Ordinal));
                    if (figure.Rate is not null) Assert.NotNull(card.QuerySelector("[data-rate] .st.confirm")); // the rate of the pack is from 2024
                    if (claim.Period is null) Assert.NotNull(card.QuerySelector(":scope > p.row .unknown"));
                    Assert.Equal(claim.Unstated.Count, card.QuerySelectorAll("dl dd .unknown").Length);
                }
            }
        }
    }

    [Fact]
    public async Task Each_known_choice_is_kept_once_and_what_nobody_knows_makes_no_page_of_its_own()
    {
        await using var app = HubApp.Start();
        using var visitor = app.Visitor();
        Assert.False(await IsKeptAsync(visitor, "/salary?currency=USD"));
        Assert.True(await IsKeptAsync(visitor, "/salary?currency=USD"));
        Assert.True(await IsKeptAsync(visitor, "/salary?career=&utm=x&currency=USD&period=decade"));
        Assert.False(await IsKeptAsync(visitor, "/salary"));
        Assert.True(await IsKeptAsync(visitor, "/salary?career=<script>&region=nowhere&currency=usd"));
        Assert.True(await IsKeptAsync(visitor, "/salary?currency=USD&currency=IDR"));
        foreach (var _ in (int[])[1, 2]) Assert.False(await IsKeptAsync(visitor, "/salary?career=devops-engineer&region=united-states-and-europe")); // no claim

        var (stated, dollars) = (await visitor.ReadAsync("/salary"), await visitor.ReadAsync("/salary?currency=USD"));
        Assert.Empty(stated.QuerySelectorAll("[data-rate]"));
        Assert.NotEmpty(dollars.QuerySelectorAll("[data-rate]"));
    }

    [Fact]
    public async Task Claims_that_the_choice_hides_are_not_called_missing()
    {
        using var visitor = demo.App.Visitor("en");
        var career = Catalogue.Careers.First(career => Catalogue.SalariesOf(career.Id).Any());
        var region = Catalogue.Salaries.Select(claim => SalaryChoice.KeyOf(claim.Region)).First(key => Catalogue.SalariesOf(career.Id).All(claim => SalaryChoice.KeyOf(claim.Region) != key));

        var page = await visitor.ReadAsync($"/salary?career={career.Id}&region={region}&currency=USD");
        var section = page.QuerySelector($"section[data-career={career.Id}]")!;
        Assert.DoesNotContain("no salary claim yet", page.Body!.TextContent, StringComparison.Ordinal);
        var everything = section.QuerySelector("[data-hidden] a")!;
        Assert.Equal($"{Catalogue.SalariesOf(career.Id).Count()}", section.QuerySelector("[data-hidden]")!.GetAttribute("data-hidden"));
        Assert.Equal($"salary?career={career.Id}&currency=USD", everything.GetAttribute("href"));
    }

    [Fact]
    public async Task Choosing_a_language_and_signing_in_keep_what_was_chosen_and_nothing_else()
    {
        await using var app = HubApp.Start();
        using var visitor = app.Visitor("id");
        const string chosen = "?career=cloud-engineer&region=united-states&currency=IDR&period=month";
        foreach (var _ in (int[])[1, 2]) // drawn, then from memory
        {
            var page = await visitor.ReadAsync($"/salary{chosen}&utm=%3Cx%3E");
            Assert.Equal($"/salary{chosen}", ReturnUrlOf(page, ".lang a[lang=en]"));
            Assert.Equal($"/salary{chosen}", ReturnUrlOf(page, "a[href^='account/login']"));
            Assert.Equal($"salary{chosen}#isi", page.QuerySelector("a.skip")!.GetAttribute("href"));
        }

        Assert.Equal("/salary", ReturnUrlOf(await visitor.ReadAsync("/salary?career=<script>"), ".lang a[lang=en]"));
        Assert.Equal("/careers", ReturnUrlOf(await visitor.ReadAsync("/careers?x=1"), ".lang a[lang=en]"));
    }

    [Theory]
    [InlineData("/salary")]
    [InlineData("/careers/back-end-engineer/salary")]
    public async Task A_mark_leads_to_a_source_whose_name_is_seen_and_whose_fields_are_folded(string path)
    {
        using var visitor = demo.App.Visitor("en");
        var page = await visitor.ReadAsync(path);
        var marks = page.QuerySelectorAll("[data-salary] a.src").Select(mark => mark.GetAttribute("href")!.Split('#')[1]).Distinct().ToList();
        Assert.NotEmpty(marks);
        foreach (var source in marks.Select(mark => page.GetElementById(mark)!))
        {
            Assert.Null(source.Closest("details"));
            Assert.Null(source.QuerySelector("h3")!.Closest("details"));
            Assert.NotNull(source.QuerySelector("details:not([open]) dl"));
        }
        Assert.Empty((await visitor.ReadAsync("/sources")).QuerySelectorAll("main details"));
    }

    [Fact]
    public async Task A_figure_for_several_countries_says_so_even_where_its_pack_does_not_call_the_country_unstated()
    {
        await using var app = HubApp.Start();
        var lumped = Catalogue.Salaries.First(claim => !claim.IsLumped) with { IsLumped = true, Unstated = [] };
        Publish(app, [lumped]);
        using var visitor = app.Visitor("en");
        var card = (await visitor.ReadAsync("/salary")).QuerySelector($"[data-salary={lumped.Id}]")!;
        Assert.Contains(card.QuerySelectorAll("dd .unknown"), unknown => unknown.TextContent.Contains("lumped together by the source", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/salary?career=back-end-engineer")]
    [InlineData("/careers/back-end-engineer/salary")]
    public async Task A_career_without_claims_says_so_and_has_no_empty_table_and_no_empty_list(string path)
    {
        await using var app = HubApp.Start();
        Publish(app, []);
        using var visitor = app.Visitor("en");
        var page = await visitor.ReadAsync(path);
        Assert.Contains("no salary claim yet", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main table, #sources, [data-hidden]"));
    }

    private static void Publish(HubApp app, IReadOnlyList<SalaryClaim> claims)
    {
        var published = app.Services.GetRequiredService<PublishedCatalogue>();
        var now = published.Current;
        published.Publish(new("next", now.Categories, now.Sources, now.Careers, now.Skills, claims, now.Rates));
    }

    private static string ReturnUrlOf(IParentNode page, string link) =>
        Uri.UnescapeDataString(page.QuerySelector(link)!.GetAttribute("href")!.Split("returnUrl=")[1]);

    private static async Task<bool> IsKeptAsync(HubVisitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode);
        return answer.Headers.Age is not null;
    }

    private static IEnumerable<string?> Ids(IParentNode page) => page.QuerySelectorAll("[data-salary]").Select(card => card.GetAttribute("data-salary"));
}
