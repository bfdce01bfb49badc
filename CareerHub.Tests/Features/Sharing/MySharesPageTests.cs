using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Sharing;
using CareerHub.Web.Hosting;

namespace CareerHub.Tests.Features.Sharing;

/// <summary>The page of one's own links: plain forms, over the network, without a script.</summary>
public sealed class MySharesPageTests(SharingApp sharing) : IClassFixture<SharingApp>, IAsyncLifetime
{
    private const string Page = "/learn/share";
    private const string New = "form[data-form=new]";

    private HubVisitor _learner = null!;

    public async ValueTask InitializeAsync() => _learner = await sharing.SignedInAsync();

    public async ValueTask DisposeAsync()
    {
        _learner.Dispose();
        await sharing.EndAllAsync();
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_link_is_made_sent_opened_and_switched_off(string language)
    {
        using var learner = await sharing.SignedInAsync(language);
        var fresh = await learner.ReadAsync(Page);
        Assert.Equal("canary-account", Value(fresh, "#new-name"));
        Assert.Equal(language, fresh.DocumentElement.GetAttribute("lang"));

        using var made = await learner.PostFormAsync(Page, New, ("act", "Make"), ("name", "Sari"), ("claims", "1"));
        Assert.Equal((HttpStatusCode.SeeOther, "/learn/share?done=made#isi"), (made.StatusCode, made.Headers.Location?.ToString()));
        var after = await learner.ReadAsync("/learn/share?done=made");
        Assert.NotNull(after.QuerySelector("main [role=status]"));
        var card = after.QuerySelector("[data-share]")!;
        var path = card.QuerySelector("a.btn")!.GetAttribute("href")!;
        var address = $"{sharing.Get<HubOptions>().PublicUrl.TrimEnd('/')}/{path}";
        Assert.Equal(address, card.QuerySelector<IHtmlInputElement>("input[readonly]")!.Value);
        var message = card.QuerySelector("a[href^='https://wa.me/?text=']")!.GetAttribute("href")!;
        Assert.EndsWith(Uri.EscapeDataString(address), message, StringComparison.Ordinal);
        Assert.DoesNotContain(' ', message);

        using (var stranger = sharing.App.Visitor())
        using (var opened = await stranger.GetAsync("/" + path)) Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        using (await learner.PostFormAsync(Page, "form[data-form=end]")) { }
        using (var stranger = sharing.App.Visitor())
        using (var closed = await stranger.GetAsync("/" + path)) Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        Assert.DoesNotContain(path, (await learner.ReadAsync(Page)).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_first_shows_the_page_and_makes_nothing()
    {
        using var answer = await _learner.PostFormAsync(Page, New, ("act", "Look"), ("name", "Sari"), ("links", "1"));
        var page = await HubVisitor.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var preview = page.QuerySelector("#preview")!;
        Assert.NotNull(preview.QuerySelector($"[data-criterion={sharing.Criteria[0].Id}]"));
        Assert.Null(preview.QuerySelector($"[data-criterion={sharing.Criteria[1].Id}]"));
        Assert.NotNull(preview.QuerySelector("a[href='https://verified-link.example/']"));
        Assert.Equal(("Sari", true), (Value(page, "#new-name"), page.QuerySelector<IHtmlInputElement>($"{New} [name=links]")!.IsChecked));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one()
    {
        var form = await _learner.ReadAsync(Page);
        for (var i = 0; i < 2; i++)
            using (await _learner.SendFormAsync(form, Page, New, ("act", "Make"))) { }
        Assert.Single(await OpenAsync());
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_and_keeps_what_was_typed()
    {
        using var answer = await _learner.PostFormAsync(Page, New, ("act", "Make"), ("name", new string('n', 81)), ("lastDay", "soon"), ("claims", "1"));
        var page = await HubVisitor.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var field in (string[])["name", "day"])
        {
            var input = page.QuerySelector($"#new-{field}")!;
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.Contains($"new-{field}-fault", input.GetAttribute("aria-describedby")!.Split(' '));
            Assert.NotNull(page.QuerySelector($"#new-{field}-fault"));
        }
        Assert.Equal((new string('n', 81), true), (Value(page, "#new-name"), page.QuerySelector<IHtmlInputElement>($"{New} [name=claims]")!.IsChecked));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task A_change_is_saved_and_an_old_tab_is_told()
    {
        await sharing.ShareAsync("Sari", claims: true);
        var oldTab = await _learner.ReadAsync(Page);
        using (var saved = await _learner.PostFormAsync(Page, "form[data-form=change]", ("name", ""), ("claims", null)))
            Assert.Equal("/learn/share?done=changed#isi", saved.Headers.Location?.ToString());
        var choices = Assert.Single(await OpenAsync()).Choices;
        Assert.Equal((null, false), (choices.ShownName, choices.ShowsClaims));

        using var stale = await _learner.SendFormAsync(oldTab, Page, "form[data-form=change]", ("name", "Late"));
        Assert.NotNull((await HubVisitor.ParseAsync(stale)).QuerySelector("[role=alert]"));
        Assert.Null(Assert.Single(await OpenAsync()).Choices.ShownName);
    }

    [Fact]
    public async Task A_form_of_a_link_that_ended_meanwhile_is_answered_with_a_sentence()
    {
        await sharing.ShareAsync();
        var oldTab = await _learner.ReadAsync(Page);
        await sharing.EndAllAsync();
        using var answer = await _learner.SendFormAsync(oldTab, Page, "form[data-form=change]");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Nobody_else_can_send_a_form_about_it()
    {
        await sharing.ShareAsync();
        var page = await _learner.ReadAsync(Page);
        using var other = await sharing.App.SignedInAsync("ade@demo.test");
        var id = page.QuerySelector("[data-share]")!.GetAttribute("data-share");
        using (await other.PostFormAsync(Page, New, ("act", "End"), ("id", id))) { }
        using var nonsense = await other.PostFormAsync(Page, New, ("act", "99"));

        Assert.Single(await OpenAsync());
        Assert.Equal(HttpStatusCode.SeeOther, nonsense.StatusCode);
    }

    [Fact]
    public async Task A_form_whose_token_does_not_hold_comes_back_with_a_sentence()
    {
        using var answer = await _learner.PostFormAsync(Page, New, ("act", "Make"), ("__RequestVerificationToken", "old"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("main [role=alert]"));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task The_account_leads_to_it() =>
        Assert.NotNull((await _learner.ReadAsync("/account/manage")).QuerySelector("main a[href='/learn/share']"));

    private async Task<IReadOnlyList<MyShare>> OpenAsync() => (await sharing.Get<ReadMyShares>().RunAsync(sharing.Learner, TestContext.Current.CancellationToken)).Required.Open;

    private static string? Value(IHtmlDocument page, string selector) => page.QuerySelector<IHtmlInputElement>(selector)?.Value;
}
