using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>The learner's half without a mouse, and without a script.</summary>
public sealed class LearnerTests(Chromium chromium, DemoApp demo)
{
    private const int MostTabs = 120;

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task With_scripts_off_a_learner_registers_joins_and_ticks(string language)
    {
        await using var window = await Window.OpenAsync(chromium, demo, language: language, shape: options => options.JavaScriptEnabled = false);
        await window.Page.RegisterLogInAndJoinAsync(await demo.PathAsync("{code}"), "Tanpa Skrip", Journey.NewEmail());
        var criterion = await window.Page.TickFirstAsync(hasScripts: false);

        await window.Page.GotoAsync($"/learn/{Journey.Career}?skill={Journey.Skill}");
        await Assertions.Expect(window.Page.CriterionOf(criterion).GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        window.MustBeFaultless();
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_learner_ticks_and_it_is_saved()
    {
        await using var window = await Window.OpenAsync(chromium, demo);
        await window.Page.RegisterLogInAndJoinAsync(await demo.PathAsync("{code}"), "Tanpa Tetikus", Journey.NewEmail());
        await window.Page.GotoAsync($"/learn/{Journey.Career}?skill={Journey.Skill}");

        await TabToAsync(window.Page, $"section[data-skill={Journey.Skill}] input[type=checkbox]");
        var criterion = await window.Page.EvaluateAsync<string>("document.activeElement.closest('[data-criterion]').dataset.criterion");
        Assert.True(await ShowsFocusAsync(window.Page), "The checkbox with the focus looks like any other.");
        await window.Page.Keyboard.PressAsync("Space");
        await window.Page.Keyboard.PressAsync("Enter"); // in a form this would press its button; here it must not take anybody away

        await Assertions.Expect(window.Page.CriterionOf(criterion).GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await Assertions.Expect(window.Page.CriterionOf(criterion)).ToHaveAttributeAsync("data-save", "saved");
    }

    [Fact]
    public async Task The_first_thing_the_tab_key_reaches_is_the_way_to_the_main_part()
    {
        await using var window = await Window.OpenAsync(chromium, demo);
        await window.Page.GotoAsync("/careers");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("MAIN", await window.Page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"{MostTabs} presses of the tab key never reached {selector}.");
    }

    /// <summary>A ring around it (a checkbox draws its own before itself), and nothing lying over it.</summary>
    private static Task<bool> ShowsFocusAsync(IPage page) => page.EvaluateAsync<bool>("""
        () => {
            const it = document.activeElement, box = it.getBoundingClientRect();
            const isRinged = [null, '::before'].some(part => { const style = getComputedStyle(it, part); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; });
            return isRinged && it.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        }
        """);
}
