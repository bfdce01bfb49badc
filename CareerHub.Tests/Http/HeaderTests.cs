using System.Net;
using CareerHub.Core.Features.Cohorts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Http;

/// <summary>What every answer says about itself, the failed ones and the files among them.</summary>
public sealed class HeaderTests(DemoApp demo)
{
    private static readonly (string Name, string Value)[] Owed =
    [
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ];

    private const string LongList = "cohort";
    private const string StyleAttributes = "style-src-attr 'unsafe-inline'";

    private static readonly string[] PolicyParts =
        ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'"];

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/careers", HttpStatusCode.OK)]
    [InlineData("/account/login", HttpStatusCode.OK)]
    [InlineData("/nothing-is-here", HttpStatusCode.NotFound)]
    [InlineData("/learn", HttpStatusCode.Redirect)]
    [InlineData("/base.css", HttpStatusCode.OK)]
    [InlineData("/icon.svg", HttpStatusCode.OK)]
    [InlineData("/favicon.ico", HttpStatusCode.MovedPermanently)]
    [InlineData("/_framework/blazor.web.js", HttpStatusCode.OK)]
    [InlineData("/health/here", HttpStatusCode.OK)]
    [InlineData("/culture?culture=en", HttpStatusCode.Redirect)]
    public async Task Every_answer_has_the_security_headers(string path, HttpStatusCode status)
    {
        using var visitor = demo.App.Visitor();
        using var answer = await visitor.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        MustBeGuarded(answer);
    }

    [Fact]
    public async Task A_page_from_memory_has_them_as_well()
    {
        using var visitor = demo.App.Visitor();
        using var first = await visitor.GetAsync("/sources");
        using var second = await visitor.GetAsync("/sources");

        Assert.NotNull(second.Headers.Age);
        MustBeGuarded(second);
    }

    [Fact]
    public async Task So_has_the_handshake_of_a_circuit()
    {
        using var visitor = demo.App.Visitor();
        using var answer = await visitor.Http.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        MustBeGuarded(answer);
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task So_has_a_page_that_broke_and_it_tells_nothing_but_a_code(string language)
    {
        const string secret = "broken-on-purpose";
        await using var app = HubApp.Start(services: services => services.AddScoped<PreviewJoin>(_ => throw new InvalidOperationException(secret)));
        using var visitor = app.Visitor(language);
        using var answer = await visitor.GetAsync("/join/BCDFGHJK");
        var document = await HubVisitor.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        MustBeGuarded(answer);
        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(document.QuerySelector("[data-error-code]"));
        Assert.DoesNotContain(secret, document.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", document.Source.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string> SignedInNames => [.. AllPages.List.Where(page => page.Who != Who.Anyone).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(SignedInNames))]
    public async Task What_somebody_signed_in_reads_is_never_stored(string name)
    {
        var page = AllPages.Named(name);
        using var answer = await (await demo.AsAsync(page.Who)).GetAsync(await demo.PathAsync(page.Path));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        MustBeGuarded(answer, allows: name == LongList ? StyleAttributes : null);
    }

    [Fact]
    public async Task The_one_page_with_a_long_list_lets_style_attributes_pass_and_nothing_else()
    {
        using var answer = await (await demo.AsAsync(Who.Mentor)).GetAsync(await demo.PathAsync(AllPages.Named(LongList).Path));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        using var other = await (await demo.AsAsync(Who.Mentor)).GetAsync("/mentor");
        Assert.Equal(other.Headers.GetValues("Content-Security-Policy").Single() + "; " + StyleAttributes, policy);
    }

    [Fact]
    public async Task Cookies_are_for_the_server_alone_and_https_binds_them_to_the_host()
    {
        await using var app = HubApp.Start(settings: ("CareerHub:PublicUrl", "https://karier.example.id"));
        using var visitor = new HubVisitor(new Uri(app.Address));
        visitor.Http.DefaultRequestHeaders.Host = "karier.example.id";
        using var answer = await visitor.GetAsync("/account/login");
        using var language = await visitor.GetAsync("/culture?culture=en");
        var cookies = answer.Headers.GetValues("Set-Cookie").Concat(language.Headers.GetValues("Set-Cookie")).ToList();

        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static void MustBeGuarded(HttpResponseMessage answer, string? allows = null)
    {
        foreach (var (name, value) in Owed) Assert.Equal(value, Assert.Single(answer.Headers.TryGetValues(name, out var values) ? values : [$"no {name}"]));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.All(PolicyParts, part => Assert.Contains(part, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", allows is null ? policy : policy.Replace(allows, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }
}
