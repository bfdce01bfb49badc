using System.Net;

namespace CareerHub.Tests.Http;

/// <summary>Pages that read the same for everybody: plain, in the reader's language, and answered from memory.</summary>
public sealed class ReadingPageTests(DemoApp demo)
{
    private const string EnglishCookie = "careerhub-language=c%3Den%7Cuic%3Den";

    public static TheoryData<string> Paths => [.. AllPages.List.Where(page => page is { IsReading: true, Who: Who.Anyone }).Select(page => page.Path), .. SkillPaths];

    private static IEnumerable<string> SkillPaths => Facts.SkillIds.Select(id => $"/skills/{id}");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_reading_page_answers_in_both_languages_without_any_script(string path)
    {
        foreach (var language in Languages.All)
        {
            using var visitor = demo.App.Visitor(language);
            using var answer = await visitor.GetAsync(path);
            var document = await HubVisitor.ParseAsync(answer);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
            Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
            Assert.Empty(document.QuerySelectorAll("script:not([type='application/ld+json'])")); // data for machines that read pages; no browser runs it
            Assert.All(document.QuerySelectorAll("script"), data => Assert.Equal("type", Assert.Single(data.Attributes).Name));
            Assert.Empty(document.QuerySelectorAll("[style], style"));
            Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_second_reader_gets_the_page_from_memory_and_nobody_gets_a_cookie(string path)
    {
        using var visitor = demo.App.Visitor();
        using var first = await visitor.GetAsync(path);
        using var second = await visitor.GetAsync(path);

        Assert.NotNull(second.Headers.Age);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", null, "id")]
    [InlineData("fr-FR,fr;q=0.9", null, "id")]
    [InlineData("en-GB,en;q=0.9,id;q=0.5", null, "en")]
    [InlineData("id-ID,en;q=0.5", null, "id")]
    [InlineData("id-ID", EnglishCookie, "en")]
    [InlineData("", EnglishCookie, "en")]
    public async Task The_language_is_the_cookies_else_the_browsers_else_Indonesian(string accepted, string? cookie, string expected)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new(demo.App.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/careers");
        if (accepted.Length > 0) request.Headers.Add("Accept-Language", accepted);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (await HubVisitor.ParseAsync(answer)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_reader_who_chooses_a_language_keeps_it_and_stays_where_they_were()
    {
        using var visitor = demo.App.Visitor("id");
        using var chosen = await visitor.GetAsync("/culture?culture=en&returnUrl=%2Fsalary");
        var after = await visitor.ReadAsync("/sources");

        Assert.Equal("/salary", chosen.Headers.Location?.ToString());
        Assert.Equal("en", after.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_signed_in_reader_gets_a_page_of_their_own_that_nobody_else_gets_from_memory()
    {
        var learner = await demo.AsAsync(Who.Learner);
        using var visitor = demo.App.Visitor();
        using var before = await visitor.GetAsync("/careers");
        using var own = await learner.GetAsync("/careers");
        using var after = await visitor.GetAsync("/careers");

        Assert.Null(own.Headers.Age);
        Assert.True(own.Headers.CacheControl?.NoStore);
        Assert.Contains("account/logout", await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("account/logout", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
