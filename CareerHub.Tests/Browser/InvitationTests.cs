using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>From a list on paper to a learner in the cohort, and to the one who comes second with the same link.</summary>
public sealed class InvitationTests(Chromium chromium, DemoApp demo)
{
    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_pasted_list_is_mended_made_and_opened_by_one_newcomer_alone(string language)
    {
        var mark = Guid.NewGuid().ToString()[..6];
        var name = $"Wulan {mark}";
        await using var admin = await Window.OpenAsync(chromium, demo, Who.Admin, language);
        await admin.Page.GotoAsync(await demo.PathAsync("/admin/cohorts/{cohort}"));
        var list = admin.Page.Locator("#invite-people");
        await list.FillAsync($"{name}, wulan.{mark}@journey.test\nDamar {mark}\n\ndamar.{mark}@\n");
        await admin.Page.Locator("#invite button[value=make]").ClickAsync();

        var problem = admin.Page.Locator("#invite-problems [data-line]");
        await Assertions.Expect(problem).ToHaveCountAsync(1);
        await Assertions.Expect(problem).ToHaveAttributeAsync("data-line", "4");
        await Assertions.Expect(problem).ToContainTextAsync($"damar.{mark}@");
        await Assertions.Expect(list).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Contains($"\n\ndamar.{mark}@", await list.InputValueAsync(), StringComparison.Ordinal);

        await list.FillAsync($"{name}, wulan.{mark}@journey.test\nDamar {mark}, damar.{mark}@journey.test\n");
        await admin.Page.Locator("#invite button[value=check]").ClickAsync();
        await Assertions.Expect(admin.Page.Locator("#invite-plan li")).ToHaveCountAsync(2);
        await admin.Page.Locator("#invite button[value=make]").ClickAsync();
        await admin.Page.MustReachAsync("**done=invited**");
        var code = (await admin.Page.Locator("[data-invitation]", new() { HasText = name }).Locator("code").TextContentAsync())!;

        await using var learner = await Window.OpenAsync(chromium, demo, language: language);
        await learner.Page.GotoAsync($"/join/{code}");
        await Assertions.Expect(learner.Page.Locator("main .lead")).ToContainTextAsync(name);
        await Assertions.Expect(learner.Page.Locator("body")).Not.ToContainTextAsync($"wulan.{mark}@journey.test");
        await learner.Page.RegisterLogInAndJoinAsync(code, name, Journey.NewEmail());
        await learner.Page.GotoAsync($"/join/{code}");
        await Assertions.Expect(learner.Page.Locator("main .note[role=status]")).ToBeVisibleAsync();

        await using var second = await Window.OpenAsync(chromium, demo, language: language);
        var answer = await second.Page.GotoAsync($"/join/{code}");
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(second.Page.Locator("main form [name=code]")).ToBeVisibleAsync();
        await Assertions.Expect(second.Page.Locator("body")).Not.ToContainTextAsync(name);

        await admin.Page.ReloadAsync();
        await Assertions.Expect(admin.Page.Locator("#members [data-member]", new() { HasText = name })).ToHaveCountAsync(1);
        foreach (var window in (Window[])[admin, learner, second]) window.MustBeFaultless();
    }
}
