using System.Net;
using System.Text.RegularExpressions;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>The log-in page tells nobody who has an account, and sends nobody away from this site.</summary>
public sealed partial class LoginPageTests(AccountsApp house) : IClassFixture<AccountsApp>
{
    private const string Password = "lampu hijau kuda";
    private const string Form = "form:has([type=password])";

    [Fact]
    public async Task Every_reason_reads_the_same()
    {
        await house.PersonAsync("wrong@login.test", Password);
        await house.PersonAsync("empty@login.test", password: null);
        await house.PersonAsync("ended@login.test", Password, isDisabled: true);
        List<string> pages = [];
        foreach (var (email, password) in ((string, string)[])
            [("nobody@login.test", Password), ("wrong@login.test", "kuda hijau lampu"), ("empty@login.test", ""), ("empty@login.test", Password), ("ended@login.test", Password), ("not an address", Password), ("", "")])
        {
            using var visitor = house.Visitor();
            using var answer = await visitor.PostFormAsync("/account/login", Form, ("email", email), ("password", password));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await HubVisitor.ParseAsync(answer);
            Assert.Equal(email, page.QuerySelector("#email")!.GetAttribute("value") ?? "");
            Assert.Null(page.QuerySelector("#password")!.GetAttribute("value"));
            pages.Add(Spaces().Replace(page.QuerySelector("main")!.TextContent, " "));
        }
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task An_account_rests_after_ten_wrong_tries_from_wherever()
    {
        await house.PersonAsync("o'rest@login.test", Password); // an apostrophe once kept the count from being saved
        for (var i = 0; i < 10; i++)
        {
            using var guesser = house.Visitor();
            (await guesser.PostFormAsync("/account/login", Form, ("email", "o'rest@login.test"), ("password", $"guess number {i}"))).Dispose();
        }
        using var owner = house.Visitor();
        using var answer = await owner.PostFormAsync("/account/login", Form, ("email", "o'rest@login.test"), ("password", Password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task The_sixth_wrong_try_of_a_minute_waits_and_the_neighbour_does_not()
    {
        await house.PersonAsync("neighbour@login.test", Password);
        using var guesser = house.Visitor("127.9.9.1");
        for (var i = 0; i < 5; i++)
            (await guesser.PostFormAsync("/account/login", Form, ("email", "sixth@login.test"), ("password", $"guess number {i}"))).Dispose();
        using var stopped = await guesser.PostFormAsync("/account/login", Form, ("email", " SIXTH@login.test"), ("password", "guess number 6"));
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.InRange(stopped.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        using var neighbour = house.Visitor("127.9.9.1");
        await neighbour.SignInAsync("neighbour@login.test", Password);
    }

    public static TheoryData<string?, string> Ways { get; } = new()
    {
        { "/skills/git?x=1", "/skills/git?x=1" },
        { "/join/BCDF2345", "/join/BCDF2345" },
        { null, "/learn" },
        { "//evil.test", "/learn" },
        { "/\\evil.test", "/learn" },
        { "\\\\evil.test", "/learn" },
        { "https:evil.test", "/learn" },
        { "https://evil.test/", "/learn" },
        { "javascript:alert(1)", "/learn" },
        { "/\r\nSet-Cookie: x=1", "/learn" },
        { "/%0d%0aSet-Cookie:x=1", "/%0d%0aSet-Cookie:x=1" },
        { "/\t/evil.test", "/learn" },
        { " //evil.test", "/learn" },
        { "/\u00e9", "/learn" }, // once ended in an error: the cookie handler put it into a header by itself
        { "/\u2028", "/learn" },
        { "/account/logout", "/learn" },
        { "/account/login?returnUrl=%2F%2Fevil.test", "/learn" },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task After_logging_in_people_stay_on_this_site(string? wanted, string expected)
    {
        foreach (var inForm in (bool[])[true, false])
        {
            using var visitor = house.Visitor();
            var page = wanted is null || inForm ? "/account/login" : $"/account/login?returnUrl={Uri.EscapeDataString(wanted)}";
            (string, string?)[] fields = [("email", "learner@demo.test"), ("password", Core.Features.Demo.DemoSeed.Password)];
            using var answer = await visitor.PostFormAsync(page, Form, inForm && wanted is not null ? [.. fields, ("returnUrl", wanted)] : fields);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal(expected, answer.Headers.Location!.OriginalString);
            Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("x=", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_demo_account_signs_in_from_this_machine_only_unless_the_demo_was_asked_for()
    {
        using var outside = house.Visitor("203.0.113.7");
        using var refused = await outside.PostFormAsync("/account/login", Form, ("email", "learner@demo.test"), ("password", Core.Features.Demo.DemoSeed.Password));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(refused)).QuerySelector("[role=alert]"));

        await using var app = AccountsApp.Start(settings: ("CareerHub:Demo", "true"));
        using var invited = AccountsApp.Visitor(app, "203.0.113.7");
        await invited.SignInAsync("learner@demo.test");
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
