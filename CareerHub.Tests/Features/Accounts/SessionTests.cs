using System.Net;
using CareerHub.Core.Features.Demo;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>How long somebody stays, and what ends it.</summary>
public sealed class SessionTests(AccountsApp house) : IClassFixture<AccountsApp>
{
    private const string Password = "lampu hijau kuda";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("admin@demo.test", 2)]
    [InlineData("mentor@demo.test", 12)]
    [InlineData("learner@demo.test", 720)]
    public async Task A_session_is_as_long_as_the_place_allows(string email, int hours)
    {
        using var visitor = house.Visitor();
        await visitor.SignInAsync(email);
        Assert.InRange(LengthOf(visitor), TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1), TimeSpan.FromHours(hours));
    }

    [Fact]
    public async Task Somebody_who_becomes_an_admin_has_an_admins_session_from_then_on()
    {
        var id = await house.PersonAsync("rises@session.test", Password);
        using var visitor = house.Visitor();
        await visitor.SignInAsync("rises@session.test", Password);
        await WriteAsync((people, ct) => people.Where(person => person.Id == id).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsAdmin, true), ct));
        await visitor.ReadAsync("/account/manage");
        Assert.InRange(LengthOf(visitor), TimeSpan.FromMinutes(119), TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_request()
    {
        var id = await house.PersonAsync("ends@session.test", Password);
        using var visitor = house.Visitor();
        await visitor.SignInAsync("ends@session.test", Password);
        await WriteAsync((people, ct) => people.Where(person => person.Id == id).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsDisabled, true), ct));
        using var answer = await visitor.GetAsync("/account/manage");
        Assert.Contains("/account/login?returnUrl=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_keeps_this_session_and_ends_the_others()
    {
        const string replacement = "kucing oranye tidur";
        await house.PersonAsync("changes@session.test", Password);
        using var here = house.Visitor();
        using var elsewhere = house.Visitor();
        await here.SignInAsync("changes@session.test", Password);
        await elsewhere.SignInAsync("changes@session.test", Password);

        using var changed = await here.PostFormAsync("/account/manage/password", "form:has([type=password])", ("current", Password), ("replacement", replacement));
        Assert.Equal("/account/manage/password?saved=1", changed.Headers.Location!.OriginalString);
        using var stays = await here.GetAsync("/account/manage");
        using var ended = await elsewhere.GetAsync("/account/manage");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (stays.StatusCode, ended.StatusCode));
        Assert.InRange(LengthOf(here), TimeSpan.FromDays(29), TimeSpan.FromDays(30));
        using var again = house.Visitor();
        await again.SignInAsync("changes@session.test", replacement);
    }

    [Fact]
    public async Task Only_the_button_logs_out()
    {
        using var visitor = house.Visitor();
        await visitor.SignInAsync("learner@demo.test");
        using var read = await visitor.GetAsync("/account/logout");
        using var forged = await visitor.Http.PostAsync(new Uri("/account/logout", UriKind.Relative), new FormUrlEncodedContent([]), Ct);
        using var still = await visitor.GetAsync("/account/manage");
        Assert.Equal((HttpStatusCode.OK, "/account/logout", HttpStatusCode.OK), (read.StatusCode, forged.Headers.Location!.OriginalString, still.StatusCode));

        using var pressed = await visitor.PostFormAsync("/account/logout", "main form[action='/account/logout']");
        using var gone = await visitor.GetAsync("/account/manage");
        Assert.Equal(("/", HttpStatusCode.Redirect), (pressed.Headers.Location!.OriginalString, gone.StatusCode));
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_run_and_says_so()
    {
        using var visitor = house.Visitor();
        await visitor.SignInAsync("learner@demo.test");
        using var answer = await visitor.PostFormAsync("/account/manage", "form:has([name=timeZone])", ("name", "Taken Over"), ("__RequestVerificationToken", null));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("[role=alert]"));
        Assert.False(await house.ReadAsync(db => db.People.AnyAsync(person => person.DisplayName == "Taken Over", Ct)));
    }

    [Fact]
    public async Task Hostile_fields_are_refused_or_given_back_and_break_nothing()
    {
        string[] values = ["\0", "a\0b@x.test", new('x', 60_000), new('x', 70_000), "\u202e<script>alert(1)</script>", "\"><img src=x onerror=1>", "' OR 1=1--", "a@b\r\nBcc: x", "\ufffe", "\u001b[31m"];
        using var visitor = house.Visitor();
        foreach (var value in values)
        {
            foreach (var (page, field) in ((string, string)[])[("/account/login", "email"), ("/account/login", "password"), ("/account/register", "name"), ("/account/register", "code"), ("/account/register", "returnUrl")])
            {
                using var answer = await visitor.PostFormAsync(page, "form:has([type=password])", ("email", $"{Guid.NewGuid():N}@hostile.test"), (field, value));
                Assert.InRange((int)answer.StatusCode, 200, 499);
                var body = await answer.Content.ReadAsStringAsync(Ct);
                Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);
                Assert.DoesNotContain("<img src=x", body, StringComparison.Ordinal);
            }
        }
        await visitor.SignInAsync("learner@demo.test", DemoSeed.Password);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        using var visitor = house.Visitor();
        visitor.Http.DefaultRequestHeaders.ExpectContinue = true; // hears the answer instead of a broken pipe
        foreach (var page in (string[])["/account/login", "/account/register"])
        {
            using var answer = await visitor.PostFormAsync(page, "form:has([type=password])", ("email", new string('x', 1_100_000)));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private Task WriteAsync(Func<DbSet<Person>, CancellationToken, Task> write)
    {
        var ct = Ct; // the gate's own loop belongs to no test
        return house.App.Services.GetRequiredService<WriteGate>().RunAsync(db => write(db.People, ct), ct);
    }

    private static TimeSpan LengthOf(HubVisitor visitor) =>
        visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "careerhub").Expires.ToUniversalTime() - TimeProvider.System.GetUtcNow().UtcDateTime;
}
