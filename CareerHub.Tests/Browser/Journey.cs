using System.Text.RegularExpressions;
using CareerHub.Core.Features.Demo;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>Steps of people who use the product, told by what they see and not by our class names.</summary>
internal static class Journey
{
    public const string Career = "back-end-engineer";
    public const string Skill = "version-control";
    private const string Password = "kopi-susu-dan-git-2026";

    /// <summary>An address that nobody has yet.</summary>
    public static string NewEmail() => $"{Guid.NewGuid():N}@journey.test";

    /// <summary>Opens an invitation, makes an account from it, logs in and joins.</summary>
    public static async Task RegisterLogInAndJoinAsync(this IPage page, string code, string name, string email)
    {
        await page.GotoAsync($"/join/{code}");
        await page.Locator("main a[href*='/account/register']").ClickAsync();
        await page.Locator("main input[autocomplete=name]").FillAsync(name);
        await page.Locator("main input[type=email]").FillAsync(email);
        await page.Locator("main input[type=password]").FillAsync(Password);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.MustReachAsync("**/account/login**");
        await page.FillLogInAsync(email, Password);
        await page.MustReachAsync($"**/join/{code}**");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.MustReachAsync("**/learn**");
    }

    public static async Task LogInAsync(this IPage page, string email)
    {
        await page.GotoAsync("/account/login");
        await page.FillLogInAsync(email, DemoSeed.Password);
        await page.MustReachAsync(url => !url.Contains("/account/login", StringComparison.Ordinal));
    }

    private static async Task FillLogInAsync(this IPage page, string email, string password)
    {
        await page.Locator("main input[type=email]").FillAsync(email);
        await page.Locator("main input[type=password]").FillAsync(password);
        await page.Locator("main form:has(input[type=password]) button[type=submit]").ClickAsync();
    }

    /// <summary>Ticks the first criterion of a skill and waits until it is saved; answers its id. With scripts off it presses the form's button.</summary>
    public static async Task<string> TickFirstAsync(this IPage page, bool hasScripts = true)
    {
        await page.OpenChecklistAsync();
        var skill = page.Locator($"section[data-skill={Skill}]");
        var row = skill.Locator("[data-criterion]").First;
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        if (!hasScripts)
        {
            await skill.Locator("form button[type=submit]").ClickAsync();
            await page.MustReachAsync("**saved=1**");
        }
        await Assertions.Expect(row).ToHaveAttributeAsync("data-save", "saved");
        return (await row.GetAttributeAsync("data-criterion"))!;
    }

    /// <summary>Opens the checklist with one skill unfolded.</summary>
    public static Task OpenChecklistAsync(this IPage page) => page.GotoAsync($"/learn/{Career}?skill={Skill}");

    /// <summary>The nth criterion of the unfolded skill.</summary>
    public static ILocator Criterion(this IPage page, int index) => page.Locator($"section[data-skill={Skill}] [data-criterion]").Nth(index);

    public static ILocator Box(this ILocator criterion) => criterion.GetByRole(AriaRole.Checkbox);

    /// <summary>Waits until a row says how its last change stands.</summary>
    public static Task MustStandAsync(this ILocator criterion, string save) => Assertions.Expect(criterion).ToHaveAttributeAsync("data-save", save, new() { Timeout = 30_000 });

    /// <summary>
    /// Waits until the page stands at an address. The driver's own way waits for an event besides, which on a busy machine it
    /// now and then misses; what comes next waits for itself.
    /// </summary>
    /// <param name="address">With <c>**</c> for anything, <c>*</c> for one part.</param>
    public static Task MustReachAsync(this IPage page, string address)
    {
        var shape = new Regex($"^{Regex.Escape(address).Replace("\\*\\*", ".*", StringComparison.Ordinal).Replace("\\*", "[^/]*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        return page.MustReachAsync(shape.IsMatch);
    }

    public static async Task MustReachAsync(this IPage page, Func<string, bool> address)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (address(page.Url)) return;
            await Task.Delay(50);
        }
        Assert.Fail($"The page stands at {page.Url}.");
    }

    /// <summary>Waits until this browser holds nothing any more that was not sent.</summary>
    public static async Task OutboxMustEmptyAsync(this IPage page)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await page.EvaluateAsync<int>("Object.keys(localStorage).length") == 0) return;
            await Task.Delay(100);
        }
        Assert.Fail("What waits was not sent within twenty seconds.");
    }

    public static ILocator CriterionOf(this IPage page, string id) => page.Locator($"[data-criterion='{id}']");
}
