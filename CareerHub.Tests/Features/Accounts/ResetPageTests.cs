using System.Net;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>From the mentor's button to the learner's next sign-in, over HTTP.</summary>
public sealed class ResetPageTests(AccountsApp house) : IClassFixture<AccountsApp>
{
    private const string Form = "form:has([type=password])";
    private const string LinkForm = "form[data-form=link]";
    private const string Old = "lampu hijau kuda";
    private const string New = "kucing oranye tidur";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_learner_gets_back_in_by_a_link_of_their_mentor_and_reads_of_it()
    {
        var id = await LearnerAsync("lost@reset.test");
        using var elsewhere = house.Visitor();
        await elsewhere.SignInAsync("lost@reset.test", Old);
        using var mentor = house.Visitor();
        await mentor.SignInAsync("mentor@demo.test");
        using var made = await mentor.PostFormAsync($"/mentor/learners/{id}/reset", LinkForm);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.True(made.Headers.CacheControl?.NoStore);
        var path = PathIn(await HubVisitor.ParseAsync(made));

        using var learner = house.Visitor();
        using var opened = await learner.GetAsync(path);
        Assert.Equal("strict-origin", Assert.Single(opened.Headers.GetValues("Referrer-Policy")));
        Assert.True(opened.Headers.CacheControl?.NoStore);
        using var refused = await learner.PostFormAsync(path, Form, ("password", "short"));
        Assert.NotNull((await HubVisitor.ParseAsync(refused)).QuerySelector("#password-fault"));
        using var changed = await learner.PostFormAsync(path, Form, ("password", New));
        Assert.Equal("/account/login?reset=1", changed.Headers.Location!.OriginalString);
        Assert.NotNull((await learner.ReadAsync("/account/login?reset=1")).QuerySelector("[role=status]"));

        using var ended = await elsewhere.GetAsync("/account/manage");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var old = await learner.PostFormAsync("/account/login", Form, ("email", "lost@reset.test"), ("password", Old));
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        await MustReadNoticeAsync(learner, "lost@reset.test");
    }

    // Signing in leads to the notice, the notice on to where the person was going, and the next time there is none.
    private static async Task MustReadNoticeAsync(HubVisitor learner, string email)
    {
        using var signedIn = await learner.PostFormAsync("/account/login?returnUrl=%2Flearn%2Fback-end-engineer%3Fskill%3Dsecurity", Form, ("email", email), ("password", New));
        var notices = signedIn.Headers.Location!.OriginalString;
        Assert.Equal("/account/notices?next=%2Flearn%2Fback-end-engineer%3Fskill%3Dsecurity", notices);
        var page = await learner.ReadAsync(notices);
        Assert.Contains("Bagus Prakoso", page.QuerySelector("[data-reset]")!.TextContent, StringComparison.Ordinal);
        using var read = await learner.SendFormAsync(page, notices, "main form");
        Assert.Equal("/learn/back-end-engineer?skill=security", read.Headers.Location!.OriginalString);
        using var again = await learner.SendFormAsync(page, notices, "main form");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Empty((await learner.ReadAsync("/account/notices")).QuerySelectorAll("[data-reset]"));
        Assert.Single((await learner.ReadAsync("/account/manage/password")).QuerySelectorAll("[data-reset]"));

        await learner.PostFormAsync("/account/logout", "main form[action='/account/logout']");
        using var later = await learner.PostFormAsync("/account/login", Form, ("email", email), ("password", New));
        Assert.Equal("/learn", later.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Looking_at_a_link_changes_nothing()
    {
        var id = await LearnerAsync("preview@reset.test");
        var path = await LinkAsync(id);
        for (var i = 0; i < 3; i++)
        {
            using var preview = house.Visitor();
            using var answer = await preview.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.False(await house.ReadAsync(db => db.PasswordResets.AnyAsync(reset => reset.UsedAtUtc != null && reset.PersonId == id, Ct)));
    }

    [Fact]
    public async Task A_link_that_never_was_and_one_that_is_dead_read_alike()
    {
        var id = await LearnerAsync("dead@reset.test");
        var replaced = await LinkAsync(id);
        var used = await LinkAsync(id);
        using var visitor = house.Visitor();
        var opened = await visitor.ReadAsync(used);
        (await visitor.SendFormAsync(opened, used, Form, ("password", New))).Dispose();
        string[] dead = [replaced, used, $"/account/reset?token={new string('a', 48)}", "/account/reset?token=%00", "/account/reset?token=", "/account/reset"];

        List<string> looked = [], posted = [];
        foreach (var path in dead)
        {
            using var stranger = house.Visitor();
            using var answer = await stranger.GetAsync(path);
            looked.Add(await BodyAsync(answer, path));
            using var sent = await SendToAsync(visitor, opened, path, Form, ("password", "tiga ekor bebek"));
            posted.Add(await BodyAsync(sent, path));
        }
        Assert.Single(looked.Distinct());
        Assert.Single(posted.Distinct());
        using var holds = house.Visitor();
        await holds.SignInAsync("dead@reset.test", New);
    }

    [Fact]
    public async Task A_form_without_its_token_uses_nothing_up_and_says_so()
    {
        var path = await LinkAsync(await LearnerAsync("stale@reset.test"));
        using var visitor = house.Visitor();
        using var answer = await visitor.PostFormAsync(path, Form, ("password", New), ("__RequestVerificationToken", null));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("[role=alert]"));
        using var still = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task An_address_may_try_a_hundred_times_a_minute()
    {
        using var guesser = house.Visitor("127.8.8.1");
        var path = await LinkAsync(await LearnerAsync("many@reset.test"));
        var opened = await guesser.ReadAsync(path);
        for (var i = 0; i < 100; i++) (await SendToAsync(guesser, opened, "/account/reset?token=guess", Form, ("password", New))).Dispose();
        using var stopped = await SendToAsync(guesser, opened, path, Form, ("password", New));
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.NotNull(stopped.Headers.RetryAfter);
        using var neighbour = house.Visitor();
        using var free = await neighbour.PostFormAsync(path, Form, ("password", New));
        Assert.Equal(HttpStatusCode.SeeOther, free.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_signed_in_as_the_person_is_signed_out_and_somebody_else_stays()
    {
        var id = await LearnerAsync("same@reset.test");
        using var same = house.Visitor();
        await same.SignInAsync("same@reset.test", Old);
        using var other = house.Visitor();
        await other.SignInAsync("learner@demo.test");
        (await other.PostFormAsync(await LinkAsync(id), Form, ("password", New))).Dispose();
        using var stays = await other.GetAsync("/account/manage");
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);

        await same.SignInAsync("same@reset.test", New);
        (await same.PostFormAsync(await LinkAsync(id), Form, ("password", Old))).Dispose();
        Assert.DoesNotContain(same.Cookies.GetAllCookies(), cookie => cookie is { Name: "careerhub", Expired: false });
    }

    [Fact]
    public async Task A_mentor_reads_why_there_can_be_no_link_and_a_stranger_finds_no_page()
    {
        var id = await LearnerAsync("both@reset.test");
        var other = await house.ReadAsync(db => db.Cohorts.OrderByDescending(cohort => cohort.CreatedAtUtc).Select(cohort => cohort.Id).FirstAsync(Ct));
        var admin = await house.ReadAsync(db => db.People.Where(person => person.Email == "admin@demo.test").Select(person => person.Id).SingleAsync(Ct));
        Assert.Equal(Outcome.Ok, await house.App.Services.GetRequiredService<AddMember>().RunAsync(new(admin), other, "both@reset.test", CohortRole.Mentor, Ct));
        using var mentor = house.Visitor();
        await mentor.SignInAsync("mentor@demo.test");
        var page = await mentor.ReadAsync($"/mentor/learners/{id}/reset");
        Assert.NotNull(page.QuerySelector("#reset .note"));
        Assert.Null(page.QuerySelector(LinkForm));

        var anybody = await mentor.ReadAsync($"/mentor/learners/{await LearnerAsync("door@reset.test")}/reset");
        foreach (var email in (string[])["mentor2@demo.test", "learner@demo.test"])
        {
            using var stranger = house.Visitor();
            await stranger.SignInAsync(email);
            using var sent = await SendWithOwnTokenAsync(stranger, anybody, $"/mentor/learners/{id}/reset");
            Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        }
    }

    [Fact]
    public async Task No_line_of_the_log_holds_a_link()
    {
        var log = new LogLines();
        await using var app = HubApp.Start(services: services => services.AddSingleton<ILoggerProvider>(log), settings: ("Logging:LogLevel:Default", "Information"));
        using var admin = await app.SignedInAsync("admin@demo.test");
        var learner = (await admin.ReadAsync("/admin/people?q=learner@demo.test")).QuerySelector("tr[data-person]")!.GetAttribute("data-person");
        using var made = await admin.PostFormAsync($"/admin/people/{learner}", LinkForm);
        var path = PathIn(await HubVisitor.ParseAsync(made));
        using var visitor = app.Visitor();
        (await visitor.PostFormAsync(path, Form, ("password", "short"))).Dispose();
        (await visitor.PostFormAsync(path, Form, ("password", New))).Dispose();
        (await visitor.GetAsync(path)).Dispose();
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(path.Split('=')[1], StringComparison.Ordinal));
    }

    /// <summary>Sends a form of one page to the address of another.</summary>
    internal static Task<HttpResponseMessage> SendToAsync(HubVisitor visitor, IHtmlDocument document, string path, string form, params (string Name, string? Value)[] fields)
    {
        document.QuerySelector(form)!.SetAttribute("action", path); // a page names its own
        return visitor.SendFormAsync(document, path, form, fields);
    }

    private static async Task<HttpResponseMessage> SendWithOwnTokenAsync(HubVisitor visitor, IHtmlDocument form, string path)
    {
        var token = (await visitor.ReadAsync("/account/manage")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value");
        return await SendToAsync(visitor, form, path, LinkForm, ("__RequestVerificationToken", token));
    }

    // A learner of the first demo cohort, which mentor@demo.test mentors.
    private async Task<Guid> LearnerAsync(string email)
    {
        var id = await house.PersonAsync(email, Old);
        var code = await house.ReadAsync(db => (from stay in db.Memberships
                                                join person in db.People on stay.PersonId equals person.Id
                                                join cohort in db.Cohorts on stay.CohortId equals cohort.Id
                                                where person.Email == "mentor@demo.test"
                                                select cohort.JoinCode).FirstAsync(Ct));
        Assert.True((await house.App.Services.GetRequiredService<JoinCohort>().RunAsync(new(id), code, Ct)).IsOk);
        return id;
    }

    private async Task<string> LinkAsync(Guid id)
    {
        var mentor = await house.ReadAsync(db => db.People.Where(person => person.Email == "mentor@demo.test").Select(person => person.Id).SingleAsync(Ct));
        return $"/account/reset?token={(await house.App.Services.GetRequiredService<MakeResetLink>().RunAsync(new(mentor), id, Ct)).Required.Token}";
    }

    private static string PathIn(IHtmlDocument page) => new Uri(page.QuerySelector("#reset-address")!.GetAttribute("value")!).PathAndQuery;

    // The address stands in the language links; the token of a form is new each time.
    private static async Task<string> BodyAsync(HttpResponseMessage answer, string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await HubVisitor.ParseAsync(answer);
        foreach (var link in page.QuerySelectorAll(".lang a, .skip")) link.SetAttribute("href", "");
        return $"{answer.Headers.CacheControl} {page.QuerySelector("main")!.OuterHtml} {page.Title} {page.DocumentElement.OuterHtml.Replace(path, "", StringComparison.Ordinal)}";
    }
}
