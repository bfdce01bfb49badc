using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Assessments;

/// <summary>The checklist as plain forms, over the network, without a script.</summary>
public sealed class ChecklistPageTests : IAsyncLifetime
{
    private const string Page = "/learn/back-end-engineer";
    private const string Skill = "version-control";
    private const string Form = $"section[data-skill={Skill}] form";

    private HubApp _app = default!;
    private HubVisitor _learner = default!;

    public async ValueTask InitializeAsync()
    {
        _app = HubApp.Start();
        _learner = await _app.SignedInAsync("hendra@demo.test"); // has not begun
    }

    public async ValueTask DisposeAsync()
    {
        _learner.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_tick_is_saved_and_stands_on_the_page_afterwards()
    {
        var criterion = FirstCriterion();
        using var answer = await _learner.PostFormAsync(Page, Form, ("now", criterion.Id));

        var saved = await _learner.ReadAsync(answer.Headers.Location!.ToString());
        Assert.NotNull(saved.QuerySelector($"section[data-skill={Skill}] [role=status]"));
        var row = saved.QuerySelector($"[data-criterion={criterion.Id}]")!;
        Assert.Equal("saved", row.GetAttribute("data-save"));
        Assert.True(((IHtmlInputElement)row.QuerySelector("input[type=checkbox]")!).IsChecked);
        Assert.Equal(criterion.Statement.Id, row.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_taken_once()
    {
        var form = await _learner.ReadAsync(Page);
        var before = await EntriesAsync();
        for (var i = 0; i < 2; i++)
            using (await _learner.SendFormAsync(form, Page, Form, ("now", FirstCriterion().Id))) { }

        Assert.Equal(before + 1, await EntriesAsync());
    }

    [Fact]
    public async Task An_old_tab_changes_only_what_was_changed_in_it()
    {
        var (first, second) = (Criteria()[0], Criteria()[1]);
        var oldTab = await _learner.ReadAsync(Page);
        using (await _learner.PostFormAsync(Page, Form, ("now", first.Id))) { }
        using (await _learner.SendFormAsync(oldTab, Page, Form, ("now", second.Id))) { }

        var page = await _learner.ReadAsync(Page);
        Assert.All([first, second], criterion => Assert.True(IsTicked(page, criterion)));
    }

    [Fact]
    public async Task A_criterion_retired_meanwhile_is_refused_by_name_and_the_other_ticks_stay_on_the_page()
    {
        var (retired, kept) = (Criteria()[0], Criteria()[1]);
        var form = await _learner.ReadAsync(Page);
        var before = await EntriesAsync();
        Retire(retired);
        using var answer = await _learner.SendFormAsync(form, Page, Form, ("now", retired.Id), ("now", kept.Id));

        var page = await HubVisitor.ParseAsync(answer);
        Assert.NotNull(page.QuerySelector($"section[data-skill={Skill}] [role=alert]"));
        Assert.Null(page.QuerySelector($"[data-criterion={retired.Id}]"));
        Assert.True(IsTicked(page, kept));
        Assert.Equal("failed", page.QuerySelector($"[data-criterion={kept.Id}]")!.GetAttribute("data-save"));
        Assert.Equal(before, await EntriesAsync());
    }

    [Theory]
    [InlineData("no-such-criterion|0|1")]
    [InlineData("|0|1")]
    [InlineData("a|2|1")]
    [InlineData("a|0|many")]
    [InlineData("a")]
    public async Task A_row_that_is_not_one_of_ours_saves_nothing(string row)
    {
        var before = await EntriesAsync();
        using var answer = await _learner.PostFormAsync(Page, Form, ("row", row), ("now", "no-such-criterion"), ("now", "a"), ("now", ""));

        var page = await HubVisitor.ParseAsync(answer);
        Assert.NotNull(page.QuerySelector($"section[data-skill={Skill}] [role=alert]"));
        Assert.Equal(before, await EntriesAsync());
    }

    [Fact]
    public async Task Signed_out_the_checklist_leads_to_the_log_in_page_and_back()
    {
        using var nobody = _app.Visitor();
        using var answer = await nobody.GetAsync(Page);

        Assert.Equal("/account/login?returnUrl=%2Flearn%2Fback-end-engineer", new Uri(answer.Headers.Location!.ToString(), UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } full ? full.PathAndQuery : answer.Headers.Location.ToString());
    }

    private static bool IsTicked(IParentNode page, Criterion criterion) =>
        ((IHtmlInputElement)page.QuerySelector($"[data-criterion={criterion.Id}] input[type=checkbox]")!).IsChecked;

    private Catalogue Catalogue => _app.Services.GetRequiredService<PublishedCatalogue>().Current;

    private IReadOnlyList<Criterion> Criteria() => [.. Catalogue.Skill(Skill)!.ActiveCriteria];

    private Criterion FirstCriterion() => Criteria()[0];

    private void Retire(Criterion retired)
    {
        var now = Catalogue;
        var skills = now.Skills.Select(skill => skill with { Criteria = [.. skill.Criteria.Select(c => c.Id == retired.Id ? c with { IsRetired = true } : c)] });
        _app.Services.GetRequiredService<PublishedCatalogue>().Publish(new("next", now.Categories, now.Sources, now.Careers, [.. skills], now.Salaries, now.Rates));
    }

    private async Task<int> EntriesAsync()
    {
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Set<JournalEntry>().CountAsync(TestContext.Current.CancellationToken);
    }
}
