using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>A classroom without certificates: plain http on a name, where browsers withhold what they call secure.</summary>
public sealed class ClassroomTests(Chromium chromium)
{
    [Fact]
    public async Task On_plain_http_ticks_are_saved_and_wait_out_a_lost_connection()
    {
        await using var app = HubApp.Start(settings: [("CareerHub:PublicUrl", $"http://{Chromium.Classroom}"), ("CareerHub:Demo", "true")]);
        await using var context = await chromium.NewContextAsync($"http://{Chromium.Classroom}:{new Uri(app.Address).Port}");
        await using var window = await Window.WatchAsync(context);
        await window.Page.LogInAsync("learner@demo.test");
        await window.Page.OpenChecklistAsync();
        Assert.False(await window.Page.EvaluateAsync<bool>("isSecureContext"));

        var was = await window.Page.Criterion(0).Box().IsCheckedAsync();
        await window.Page.Criterion(0).Box().SetCheckedAsync(!was);
        await window.Page.Criterion(0).MustStandAsync("saved");
        window.MustBeFaultless();

        await context.SetOfflineAsync(true);
        await window.Page.Criterion(0).Box().SetCheckedAsync(was);
        await window.Page.Criterion(0).MustStandAsync("waiting");
        await context.SetOfflineAsync(false);
        await window.Page.Criterion(0).MustStandAsync("saved");
    }

    [Fact]
    public async Task Where_no_event_stream_gets_through_the_page_asks_now_and_then()
    {
        await using var app = HubApp.Start();
        await using var context = await chromium.NewContextAsync(app.Address);
        await context.RouteAsync("**/learn/events", route => route.FulfillAsync(new() { Status = 404 }));
        var (page, other) = (await context.NewPageAsync(), await context.NewPageAsync());
        await page.LogInAsync("learner@demo.test");
        await other.OpenChecklistAsync();
        await page.Clock.InstallAsync();
        await page.OpenChecklistAsync();
        await page.Locator("html.scripted").WaitForAsync();

        var was = await other.Criterion(0).Box().IsCheckedAsync();
        await other.Criterion(0).Box().SetCheckedAsync(!was);
        await other.Criterion(0).MustStandAsync("saved");
        await page.Clock.FastForwardAsync(31_000);
        await Assertions.Expect(page.Criterion(0).Box()).ToBeCheckedAsync(new() { Checked = !was });
    }
}
