using System.Net;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>From a code on the board to a seat in the cohort, through the forms that people use.</summary>
public sealed class RegisterPageTests(AccountsApp house) : IClassFixture<AccountsApp>
{
    private const string Password = "lampu hijau kuda";
    private const string Form = "form:has([type=password])";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_leads_through_registering_and_logging_in_to_a_seat()
    {
        var cohort = await CohortAsync();
        using var visitor = house.Visitor();
        var invitation = await visitor.ReadAsync($"/join/{cohort.JoinCode.ToLowerInvariant()}");
        Assert.Contains("Bagus Prakoso", invitation.Body!.TextContent, StringComparison.Ordinal);

        var register = invitation.QuerySelector("a[href^='/account/register']")!.GetAttribute("href")!;
        Assert.Equal(cohort.JoinCode, (await visitor.ReadAsync(register)).QuerySelector("[name=code]")!.GetAttribute("value"));
        using var made = await visitor.PostFormAsync(register, Form, ("name", "Rina"), ("email", "rina@round.test"), ("password", Password));
        Assert.Equal($"/account/login?registered=1&returnUrl=%2Fjoin%2F{cohort.JoinCode}", Location(made));
        using var signedIn = await visitor.PostFormAsync(Location(made), Form, ("email", "rina@round.test"), ("password", Password));
        Assert.Equal($"/join/{cohort.JoinCode}", Location(signedIn));

        await visitor.ReadAsync(Location(signedIn));
        Assert.Equal(0, await SeatsAsync("rina@round.test")); // reading never joins
        for (var time = 0; time < 2; time++)
        {
            using var joined = time == 0 ? await visitor.PostFormAsync(Location(signedIn), "form[method=post]:not([action*=logout])") : await visitor.GetAsync($"/join/{cohort.JoinCode}");
            if (time == 0) Assert.Equal($"/learn?joined={cohort.Id}", Location(joined));
            Assert.Equal(1, await SeatsAsync("rina@round.test"));
        }
    }

    [Fact]
    public async Task A_join_form_sent_twice_answers_twice_the_same()
    {
        var cohort = await CohortAsync();
        await house.PersonAsync("twice@round.test", Password);
        using var visitor = house.Visitor();
        await visitor.SignInAsync("twice@round.test", Password);
        var page = await visitor.ReadAsync($"/join/{cohort.JoinCode}");
        for (var time = 0; time < 2; time++)
        {
            using var joined = await visitor.SendFormAsync(page, $"/join/{cohort.JoinCode}", "form[method=post]:not([action*=logout])");
            Assert.Equal($"/learn?joined={cohort.Id}", Location(joined));
        }
        Assert.Equal(1, await SeatsAsync("twice@round.test"));
    }

    [Fact]
    public async Task A_page_that_has_become_something_else_meanwhile_says_so()
    {
        var (cohort, admin) = (await NewCohortAsync(), await AdminAsync());
        var mentor = await house.PersonAsync("mentor@round.test", Password);
        using var visitor = house.Visitor();
        await visitor.SignInAsync("mentor@round.test", Password);
        var path = $"/join/{cohort.JoinCode}";
        var page = await visitor.ReadAsync(path);

        Assert.True((await house.App.Services.GetRequiredService<AddMember>().RunAsync(admin, cohort.Id, "mentor@round.test", CohortRole.Mentor, Ct)).IsOk);
        using var asMentor = await visitor.SendFormAsync(page, path, "form[method=post]:not([action*=logout])");
        Assert.Equal(HttpStatusCode.OK, asMentor.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(asMentor)).QuerySelector($"a[href='/mentor/cohorts/{cohort.Id}']"));

        Assert.True((await house.App.Services.GetRequiredService<RenewJoinCode>().RunAsync(admin, cohort.Id, cohort.Version, Ct)).IsOk);
        using var renewed = await visitor.SendFormAsync(page, path, "form[method=post]:not([action*=logout])");
        Assert.Equal(HttpStatusCode.NotFound, renewed.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(renewed)).QuerySelector("form[action='/join'] [name=code]"));
        Assert.Equal(1, await house.ReadAsync(db => db.Memberships.CountAsync(stay => stay.PersonId == mentor, Ct)));
    }

    [Fact]
    public async Task A_code_of_no_cohort_is_404_with_a_field_for_another()
    {
        using var visitor = house.Visitor();
        using var answer = await visitor.GetAsync("/join/ZZZZZZZZ");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("form[action='/join'] [name=code]"));
        using var typed = await visitor.GetAsync("/join?code=bcdf-%202345%2F..%2Fx");
        Assert.Equal("/join/BCDF2345X", Location(typed));
    }

    [Fact]
    public async Task A_known_address_answers_like_a_new_one_and_its_password_still_holds()
    {
        await house.PersonAsync("known@round.test", Password);
        List<string> answers = [];
        foreach (var email in (string[])["known@round.test", "KNOWN@round.test", "fresh@round.test"])
        {
            using var visitor = house.Visitor();
            using var answer = await visitor.PostFormAsync("/account/register", Form, ("name", "Rina"), ("email", email), ("password", "kucing oranye tidur"));
            answers.Add($"{answer.StatusCode} {Location(answer)}");
        }
        Assert.Single(answers.Distinct());
        using var owner = house.Visitor();
        await owner.SignInAsync("known@round.test", Password);
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_and_keeps_what_was_typed_but_no_password()
    {
        using var visitor = house.Visitor();
        using var answer = await visitor.PostFormAsync("/account/register?returnUrl=%2Fskills%2Fgit", Form,
            ("name", "<b>Rina</b>"), ("email", "rina"), ("password", "short"), ("code", "ZZZZZZZZ"));
        var page = await HubVisitor.ParseAsync(answer);
        Assert.Equal("<b>Rina</b>", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal("/skills/git", page.QuerySelector("[name=returnUrl]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#password")!.GetAttribute("value"));
        foreach (var field in (string[])["email", "password"])
        {
            Assert.Equal("true", page.QuerySelector($"#{field}")!.GetAttribute("aria-invalid"));
            Assert.Contains($"{field}-fault", page.QuerySelector($"#{field}")!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"#{field}-fault"));
        }
    }

    [Fact]
    public async Task Too_many_without_a_code_are_asked_to_wait_and_a_class_with_one_is_not()
    {
        var cohort = await CohortAsync();
        using var visitor = house.Visitor();
        var page = await visitor.ReadAsync("/account/register");
        for (var i = 0; i < 200; i++)
            (await visitor.SendFormAsync(page, "/account/register", Form, ("name", ""))).Dispose();

        using var stopped = await visitor.SendFormAsync(page, "/account/register", Form, ("name", ""));
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.True(stopped.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.NotNull((await HubVisitor.ParseAsync(stopped)).QuerySelector("h1"));
        using var withCode = await visitor.SendFormAsync(page, "/account/register", Form, ("name", "Rina"), ("email", "class@round.test"), ("password", Password), ("code", cohort.JoinCode));
        Assert.Equal(HttpStatusCode.SeeOther, withCode.StatusCode);
    }

    private Task<Cohort> CohortAsync() => house.ReadAsync(db => db.Cohorts.AsNoTracking().OrderBy(cohort => cohort.Name).FirstAsync(Ct));

    private async Task<Caller> AdminAsync() => new((await house.ReadAsync(db => db.People.FirstAsync(person => person.IsAdmin, Ct))).Id);

    private async Task<Cohort> NewCohortAsync() =>
        (await house.App.Services.GetRequiredService<CreateCohort>().RunAsync(await AdminAsync(), new("Zaman", "Asia/Jakarta", ["back-end-engineer"]), Ct)).Required;

    private Task<int> SeatsAsync(string email) => house.ReadAsync(async db =>
    {
        var person = await db.People.SingleAsync(person => person.Email == email, Ct);
        return await db.Memberships.CountAsync(stay => stay.PersonId == person.Id, Ct);
    });

    private static string Location(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString ?? $"{answer.StatusCode} leads nowhere";
}
