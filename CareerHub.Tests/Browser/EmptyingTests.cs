using System.Diagnostics;
using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>Whoever may no longer look sees nothing any more, also on a page that was open: within two seconds.</summary>
public sealed class EmptyingTests(Chromium chromium, DemoApp demo)
{
    private const string Password = "lampu hijau kuda";
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_open_record_of_a_disabled_mentor_empties_and_enabling_lets_them_back_in()
    {
        var (mentor, admin) = await MentorAsync();
        await using var window = await OpenRecordAsync(mentor.Email!);
        await MustEmptyAsync(window, () => Get<DisablePerson>().RunAsync(admin, mentor.Id, Ct));
        Assert.Equal(Outcome.Ok, await Get<EnablePerson>().RunAsync(admin, mentor.Id, Ct));
        window.MustBeFaultless();
    }

    [Fact]
    public async Task So_does_that_of_a_mentor_who_was_removed()
    {
        var (mentor, admin) = await MentorAsync();
        await using var window = await OpenRecordAsync(mentor.Email!);
        var stay = await ReadAsync(db => db.Memberships.Where(stay => stay.PersonId == mentor.Id).Select(stay => stay.Id).SingleAsync(Ct));
        await MustEmptyAsync(window, () => Get<RemoveMember>().RunAsync(admin, stay, Ct));
        window.MustBeFaultless();
    }

    [Fact]
    public async Task So_does_that_of_a_mentor_whose_sessions_a_new_password_ended()
    {
        var (mentor, admin) = await MentorAsync();
        await using var window = await OpenRecordAsync(mentor.Email!);
        var link = (await Get<MakeResetLink>().RunAsync(admin, mentor.Id, Ct)).Required;
        await MustEmptyAsync(window, () => Get<UseResetLink>().RunAsync(link.Token, "kucing oranye tidur", Ct));
        window.MustBeFaultless();
    }

    [Fact]
    public async Task The_open_overview_of_a_mentor_whose_sessions_a_new_password_ended_empties_too()
    {
        var (mentor, admin) = await MentorAsync();
        await using var window = await OpenAsync(mentor.Email!, "/mentor/cohorts/{cohort}");
        var link = (await Get<MakeResetLink>().RunAsync(admin, mentor.Id, Ct)).Required;
        await MustEmptyAsync(window, () => Get<UseResetLink>().RunAsync(link.Token, "kucing oranye tidur", Ct));
        window.MustBeFaultless();
    }

    [Fact]
    public async Task A_record_that_is_looked_at_stays_and_looking_again_leaves_no_line()
    {
        var (mentor, _) = await MentorAsync();
        await using var window = await OpenRecordAsync(mentor.Email!);
        var learner = Guid.Parse(await demo.PathAsync("{learner}"));
        for (var i = 0; i < 3; i++)
        {
            await Get<WriteGate>().RunAsync(db => { Get<Core.Features.Journal.JournalWriter>().TellOf(db, learner); return Task.CompletedTask; }, Ct);
            await window.Page.WaitForTimeoutAsync(600); // longer than news are gathered
        }
        await Assertions.Expect(window.Page.Locator("[data-learner]").First).ToBeVisibleAsync();
        Assert.Equal(1, await ReadAsync(db => db.Audit.CountAsync(entry => entry.ActorId == mentor.Id && entry.Action == AuditAction.LearnerRecordOpened, Ct)));
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_link_sets_a_password_in_a_real_browser_and_the_notice_that_follows_is_readable_by_everybody(string language)
    {
        var (mentor, admin) = await MentorAsync();
        var link = (await Get<MakeResetLink>().RunAsync(admin, mentor.Id, Ct)).Required;
        await using var window = await Window.OpenAsync(chromium, demo, language: language);
        await window.Page.GotoAsync($"/account/reset?token={link.Token}");
        await window.Page.Locator("main input[type=password]").FillAsync("kucing oranye tidur");
        await window.Page.Locator("main form button[type=submit]").ClickAsync();
        await window.Page.MustReachAsync("**/account/login?reset=1");
        await window.Page.Locator("main input[type=email]").FillAsync(mentor.Email!);
        await window.Page.Locator("main input[type=password]").FillAsync("kucing oranye tidur");
        await window.Page.Locator("main form button[type=submit]").ClickAsync();
        await window.Page.MustReachAsync("**/account/notices**");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await window.Page.ViolationsAsync());
        }
        await window.Page.Locator("main form button[type=submit]").ClickAsync();
        await window.Page.MustReachAsync("**/mentor");
        window.MustBeFaultless();
    }

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_link_that_was_just_made_reads_well_on_a_phone_and_is_gone_when_the_page_is_opened_again(string language)
    {
        var (mentor, _) = await MentorAsync();
        await using var window = await Window.OpenAsync(chromium, demo, Who.Admin, language, options => options.ViewportSize = new() { Width = 320, Height = 800 });
        await window.Page.GotoAsync($"/admin/people/{mentor.Id}");
        await window.Page.Locator("form[data-form=link] button").ClickAsync();
        var address = window.Page.Locator("#reset-address");
        await Assertions.Expect(address).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/account/reset\\?token=[0-9a-f]{48}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await window.Page.EvaluateAsync("document.querySelectorAll('details').forEach(it => it.open = true)");
        Assert.Empty(await window.Page.ViolationsAsync());
        Assert.InRange(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, 320);
        await window.Page.GotoAsync($"/admin/people/{mentor.Id}");
        await Assertions.Expect(address).ToHaveCountAsync(0);
        window.MustBeFaultless();
    }

    private Task<Window> OpenRecordAsync(string email) => OpenAsync(email, "/mentor/learners/{learner}");

    private async Task<Window> OpenAsync(string email, string path)
    {
        var window = await Window.OpenAsync(chromium, demo);
        await window.Page.GotoAsync("/account/login");
        await window.Page.Locator("main input[type=email]").FillAsync(email);
        await window.Page.Locator("main input[type=password]").FillAsync(Password);
        await window.Page.Locator("main form button[type=submit]").ClickAsync();
        await window.Page.MustReachAsync("**/mentor");
        await window.Page.GotoAsync(await demo.PathAsync(path));
        await window.Page.Locator("[data-learner]").First.WaitForAsync();
        return window;
    }

    private static async Task MustEmptyAsync(Window window, Func<Task<Outcome>> change)
    {
        Assert.Equal(Outcome.Ok, await change());
        var watch = Stopwatch.StartNew();
        await window.Page.Locator("[data-learner]").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Promised);
        await Assertions.Expect(window.Page.Locator("main .empty h1")).ToBeVisibleAsync();
    }

    // A mentor of the demo learner's cohort whom no other test knows.
    private async Task<(Person Mentor, Caller Admin)> MentorAsync()
    {
        var mentor = Get<AccountMaker>().Make("Mentor Sementara", Journey.NewEmail(), Password, TimeProvider.System.UtcNow());
        var ct = Ct; // the gate's own loop belongs to no test
        await Get<WriteGate>().RunAsync(db => { db.Add(mentor); return db.SaveChangesAsync(ct); }, ct);
        var admin = new Caller(await ReadAsync(db => db.People.Where(person => person.Email == "admin@demo.test").Select(person => person.Id).SingleAsync(Ct)));
        Assert.Equal(Outcome.Ok, await Get<AddMember>().RunAsync(admin, Guid.Parse(await demo.PathAsync("{cohort}")), mentor.Email, CohortRole.Mentor, Ct));
        return (mentor, admin);
    }

    private async Task<T> ReadAsync<T>(Func<HubDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct);
        return await read(db);
    }

    private T Get<T>() where T : notnull => demo.App.Services.GetRequiredService<T>();
}
