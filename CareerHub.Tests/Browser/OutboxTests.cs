using System.Text.Json;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>Every way to lose a tick: none is lost, and the page never says "saved" before it is.</summary>
public sealed class OutboxTests(Chromium chromium, DemoApp demo)
{
    [Fact]
    public async Task A_tick_is_saved_at_once_and_another_open_page_shows_it()
    {
        await using var window = await LearnerAsync();
        var other = await window.Context.NewPageAsync();
        await other.OpenChecklistAsync();
        await window.Page.OpenChecklistAsync();
        await window.Page.Criterion(0).Box().CheckAsync();

        await window.Page.Criterion(0).MustStandAsync("saved");
        await Assertions.Expect(other.Criterion(0).Box()).ToBeCheckedAsync();
        await Assertions.Expect(window.Page.Locator("#save-news")).ToContainTextAsync("Tersimpan: 1.");
        window.MustBeFaultless();
    }

    [Fact]
    public async Task Flight_mode_keeps_the_ticks_and_sends_them_by_itself()
    {
        await using var window = await LearnerAsync();
        await window.Page.OpenChecklistAsync();
        await window.Context.SetOfflineAsync(true);
        for (var i = 0; i < 3; i++) await window.Page.Criterion(i).Box().CheckAsync();
        await window.Page.Criterion(2).Box().UncheckAsync();

        await window.Page.Criterion(0).MustStandAsync("waiting");
        await Assertions.Expect(window.Page.Locator("#save-state")).ToContainTextAsync("Menunggu sinyal: 4.");
        await window.Context.SetOfflineAsync(false);
        for (var i = 0; i < 3; i++) await window.Page.Criterion(i).MustStandAsync("saved");
        await MustHoldAsync(window, true, true, false);
    }

    [Fact]
    public async Task A_tab_that_was_closed_without_a_connection_loses_nothing()
    {
        await using var window = await LearnerAsync();
        await window.Page.OpenChecklistAsync();
        await window.Context.SetOfflineAsync(true);
        await window.Page.Criterion(0).Box().CheckAsync();
        await window.Page.Criterion(0).MustStandAsync("waiting");
        await window.Page.CloseAsync();

        await window.Context.SetOfflineAsync(false);
        var later = await window.Context.NewPageAsync();
        await later.GotoAsync("/careers"); // any page of theirs sends what waits
        await later.OutboxMustEmptyAsync();
        await later.OpenChecklistAsync();
        await Assertions.Expect(later.Criterion(0).Box()).ToBeCheckedAsync();
        await later.Criterion(0).MustStandAsync("saved");
    }

    [Fact]
    public async Task A_page_that_is_left_right_after_the_tick_loses_nothing()
    {
        await using var window = await LearnerAsync();
        await window.Page.OpenChecklistAsync();
        await window.Page.EvaluateAsync("() => { document.querySelector('[data-criterion] input[name=now]').click(); location.href = '/careers'; }");
        await window.Page.MustReachAsync("**/careers");
        await window.Page.OutboxMustEmptyAsync();
        await window.Page.GotoAsync($"/learn/{Journey.Career}");
        await Assertions.Expect(window.Page.Locator("[data-criterion] input[name=now]").First).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Two_tabs_without_a_connection_keep_what_each_of_them_ticked()
    {
        await using var window = await LearnerAsync();
        var other = await window.Context.NewPageAsync();
        await other.OpenChecklistAsync();
        await window.Page.OpenChecklistAsync();
        await window.Context.SetOfflineAsync(true);
        await window.Page.Criterion(0).Box().CheckAsync();
        await other.Criterion(1).Box().CheckAsync();
        await other.Criterion(0).Box().UncheckAsync(); // it shows what the first tab ticked
        await window.Context.SetOfflineAsync(false);

        foreach (var page in window.Context.Pages)
        {
            await Assertions.Expect(page.Criterion(0)).ToHaveAttributeAsync("data-save", "saved", new() { Timeout = 30_000 });
            await Assertions.Expect(page.Criterion(0).Box()).Not.ToBeCheckedAsync();
            await Assertions.Expect(page.Criterion(1).Box()).ToBeCheckedAsync();
        }
        await MustHoldAsync(window, false, true);
    }

    [Fact]
    public async Task A_device_with_a_wrong_clock_wins_nothing_and_shows_what_won()
    {
        await using var wrong = await LearnerAsync();
        await wrong.Page.Clock.InstallAsync(new() { TimeDate = DateTime.UnixEpoch.AddYears(60) });
        await wrong.Page.OpenChecklistAsync();
        await using var right = await SameAsync(wrong);
        await right.Page.OpenChecklistAsync();

        await wrong.Context.SetOfflineAsync(true);
        await wrong.Page.Criterion(0).Box().CheckAsync();
        await wrong.Page.Criterion(0).MustStandAsync("waiting");
        await right.Page.Criterion(0).Box().CheckAsync();
        await right.Page.Criterion(0).MustStandAsync("saved");
        await right.Page.Criterion(0).Box().UncheckAsync();
        await right.Page.Criterion(0).MustStandAsync("saved");
        await wrong.Context.SetOfflineAsync(false);

        await wrong.Page.Criterion(0).MustStandAsync("saved");
        await Assertions.Expect(wrong.Page.Criterion(0).Box()).Not.ToBeCheckedAsync();
        await Assertions.Expect(wrong.Page.Criterion(0).Locator(".keep")).ToHaveTextAsync("Kamu melepasnya belakangan di perangkat lain: tetap tanpa centang.");
    }

    [Theory]
    [InlineData(200, "text/html", "<p>Masuk ke wifi hotel</p>")]
    [InlineData(503, "text/html", "")]
    [InlineData(429, "application/json", "{}")]
    public async Task An_answer_that_does_not_echo_the_tick_is_not_taken_for_saved(int status, string type, string body)
    {
        await using var window = await LearnerAsync();
        await window.Page.OpenChecklistAsync();
        await window.Page.RouteAsync("**/learn/intents", route => route.FulfillAsync(new() { Status = status, ContentType = type, Body = body, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } }), new() { Times = 1 });
        var answered = window.Page.WaitForResponseAsync("**/learn/intents");
        await window.Page.Criterion(0).Box().CheckAsync();
        await answered;
        await window.Page.Criterion(0).MustStandAsync("waiting");
        await window.Page.Criterion(0).MustStandAsync("saved");
        await MustHoldAsync(window, true);
    }

    [Fact]
    public async Task A_tick_that_was_refused_while_no_page_showed_its_row_is_told_by_the_next_that_does()
    {
        await using var window = await LearnerAsync();
        await window.Page.OpenChecklistAsync();
        await window.Context.SetOfflineAsync(true);
        await window.Page.Criterion(0).Box().CheckAsync();
        await window.Page.Criterion(0).MustStandAsync("waiting");
        // A page that is closing is offline no longer: a try at that very moment would reach the real server, and the tick would stand.
        await window.Page.EvaluateAsync("() => { for (let timer = setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer); }");
        await window.Page.CloseAsync();
        var answered = new TaskCompletionSource();
        await window.Context.RouteAsync("**/learn/intents", async route =>
        {
            var results = JsonElement.Parse(route.Request.PostData!).GetProperty("intents").EnumerateArray()
                .Select(intent => new { key = intent.GetProperty("key").GetString(), criterion = intent.GetProperty("criterion").GetString(), state = "refused", claimed = false, why = "Artinya berubah." });
            await route.FulfillAsync(new() { Status = 200, ContentType = "application/json", Body = JsonSerializer.Serialize(new { before = 0, newest = 0, results, skills = Array.Empty<object>(), readiness = new { } }) });
            answered.TrySetResult();
        });
        await window.Context.SetOfflineAsync(false);
        var elsewhere = await window.Context.NewPageAsync();
        await elsewhere.GotoAsync("/careers");
        await answered.Task;

        var later = await window.Context.NewPageAsync();
        await later.OpenChecklistAsync();
        await later.Criterion(0).MustStandAsync("failed");
        await Assertions.Expect(later.Criterion(0).Locator(".keep")).ToHaveTextAsync("Artinya berubah.");
        await Assertions.Expect(later.Criterion(0).Box()).Not.ToBeCheckedAsync();
        await later.OutboxMustEmptyAsync();
    }

    [Fact]
    public async Task What_somebody_else_left_in_the_browser_under_our_names_stops_nothing()
    {
        await using var window = await LearnerAsync();
        await window.Page.OpenChecklistAsync();
        await window.Page.EvaluateAsync("""
            () => { const { person } = document.querySelector('[data-ticks]').dataset; for (const junk of ['{', 'null', '7', '{}']) localStorage.setItem(`careerhub.tick.${person}.${junk}`, junk); }
            """);
        await window.Page.ReloadAsync();
        await window.Page.Criterion(0).Box().CheckAsync();
        await window.Page.Criterion(0).MustStandAsync("saved");
        await MustHoldAsync(window, true);
        window.MustBeFaultless();
    }

    [Fact]
    public async Task A_tick_while_the_server_is_killed_arrives_when_it_is_back_without_a_reload()
    {
        using var folder = new TempFolder();
        await using var first = await ServerProcess.StartAsync(folder.Path);
        await using var context = await chromium.NewContextAsync(first.Address);
        var page = await context.NewPageAsync();
        await page.LogInAsync("learner@demo.test");
        await page.OpenChecklistAsync();
        var (row, was) = (page.Criterion(0), await page.Criterion(0).Box().IsCheckedAsync());

        await first.KillAsync();
        await row.Box().SetCheckedAsync(!was);
        await row.MustStandAsync("waiting");
        await using var second = await ServerProcess.StartAsync(folder.Path, address: first.Address);
        await row.MustStandAsync("saved");

        await page.ReloadAsync();
        await Assertions.Expect(row.Box()).ToBeCheckedAsync(new() { Checked = !was });
    }

    private async Task<Window> LearnerAsync()
    {
        var window = await Window.OpenAsync(chromium, demo);
        await window.Page.RegisterLogInAndJoinAsync(await demo.PathAsync("{code}"), "Tidak Hilang", Journey.NewEmail());
        return window;
    }

    /// <summary>Another device of the same person.</summary>
    private async Task<Window> SameAsync(Window first)
    {
        var window = await Window.OpenAsync(chromium, demo);
        await window.Context.AddCookiesAsync((await first.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = demo.App.Address }));
        return window;
    }

    /// <summary>A page drawn anew by the server shows the first criteria so.</summary>
    private static async Task MustHoldAsync(Window window, params bool[] ticked)
    {
        var page = await window.Context.NewPageAsync();
        await page.OpenChecklistAsync();
        for (var i = 0; i < ticked.Length; i++) await Assertions.Expect(page.Criterion(i).Box()).ToBeCheckedAsync(new() { Checked = ticked[i] });
    }
}
