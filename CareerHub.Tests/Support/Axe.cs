using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CareerHub.Tests.Support;

/// <summary>The accessibility checker on a page as it stands now.</summary>
internal static class Axe
{
    // Every rule; only what is wrong is described, as telling what passed takes most of the time.
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    public static async Task<AxeResultItem[]> ViolationsAsync(this IPage page)
    {
#pragma warning disable CS0618 // The newer way opens an empty window each time to join what frames say; our pages have none, and it takes three times as long.
        return (await page.Locator("html").RunAxeLegacy(Everything)).Violations;
#pragma warning restore CS0618
    }
}
