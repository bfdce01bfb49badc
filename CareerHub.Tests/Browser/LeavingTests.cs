using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>An ended session is not a sign-out, and ticks belong to who made them.</summary>
public sealed class LeavingTests(Chromium chromium, DemoApp demo)
{
    [Fact]
    public async Task An_ended_session_keeps_the_ticks_until_the_same_person_is_back_and_never_gives_them_to_another()
    {
        await using var window = await Window.OpenAsync(chromium, demo);
        await window.Page.LogInAsync("umi@demo.test");
        await window.Page.OpenChecklistAsync();
        var (row, was) = (window.Page.Criterion(0), await window.Page.Criterion(0).Box().IsCheckedAsync());
        await window.Context.ClearCookiesAsync();
        await row.Box().SetCheckedAsync(!was);

        await row.MustStandAsync("waiting");
        var state = window.Page.Locator("#save-state");
        await Assertions.Expect(state).ToContainTextAsync("Sesimu sudah berakhir. Centangmu aman di perangkat ini.");
        await Assertions.Expect(window.Page.Locator("#save-news")).ToContainTextAsync("Sesimu sudah berakhir.");

        var stranger = await window.Context.NewPageAsync();
        await stranger.LogInAsync("vina@demo.test");
        await stranger.OpenChecklistAsync();
        var before = await stranger.Criterion(0).Box().IsCheckedAsync();
        await row.Box().SetCheckedAsync(was); // on the old page, which is still the first person's
        await row.Box().SetCheckedAsync(!was);
        await Assertions.Expect(state).ToContainTextAsync("Orang lain sudah masuk di sini.");
        await stranger.ReloadAsync();
        await Assertions.Expect(stranger.Criterion(0).Box()).ToBeCheckedAsync(new() { Checked = before });

        await window.Context.ClearCookiesAsync();
        await window.Page.LogInAsync("umi@demo.test");
        await window.Page.OutboxMustEmptyAsync();
        await window.Page.OpenChecklistAsync();
        await Assertions.Expect(row.Box()).ToBeCheckedAsync(new() { Checked = !was });
    }

    [Fact]
    public async Task Signing_out_names_what_could_not_be_sent_and_throws_it_away_only_when_told_to()
    {
        await using var window = await Window.OpenAsync(chromium, demo);
        await window.Page.LogInAsync("wahyu@demo.test");
        await window.Page.OpenChecklistAsync();
        await window.Page.RouteAsync("**/learn/intents", route => route.AbortAsync());
        var label = await window.Page.Criterion(1).Locator("label").InnerTextAsync();
        await window.Page.Criterion(1).Box().ClickAsync();
        await window.Page.Locator("header .sign-out").ClickAsync();

        var dialog = window.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Listitem)).ToHaveTextAsync([label]);
        await dialog.GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await window.Page.Criterion(1).MustStandAsync("waiting");

        await window.Page.Locator("header .sign-out").ClickAsync();
        await dialog.GetByRole(AriaRole.Button).Nth(1).ClickAsync();
        await window.Page.MustReachAsync("**/");
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("Object.keys(localStorage)"));
    }

    [Fact]
    public async Task Signing_out_sends_first_what_still_waits()
    {
        await using var window = await Window.OpenAsync(chromium, demo);
        await window.Page.LogInAsync("yulia@demo.test");
        await window.Page.OpenChecklistAsync();
        var was = await window.Page.Criterion(0).Box().IsCheckedAsync();
        await window.Page.EvaluateAsync("() => { document.querySelector('section[data-skill=version-control] input[name=now]').click(); document.querySelector('.sign-out').click(); }");
        await window.Page.MustReachAsync("**/");

        await window.Page.LogInAsync("yulia@demo.test");
        await window.Page.OpenChecklistAsync();
        await Assertions.Expect(window.Page.Criterion(0).Box()).ToBeCheckedAsync(new() { Checked = !was });
    }
}
