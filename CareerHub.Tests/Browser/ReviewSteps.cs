using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>Steps of people who ask for reviews and answer them, told by what they see.</summary>
internal static class ReviewSteps
{
    public const string SkillPage = $"/learn/skills/{Journey.Skill}";
    public const string Queue = "/mentor/reviews";

    public static ILocator Card(this IPage page) => page.Locator("#review-card");

    /// <summary>The learner's own request that waits, with its state.</summary>
    public static ILocator Mine(this IPage page, string state) => page.Locator($"#review-card [data-review][data-state={state}]");

    public static ILocator Row(this IPage page, string learner) => page.Locator("[data-review]", new() { HasText = learner });

    public static async Task AskAsync(this IPage page, string question)
    {
        var card = page.Card();
        await card.Locator("summary").ClickAsync();
        await card.GetByRole(AriaRole.Radio).First.CheckAsync();
        await card.GetByRole(AriaRole.Textbox).FillAsync(question);
        await card.GetByRole(AriaRole.Button, new() { Name = "Minta tinjauan" }).ClickAsync();
        await Assertions.Expect(page.Mine("Queued")).ToBeVisibleAsync();
    }

    public static Task MustWaitAtAsync(this IPage page, int place) => Assertions.Expect(page.Mine("Queued")).ToHaveAttributeAsync("data-place", $"{place}");

    public static async Task ClaimAsync(this ILocator row) => await row.Locator("[data-claim] button").ClickAsync();

    public static Task MustHoldAsync(this IPage page) => Assertions.Expect(page.Locator("[data-mine]")).ToBeVisibleAsync();

    public static ILocator Answer(this IPage page, int criterion, string answer) => page.Locator("form[data-decide] [data-criterion]").Nth(criterion).Locator($"input[type=radio][value={answer}]");

    public static ILocator Comment(this IPage page, int criterion) => page.Locator("form[data-decide] [data-criterion]").Nth(criterion).Locator("textarea");

    public static Task SendAsync(this IPage page) => page.Locator("form[data-decide] button[type=submit]").ClickAsync();

    /// <summary>Waits until what was typed in a field is on the server.</summary>
    public static Task MustBeKeptAsync(this IPage page, int criterion) =>
        Assertions.Expect(page.Locator("form[data-decide] [data-criterion]").Nth(criterion).Locator("[data-draft-face]")).ToHaveAttributeAsync("data-state", "saved");
}
