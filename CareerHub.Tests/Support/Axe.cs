using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CareerHub.Tests.Support;

/// <summary>The accessibility checker on a page as it stands now.</summary>
internal static class Axe
{
    // Only what is wrong is described: telling what passed takes most of the time.
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };
    private static readonly AxeRunOptions ColoursAlone = new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") };

    /// <param name="coloursAlone">Looks at contrast and nothing else.</param>
    public static async Task<AxeResultItem[]> ViolationsAsync(this IPage page, bool coloursAlone = false)
    {
#pragma warning disable CS0618 // The newer way opens an empty window each time to join what frames say; our pages have none, and it takes three times as long.
        return (await page.Locator("html").RunAxeLegacy(coloursAlone ? ColoursAlone : Everything)).Violations;
#pragma warning restore CS0618
    }
}
