using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>A conversation outlives the server: the page that was open comes back to life by itself.</summary>
public sealed class ReconnectTests(Chromium chromium)
{
    private const float Patience = 60_000;

    [Fact]
    public async Task An_open_page_works_again_by_itself_after_the_server_was_restarted()
    {
        using var folder = new TempFolder();
        await using var first = await ServerProcess.StartAsync(folder.Path);
        await using var context = await chromium.NewContextAsync(first.Address);
        var page = await context.NewPageAsync();
        await page.LogInAsync("mentor@demo.test");
        await page.GotoAsync("/mentor");
        await page.Locator("main a[href*='mentor/cohorts/']").First.ClickAsync();
        await page.Locator("main tr[data-learner] th a").First.ClickAsync();
        await page.Locator("[data-learner] [data-criterion]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("window.isOldPage = true");

        await first.KillAsync();
        await using var second = await ServerProcess.StartAsync(folder.Path, address: first.Address);

        await page.WaitForFunctionAsync("!window.isOldPage && document.querySelector('[data-learner] [data-criterion]')", null, new() { Timeout = Patience });
        var row = page.Locator("details[open] [data-criterion]").First;
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Radio)).ToHaveCountAsync(3);
    }
}
