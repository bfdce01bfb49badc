using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Accounts;
using CareerHub.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Cohorts;

/// <summary>The pages of those who run cohorts: plain forms, over the network, without a script.</summary>
public sealed class CohortPagesTests(AccountsApp house) : IClassFixture<AccountsApp>
{
    private const string Password = "kopi-susu-dan-git-2026";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_makes_a_cohort_changes_it_and_archives_and_restores_it()
    {
        using var admin = await SignedInAsync("admin@demo.test");
        using var made = await admin.PostFormAsync("/admin", Form("name"), ("name", "Angkatan Uji"), ("career", "back-end-engineer"), ("zone", "Asia/Makassar"), ("starts", "2026-12-01"), ("ends", ""));
        var page = made.Headers.Location!.OriginalString.Split('?')[0];
        Assert.Matches("^/admin/cohorts/[0-9a-f-]{36}$", page);
        Assert.Equal("2026-12-01", Value(await admin.ReadAsync(page), "#cohort-starts"));

        using var faulty = await admin.PostFormAsync(page, Form("starts"), ("name", "Angkatan <Uji>"), ("ends", "2026-11-01"));
        var kept = await HubVisitor.ParseAsync(faulty);
        Assert.NotNull(kept.QuerySelector("#settings [role=alert]"));
        Assert.Equal(("Angkatan <Uji>", "2026-11-01"), (Value(kept, "#cohort-name"), Value(kept, "#cohort-ends")));
        Assert.Equal("true", kept.QuerySelector("#cohort-ends")!.GetAttribute("aria-invalid"));

        using var changed = await admin.PostFormAsync(page, Form("starts"), ("name", "Angkatan Ubah"), ("hides", null));
        Assert.Equal($"{page}?done=true", changed.Headers.Location!.OriginalString);
        var after = await admin.ReadAsync(page);
        Assert.Equal("Angkatan Ubah", after.QuerySelector("h1")!.TextContent);
        Assert.False(after.QuerySelector<IHtmlInputElement>("[name=hides]")!.IsChecked);

        using (await admin.PostFormAsync(page, "#archive form")) { }
        var archived = await admin.ReadAsync(page);
        Assert.Null(archived.QuerySelector("#join"));
        Assert.Equal("open", Value(archived, "#archive [name=to]"));
        Assert.NotNull((await admin.ReadAsync("/admin")).QuerySelector($"details [data-cohort] a[href='{page}']"));
        using (await admin.PostFormAsync(page, "#archive form")) { }
        Assert.NotNull((await admin.ReadAsync(page)).QuerySelector("#join"));
    }

    [Fact]
    public async Task Of_two_open_pages_the_second_is_told_what_stands_keeps_its_words_and_may_save_them()
    {
        using var admin = await SignedInAsync("admin@demo.test");
        var page = await NewCohortAsync(admin, "Berdua");
        var (first, second) = (await admin.ReadAsync(page), await admin.ReadAsync(page));
        using (await admin.SendFormAsync(first, page, Form("starts"), ("name", "Dari tab pertama"))) { }
        using var stale = await admin.SendFormAsync(second, page, Form("starts"), ("name", "Dari tab kedua"));
        var told = await HubVisitor.ParseAsync(stale);
        Assert.Contains("Dari tab pertama", told.QuerySelector("#settings [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Dari tab kedua", Value(told, "#cohort-name"));
        using (await admin.SendFormAsync(told, page, Form("starts"))) { }
        Assert.Equal("Dari tab kedua", (await admin.ReadAsync(page)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_list_is_checked_told_its_mistakes_and_made_once()
    {
        using var lead = await SignedInAsync("mentor@demo.test");
        var page = await LeadsPageAsync();
        using var faulty = await lead.PostFormAsync(page, "#invite form", ("people", "\nRina Uji\nsalah@\nBudi Uji, budi.uji@mail.test"), ("act", "make"));
        var told = await HubVisitor.ParseAsync(faulty);
        Assert.Equal(["3"], told.QuerySelectorAll("#invite-problems [data-line]").Select(line => line.GetAttribute("data-line")));
        Assert.Contains("salah@", told.QuerySelector("[data-line='3']")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("\nRina Uji", told.QuerySelector<IHtmlTextAreaElement>("#invite-people")!.Value, StringComparison.Ordinal);
        Assert.Empty(await CodesAsync("Rina Uji"));

        using var dry = await lead.SendFormAsync(told, page, "#invite form", ("people", "Rina Uji\nBudi Uji, budi.uji@mail.test"), ("act", "check"));
        var plan = await HubVisitor.ParseAsync(dry);
        Assert.Equal(2, plan.QuerySelectorAll("#invite-plan li").Length);
        Assert.Empty(await CodesAsync("Rina Uji"));

        for (var i = 0; i < 2; i++)
            using (var made = await lead.SendFormAsync(plan, page, "#invite form", ("act", "make"))) Assert.Equal($"{page}?done=invited", made.Headers.Location!.OriginalString);
        var code = Assert.Single(await CodesAsync("Rina Uji"));

        var list = await lead.ReadAsync(page);
        var row = list.QuerySelectorAll("[data-invitation]").Single(one => one.TextContent.Contains(code, StringComparison.Ordinal));
        var address = $"{house.App.Services.GetRequiredService<HubOptions>().PublicUrl.TrimEnd('/')}/join/{code}";
        Assert.Contains(Uri.EscapeDataString(address), row.QuerySelector("a[href^='https://wa.me/?text=']")!.GetAttribute("href")!, StringComparison.Ordinal);
        var card = await lead.ReadAsync(row.QuerySelector("a[href*='invitation=']")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(address, Value(card, $"#invitation #l-{code}"));
        Assert.Equal("img", card.QuerySelector("#invitation svg.qr")!.GetAttribute("role"));
        Assert.Empty(card.QuerySelectorAll("[style]"));

        var sheet = await lead.ReadAsync(page.Replace("/settings", "/invitations", StringComparison.Ordinal));
        Assert.Contains(sheet.QuerySelectorAll(".ticket"), ticket => ticket.TextContent.Contains(code, StringComparison.Ordinal) && ticket.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length > 500);
    }

    [Fact]
    public async Task An_invitation_is_taken_back_and_its_page_says_so_and_its_code_opens_nothing()
    {
        using var lead = await SignedInAsync("mentor@demo.test");
        var page = await LeadsPageAsync();
        using (await lead.PostFormAsync(page, "#invite form", ("people", "Batal Uji"), ("act", "make"))) { }
        var (id, code) = await house.ReadAsync(async db => { var one = await db.Invitations.SingleAsync(one => one.Name == "Batal Uji", Ct); return (one.Id, one.Code); });
        var card = await lead.ReadAsync($"{page}?invitation={id}");
        for (var i = 0; i < 2; i++)
            using (var revoked = await lead.SendFormAsync(card, $"{page}?invitation={id}", "#invitation form")) Assert.Equal($"{page}?done=revoked", revoked.Headers.Location!.OriginalString);
        Assert.True((await lead.ReadAsync($"{page}?invitation={id}")).QuerySelector("#invitation details")!.HasAttribute("hidden"));
        using var visitor = house.Visitor();
        using var opened = await visitor.GetAsync($"/join/{code}");
        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
    }

    [Fact]
    public async Task A_lead_mentor_sees_no_addresses_and_adds_nobody_by_one()
    {
        using var lead = await SignedInAsync("mentor@demo.test");
        var text = (await lead.ReadAsync(await LeadsPageAsync())).QuerySelector("#members")!;
        Assert.DoesNotContain("@demo.test", text.TextContent, StringComparison.Ordinal);
        Assert.Null(text.QuerySelector("[name=email]"));
        using var admin = await SignedInAsync("admin@demo.test");
        var path = (await LeadsPageAsync()).Replace("/mentor/", "/admin/", StringComparison.Ordinal).Replace("/settings", "", StringComparison.Ordinal);
        var members = (await admin.ReadAsync(path)).QuerySelector("#members")!;
        Assert.Contains("learner@demo.test", members.TextContent, StringComparison.Ordinal);
        Assert.NotNull(members.QuerySelector("[name=email]"));
        Assert.Equal(["Sari Anggraini"], (await admin.ReadAsync($"{path}?q=learner%40")).QuerySelectorAll("#members [data-member] th").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_member_is_moved_and_then_removed_and_an_old_tab_ends_the_same()
    {
        using var admin = await SignedInAsync("admin@demo.test");
        var (from, to) = (await NewCohortAsync(admin, "Asal"), await NewCohortAsync(admin, "Tujuan"));
        await house.PersonAsync("moved@round.test", Password);
        using (var added = await admin.PostFormAsync(from, "#members form[method=post]", ("email", "moved@round.test"), ("role", "Learner"))) Assert.Equal($"{from}?done=true", added.Headers.Location!.OriginalString);
        var link = (await admin.ReadAsync(from)).QuerySelector("#members a[href*='member=']")!.GetAttribute("href")!.Split('#')[0];
        var card = await admin.ReadAsync(link);
        for (var i = 0; i < 2; i++)
            using (var moved = await admin.SendFormAsync(card, link, "#member form:has([name=to])", ("to", to.Split('/')[^1]))) Assert.Equal($"{from}?done=moved", moved.Headers.Location!.OriginalString);
        var there = (await admin.ReadAsync(to)).QuerySelector("#members a[href*='member=']")!.GetAttribute("href")!.Split('#')[0];
        var open = await admin.ReadAsync(there);
        for (var i = 0; i < 2; i++)
            using (var removed = await admin.SendFormAsync(open, there, "#member form:not(:has([name=to]))")) Assert.Equal($"{to}?done=removed", removed.Headers.Location!.OriginalString);
        Assert.Null((await admin.ReadAsync(to)).QuerySelector("#members [data-member]"));
    }

    [Fact]
    public async Task Somebody_in_two_cohorts_sees_both_and_leaves_one()
    {
        using var admin = await SignedInAsync("admin@demo.test");
        foreach (var name in (string[])["Satu", "Dua"]) await NewCohortAsync(admin, $"Angkatan {name}");
        var person = new Caller(await house.PersonAsync("both@round.test", Password));
        var codes = await house.ReadAsync(db => db.Cohorts.Where(cohort => cohort.Name == "Angkatan Satu" || cohort.Name == "Angkatan Dua").Select(cohort => cohort.JoinCode).ToListAsync(Ct));
        foreach (var code in codes) Assert.True((await house.App.Services.GetRequiredService<JoinCohort>().RunAsync(person, code, Ct)).IsOk);
        using var learner = await SignedInAsync("both@round.test", Password);
        const string path = "/account/manage/cohorts";
        var page = await learner.ReadAsync(path);
        Assert.Equal(2, page.QuerySelectorAll("main [data-cohort]").Length);
        for (var i = 0; i < 2; i++)
            using (var left = await learner.SendFormAsync(page, path, "main form")) Assert.Equal($"{path}?left=1", left.Headers.Location!.OriginalString);
        var after = await learner.ReadAsync($"{path}?left=1");
        Assert.Single(after.QuerySelectorAll("main [data-cohort]"));
        Assert.NotNull(after.QuerySelector("main [role=status]"));
    }

    [Fact]
    public async Task The_last_lead_mentor_is_told_why_they_stay()
    {
        using var lead = await SignedInAsync("mentor@demo.test");
        var page = await lead.ReadAsync("/account/manage/cohorts");
        Assert.Null(page.QuerySelector("main form"));
        using var forced = await lead.SendFormAsync(await lead.ReadAsync("/mentor"), "/mentor", Form("name"), ("name", ""), ("career", "back-end-engineer"));
        Assert.NotNull((await HubVisitor.ParseAsync(forced)).QuerySelector("details[open] [role=alert]"));
    }

    [Fact]
    public async Task A_lead_mentor_opens_a_cohort_from_the_mentors_page_and_a_mentor_finds_no_form_there()
    {
        using var lead = await SignedInAsync("mentor@demo.test");
        using var made = await lead.PostFormAsync("/mentor", Form("name"), ("name", "Dari mentor"), ("career", "back-end-engineer"));
        var page = made.Headers.Location!.OriginalString.Split('?')[0];
        Assert.Matches("^/mentor/cohorts/[0-9a-f-]{36}/settings$", page);
        Assert.NotNull((await lead.ReadAsync("/mentor")).QuerySelector($"a[href='{page[1..]}']"));
        using var mentor = await SignedInAsync("mentor3@demo.test");
        Assert.Null((await mentor.ReadAsync("/mentor")).QuerySelector("[name=career]"));
    }

    private static string Form(string field) => $"form[method=post]:has([name={field}])";

    private static string? Value(IHtmlDocument page, string selector) => page.QuerySelector<IHtmlInputElement>(selector)!.Value;

    private async Task<HubVisitor> SignedInAsync(string email, string? password = null)
    {
        var visitor = house.Visitor();
        if (password is null) await visitor.SignInAsync(email);
        else await visitor.SignInAsync(email, password);
        return visitor;
    }

    private static async Task<string> NewCohortAsync(HubVisitor admin, string name)
    {
        using var made = await admin.PostFormAsync("/admin", Form("name"), ("name", name), ("career", "back-end-engineer"), ("zone", "Asia/Jakarta"));
        return made.Headers.Location!.OriginalString.Split('?')[0];
    }

    private Task<string> LeadsPageAsync() => house.ReadAsync(async db =>
    {
        var cohort = await db.Cohorts.OrderBy(cohort => cohort.CreatedAtUtc).FirstAsync(Ct);
        return $"/mentor/cohorts/{cohort.Id}/settings";
    });

    private Task<List<string>> CodesAsync(string name) => house.ReadAsync(db => db.Invitations.Where(one => one.Name == name).Select(one => one.Code).ToListAsync(Ct));
}
