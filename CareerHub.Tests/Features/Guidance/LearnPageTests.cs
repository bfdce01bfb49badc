using System.Net;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Demo;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Guidance;

/// <summary>The learner's start page over the network, without a script.</summary>
public sealed class LearnPageTests(DemoApp demo)
{
    private const string Career = "back-end-engineer";
    private const string StartForm = $"section[data-career={Career}] form[action='/learn']:has(input[value=start-career])";

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task The_demo_learner_sees_steps_with_their_reasons_and_whose_turn_it_is(string language)
    {
        using var visitor = await demo.App.SignedInAsync("learner@demo.test", language);
        var page = await visitor.ReadAsync("/learn");

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        var steps = page.QuerySelectorAll("ol.next > li");
        Assert.InRange(steps.Length, 1, 5);
        Assert.Contains(steps, step => step.GetAttribute("data-next") == "not-yet");
        Assert.Contains(steps, step => step.GetAttribute("data-next") == "climb");
        Assert.All(steps, step => Assert.True(step.QuerySelector(".why")!.TextContent.Length > 20));
        Assert.All(steps, step => Assert.StartsWith($"learn/{Career}?skill=", step.QuerySelector("a.btn")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Bagus Prakoso", page.QuerySelector("[data-turn=mentors]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("[data-turn=me] a"));
        Assert.Null(page.QuerySelector("[data-turn=nobody]"));
        Assert.Equal(3, page.QuerySelectorAll("[data-live=verdicts] .st").Length);
        Assert.Equal(2, page.QuerySelectorAll($"section[data-career={Career}] .ready > div").Length);
        var live = page.QuerySelectorAll("[data-live]").Select(region => region.GetAttribute("data-live")).ToList();
        Assert.Equal(live.Distinct(), live);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.DoesNotContain(page.QuerySelectorAll("main *"), element => element.TextContent.Contains("GuidanceText", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_visit_without_a_cohort_offers_a_career_and_the_join_field_and_a_start_leads_to_the_checklist()
    {
        using var visitor = await NewcomerAsync();
        var page = await visitor.ReadAsync("/learn");
        Assert.Contains("Satu centang cukup untuk hari ini.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("input[name=code]"));
        Assert.NotNull(page.QuerySelector("[data-turn=nobody]"));
        Assert.Null(page.QuerySelector("ol.next"));

        using var started = await visitor.SendFormAsync(page, "/learn", StartForm);
        Assert.Equal((HttpStatusCode.SeeOther, $"/learn/{Career}"), (started.StatusCode, started.Headers.Location!.ToString()));
        using var again = await visitor.SendFormAsync(page, "/learn", StartForm); // an old tab, where the career is still to be started
        Assert.Equal($"/learn/{Career}", again.Headers.Location!.ToString());

        page = await visitor.ReadAsync("/learn");
        Assert.Equal(5, page.QuerySelectorAll("ol.next > li").Length);
        Assert.All(page.QuerySelectorAll("ol.next > li"), step => Assert.Equal("1", step.GetAttribute("data-level")));
        Assert.NotNull(page.QuerySelector("input[name=code]"));
    }

    [Fact]
    public async Task Leaving_says_that_the_ticks_stay_and_they_do()
    {
        using var visitor = await NewcomerAsync();
        using (await visitor.PostFormAsync("/learn", StartForm)) { }
        using (await visitor.PostFormAsync($"/learn/{Career}", "section[data-skill=version-control] form", ("now", "save-described-change"))) { }
        using var left = await visitor.PostFormAsync("/learn", "form:has(input[value=leave-career])");

        var page = await visitor.ReadAsync(left.Headers.Location!.ToString());
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Null(page.QuerySelector("ol.next"));
        Assert.Contains("1", page.QuerySelector($"section[data-career={Career}] .num")!.TextContent, StringComparison.Ordinal);
        var list = await visitor.ReadAsync($"/learn/{Career}");
        Assert.True(((IHtmlInputElement)list.QuerySelector("[data-criterion=save-described-change] input[type=checkbox]")!).IsChecked);
    }

    [Theory]
    [InlineData("start-career")]
    [InlineData("leave-career")]
    public async Task A_career_that_does_not_exist_is_not_found(string form)
    {
        using var visitor = await NewcomerAsync();
        using var answer = await visitor.PostFormAsync("/learn", StartForm, ("_handler", form), ("career", "astronaut\r\nX: y"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_skill_says_after_which_others_it_is_easier()
    {
        foreach (var language in Languages.All)
        {
            using var visitor = demo.App.Visitor(language);
            var page = await visitor.ReadAsync("/skills/api-development");
            Assert.Equal(["programming-languages", "restful-services"], page.QuerySelectorAll("section[aria-labelledby=requires] li").Select(item => item.GetAttribute("data-skill")));
            Assert.Null((await visitor.ReadAsync("/skills/programming-languages")).QuerySelector("section[aria-labelledby=requires]"));
        }
    }

    private async Task<HubVisitor> NewcomerAsync()
    {
        var email = $"{Guid.NewGuid():N}@guidance.test";
        var services = demo.App.Services;
        var person = services.GetRequiredService<AccountMaker>().Make("New Comer", email, DemoSeed.Password, DateTime.UnixEpoch);
        var ct = TestContext.Current.CancellationToken;
        await services.GetRequiredService<WriteGate>().RunAsync(db => { db.Add(person); return db.SaveChangesAsync(ct); }, ct);
        return await demo.App.SignedInAsync(email);
    }
}
