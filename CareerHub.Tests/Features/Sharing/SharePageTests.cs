using System.Net;
using AngleSharp.Dom;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerHub.Tests.Features.Sharing;

/// <summary>The page that whoever has its address reads.</summary>
public sealed class SharePageTests(SharingApp sharing) : IClassFixture<SharingApp>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await sharing.EndAllAsync();

    public static MatrixTheoryData<string, bool, bool, bool> Choices => new(Languages.All, [false, true], [false, true], [false, true]);

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Only_what_was_chosen_is_in_what_is_served(string language, bool named, bool claims, bool links)
    {
        var path = await sharing.ShareAsync(named ? "Chosen Name" : null, claims, links);
        using var stranger = sharing.App.Visitor(language);
        using var answer = await stranger.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync(Ct);
        var page = await HubVisitor.ParseAsync(answer);

        Assert.All(SharingApp.Never, word => Assert.DoesNotContain(word, html, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(
            (named, links, links, links && claims),
            (html.Contains("Chosen Name", StringComparison.Ordinal), html.Contains("https://verified-link.example/", StringComparison.Ordinal), html.Contains("link-title", StringComparison.Ordinal), html.Contains("https://claimed-link.example/", StringComparison.Ordinal)));
        var shown = page.QuerySelectorAll("[data-criterion]").ToDictionary(row => row.GetAttribute("data-criterion")!);
        Assert.Equal(claims ? [sharing.Criteria[0].Id, sharing.Criteria[1].Id] : [sharing.Criteria[0].Id], shown.Keys);
        Assert.Contains("Public Mentor", shown[sharing.Criteria[0].Id].QuerySelector(".st.verified")!.TextContent, StringComparison.Ordinal);
        if (claims) Assert.NotNull(shown[sharing.Criteria[1].Id].QuerySelector(".st.claimed"));
        Assert.Equal(claims, page.QuerySelector("[data-ready=claimed]") is not null);
        Assert.Equal(claims, page.QuerySelector(".lv .c, .hatch-line") is not null);
        Assert.NotNull(page.QuerySelector("[data-ready=verified]"));
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task It_reads_in_both_languages_without_script_cookie_or_form(string language)
    {
        using var stranger = sharing.App.Visitor(language);
        using var answer = await stranger.GetAsync(await sharing.ShareAsync("Sari", claims: true, links: true));
        var page = await HubVisitor.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("Sari", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, form, [style], style"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var meaning = page.QuerySelector(".lead")!.TextContent;
        Assert.All(language == "id" ? ["Terverifikasi", "diklaim", "bukan nilai rapor"] : (string[])["Verified", "claimed", "not a grade"], word => Assert.Contains(word, meaning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_address_is_told_to_nobody()
    {
        var path = await sharing.ShareAsync(links: true);
        using var stranger = sharing.App.Visitor();
        using var answer = await stranger.GetAsync(path);
        var page = await HubVisitor.ParseAsync(answer);

        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("noopener noreferrer nofollow ugc", page.QuerySelector("a[href='https://verified-link.example/']")?.GetAttribute("rel"));
        Assert.DoesNotContain(sharing.Log, line => line.Contains(path["/share/".Length..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_signed_in_reads_the_same()
    {
        var path = await sharing.ShareAsync("Sari", claims: true);
        using var owner = await sharing.SignedInAsync();
        using var stranger = sharing.App.Visitor();
        using var mine = await owner.GetAsync(path);
        using var theirs = await stranger.GetAsync(path);

        Assert.Equal(await DocumentAsync(theirs), await DocumentAsync(mine));
        Assert.Equal("no-store, private", mine.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", Assert.Single(mine.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_link_that_ended_answers_like_an_address_that_never_was(string language)
    {
        var path = await sharing.ShareAsync("Sari");
        await sharing.EndAllAsync();
        using var stranger = sharing.App.Visitor(language);
        using var unknown = await stranger.GetAsync("/nothing-is-here");
        var expected = await unknown.Content.ReadAsStringAsync(Ct);
        var headers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var closed in (string[])[path, "/share/x", $"/share/{new string('a', Share.TokenLength)}"])
        {
            using var answer = await stranger.GetAsync(closed);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(expected, await answer.Content.ReadAsStringAsync(Ct));
            headers.Add(Headers(answer));
        }
        Assert.Single(headers);
        Assert.DoesNotContain(sharing.Log, line => line.Contains(path["/share/".Length..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_breaks_tells_the_log_where_but_not_the_address()
    {
        var log = new LogLines();
        await using var app = HubApp.Start(services: services => services.AddSingleton<ILoggerProvider>(log).AddSingleton<OpenShare>(_ => throw new InvalidOperationException("broken-on-purpose")));
        using var stranger = app.Visitor();
        var token = new string('k', Share.TokenLength);
        using var answer = await stranger.GetAsync($"/share/{token}");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(log.Lines, line => line.Contains("InvalidOperationException on /share/{token}", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opening_it_writes_nothing()
    {
        var path = await sharing.ShareAsync("Sari", claims: true, links: true);
        var before = await CountAsync();
        using var bot = sharing.App.Visitor();
        bot.Http.DefaultRequestHeaders.UserAgent.ParseAdd("WhatsApp/2");
        for (var i = 0; i < 3; i++) using (await bot.GetAsync(path)) { }

        Assert.Equal(before, await CountAsync());
    }

    private Task<string> CountAsync() => sharing.ReadAsync(async db =>
        string.Join(' ', await db.Set<JournalEntry>().CountAsync(Ct), await db.Audit.CountAsync(Ct), string.Join(' ', (await db.Shares.OrderBy(share => share.Id).ToListAsync(Ct)).Select(share => share.Mark))));

    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal));

    // Without what the framework adds behind every page, encrypted anew each time, and without the line that says when it was read.
    private static async Task<string> DocumentAsync(HttpResponseMessage answer)
    {
        var page = await HubVisitor.ParseAsync(answer);
        page.QuerySelector("[data-as-of]")!.Remove();
        return page.DocumentElement.OuterHtml;
    }
}
