using System.Net;
using CareerHub.Core.Features.People;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>The admin's pages about people, over HTTP.</summary>
public sealed class PeoplePageTests(AccountsApp house) : IClassFixture<AccountsApp>
{
    private const string Password = "lampu hijau kuda";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_is_a_plain_form_that_keeps_what_was_typed()
    {
        var id = await house.PersonAsync("found@people.test", Password);
        using var admin = await AdminAsync();
        var page = await admin.ReadAsync("/admin/people?q=FOUND%40people&show=WithoutCohort");
        Assert.Equal([id.ToString()], page.QuerySelectorAll("tr[data-person]").Select(row => row.GetAttribute("data-person")));
        Assert.Equal("FOUND@people", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("WithoutCohort", page.QuerySelector("#show option[selected]")!.GetAttribute("value"));
        Assert.Empty((await admin.ReadAsync("/admin/people?q=FOUND%40people&show=Disabled")).QuerySelectorAll("tr[data-person]"));
        foreach (var odd in (string[])["?show=7", "?show=nonsense&page=x", "?page=99999", "?q=%00", "?q=%25'%22<b>"])
        {
            using var answer = await admin.GetAsync($"/admin/people{odd}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Disabling_ends_sessions_and_signing_in_and_enabling_brings_them_back()
    {
        var id = await house.PersonAsync("shut@people.test", Password);
        using var person = house.Visitor();
        await person.SignInAsync("shut@people.test", Password);
        using var admin = await AdminAsync();
        var page = $"/admin/people/{id}";

        using var disabled = await admin.PostFormAsync(page, "form[data-form=disable]");
        Assert.Equal($"{page}?done=disable", disabled.Headers.Location!.OriginalString);
        using var ended = await person.GetAsync("/account/manage");
        Assert.Contains("/account/login", ended.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var refused = await person.PostFormAsync("/account/login", "form:has([type=password])", ("email", "shut@people.test"), ("password", Password));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);

        using var enabled = await admin.PostFormAsync(page, "form[data-form=enable]");
        Assert.Equal($"{page}?done=enable", enabled.Headers.Location!.OriginalString);
        await person.SignInAsync("shut@people.test", Password);
    }

    [Fact]
    public async Task The_open_stream_of_a_disabled_person_ends()
    {
        var id = await house.PersonAsync("stream@people.test", Password);
        using var person = house.Visitor();
        await person.SignInAsync("stream@people.test", Password);
        using var answer = await person.Http.GetAsync(new Uri("/learn/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct));
        Assert.StartsWith("data: ", await lines.ReadLineAsync(Ct), StringComparison.Ordinal);
        using var admin = await AdminAsync();
        (await admin.PostFormAsync($"/admin/people/{id}", "form[data-form=disable]")).Dispose();

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20)); // shorter than the silent beat that keeps an open one alive
        Assert.Equal("data: 9007199254740991", (await lines.ReadToEndAsync(patience.Token)).Trim()); // look again, and no more after it
        using var again = await person.GetAsync("/learn/events");
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Fact]
    public async Task An_old_tab_that_disables_again_is_told_that_it_is_so()
    {
        var id = await house.PersonAsync("twice@people.test", Password);
        using var admin = await AdminAsync();
        var tab = await admin.ReadAsync($"/admin/people/{id}");
        for (var i = 0; i < 2; i++)
        {
            using var answer = await admin.SendFormAsync(tab, $"/admin/people/{id}", "form[data-form=disable]");
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Ones_own_page_offers_neither_and_a_forged_form_is_refused_with_a_sentence()
    {
        var own = await house.ReadAsync(db => db.People.Where(person => person.Email == "admin@demo.test").Select(person => person.Id).SingleAsync(Ct));
        using var admin = await AdminAsync();
        Assert.Empty((await admin.ReadAsync($"/admin/people/{own}")).QuerySelectorAll("form[data-form]"));
        var other = await admin.ReadAsync($"/admin/people/{await house.PersonAsync("forged@people.test", Password)}");
        using var answer = await ResetPageTests.SendToAsync(admin, other, $"/admin/people/{own}", "form[data-form=disable]");
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("[role=alert]"));
        using var still = await admin.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_says_so()
    {
        var id = await house.PersonAsync("token@people.test", Password);
        using var admin = await AdminAsync();
        using var answer = await admin.PostFormAsync($"/admin/people/{id}", "form[data-form=disable]", ("__RequestVerificationToken", null));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("[role=alert]"));
        Assert.False(await house.ReadAsync(db => db.People.AnyAsync(person => person.Id == id && person.IsDisabled, Ct)));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("disable")]
    public async Task Nobody_but_an_admin_sends_these_forms(string act)
    {
        var id = await house.PersonAsync($"door-{act}@people.test", Password);
        using var admin = await AdminAsync();
        var form = await admin.ReadAsync($"/admin/people/{id}");
        foreach (var email in (string[])["mentor@demo.test", "learner@demo.test"])
        {
            using var visitor = house.Visitor();
            await visitor.SignInAsync(email);
            var token = (await visitor.ReadAsync("/account/manage")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value");
            using var answer = await visitor.SendFormAsync(form, $"/admin/people/{id}", $"form[data-form={act}]", ("__RequestVerificationToken", token));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.False(await house.ReadAsync(db => db.People.AnyAsync(person => person.Id == id && person.IsDisabled, Ct)));
        Assert.False(await house.ReadAsync(db => db.PasswordResets.AnyAsync(reset => reset.PersonId == id, Ct)));
    }

    private async Task<HubVisitor> AdminAsync()
    {
        var visitor = house.Visitor();
        await visitor.SignInAsync("admin@demo.test");
        return visitor;
    }
}
