using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>The overview of a cohort in a real browser: large, by keyboard, live, and on paper.</summary>
public sealed partial class MatrixTests(Chromium chromium, WideHouse house) : IClassFixture<WideHouse>
{
    private const string Rows = ".matrix tbody tr[data-learner]";

    [Fact]
    public async Task Three_hundred_learners_scroll_while_few_rows_are_drawn_and_headings_stay()
    {
        await using var window = await OpenAsync();
        var page = window.Page;
        Assert.Equal("301", await page.GetAttributeAsync(".matrix table", "aria-rowcount"));
        Assert.Equal(WideHouse.Skills, await page.Locator(".matrix thead th[data-skill]").CountAsync());
        Assert.InRange(await page.Locator(Rows).CountAsync(), 10, 60);

        // As a hand does it: on and on until the end is there.
        await page.WaitForFunctionAsync("() => { const m = document.querySelector('.matrix'); m.scrollTop = m.scrollHeight; m.scrollLeft = m.scrollWidth; return m.querySelector('[aria-rowindex=\"301\"]'); }");
        Assert.InRange(await page.Locator(Rows).CountAsync(), 10, 60);
        var edges = await page.EvaluateAsync<double[]>("""
            () => {
                const edge = s => document.querySelector(s).getBoundingClientRect();
                const m = edge('.matrix');
                return [edge('.matrix thead th').top - m.top, edge('.matrix tbody tr[data-learner] th').left - m.left];
            }
            """);
        Assert.All(edges, edge => Assert.InRange(edge, 0, 2)); // the heading at the top, the name at the left
        window.MustBeFaultless();
    }

    [Fact]
    public async Task Arrow_keys_walk_from_cell_to_cell_past_what_is_drawn_and_Enter_opens_the_evidence()
    {
        await using var window = await OpenAsync();
        var page = window.Page;
        await page.Locator(".matrix").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await StandsAtAsync(page, row: 2, column: 0);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await StandsAtAsync(page, row: 3, column: 1);
        await page.Keyboard.PressAsync("End");
        await StandsAtAsync(page, row: 3, WideHouse.Skills);
        await page.Keyboard.PressAsync("Control+End");
        await StandsAtAsync(page, row: 301, WideHouse.Skills);
        await page.Keyboard.PressAsync("PageUp");
        await StandsAtAsync(page, row: 291, WideHouse.Skills);
        await page.Keyboard.PressAsync("Control+Home");
        await StandsAtAsync(page, row: 2, column: 0);
        await page.Keyboard.PressAsync("ArrowUp"); // there is nothing above
        await StandsAtAsync(page, row: 2, column: 0);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.MustReachAsync(url => Learner().IsMatch(url));
        window.MustBeFaultless();
    }

    [Fact]
    public async Task Filters_and_order_stand_in_the_address_and_outlive_a_reload_and_the_way_back()
    {
        await using var window = await OpenAsync();
        var page = window.Page;
        await page.FillAsync("#f-name", "peserta 29");
        await Expect(page.Locator("[data-shown]")).ToHaveAttributeAsync("data-shown", "10", new() { Timeout = 20_000 });
        await page.SelectOptionAsync("#f-order", "Activity");
        await page.WaitForFunctionAsync("() => location.search === '?name=peserta%2029&order=activity'"); // no navigation: the address alone changes
        var first = await page.Locator(Rows).First.GetAttributeAsync("data-learner");

        await page.ReloadAsync();
        await Expect(page.Locator("[data-shown]")).ToHaveAttributeAsync("data-shown", "10", new() { Timeout = 20_000 });
        Assert.Equal("peserta 29", await page.InputValueAsync("#f-name"));
        Assert.Equal(first, await page.Locator(Rows).First.GetAttributeAsync("data-learner"));

        await page.Locator($"{Rows} td a").First.ClickAsync();
        await page.MustReachAsync(url => Learner().IsMatch(url));
        await page.GoBackAsync();
        await Expect(page.Locator("[data-shown]")).ToHaveAttributeAsync("data-shown", "10", new() { Timeout = 20_000 });
        window.MustBeFaultless();
    }

    [Fact]
    public async Task A_tick_appears_on_the_open_page()
    {
        await using var window = await OpenAsync();
        var learner = house.Learners[5];
        var cell = window.Page.Locator($"[data-learner='{learner}'] td").Nth(0).Locator("a");
        await Expect(cell).Not.ToHaveClassAsync(Claimed());
        await house.TickAsync(learner, (await window.Page.GetAttributeAsync(".matrix thead th[data-skill]", "data-skill"))!, criteria: 12);
        await Expect(cell).ToHaveClassAsync(Claimed(), new() { Timeout = 20_000 });
        window.MustBeFaultless();
    }

    [Fact]
    public async Task The_screen_of_a_mentor_who_was_removed_empties_within_two_seconds()
    {
        await using var window = await OpenAsync("mentor2@demo.test");
        var mentor = await house.PersonAsync("mentor2@demo.test");
        var clock = Stopwatch.StartNew();
        await house.RemoveAsync(house.Wide, mentor);
        await window.Page.Locator("[data-gone]").WaitForAsync(new() { Timeout = 2_000 });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed.TotalSeconds:0.0} s.");
        Assert.Equal(0, await window.Page.Locator("[data-learner]").CountAsync());
    }

    [Fact]
    public async Task A_usual_cohort_is_printed_on_one_page_in_grey_with_letters_that_can_be_read()
    {
        await using var window = await house.OpenAsync(chromium, $"/mentor/cohorts/{house.Usual}/sheet");
        var page = window.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var sizes = await page.EvaluateAsync<double[]>("() => ['.matrix td b', '.matrix td small', '.matrix tbody th a', '.matrix thead th'].map(s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize) * 0.75)");
        Assert.All(sizes, points => Assert.InRange(points, 6.5, 12));
        Assert.True(sizes[0] >= 9 && sizes[2] >= 8, "Numbers and names are what is read from a distance.");
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.cell, .cell *')].flatMap(e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.backgroundImage, s.borderBottomColor]; })
                .flatMap(text => [...text.matchAll(/rgba?\((\d+), (\d+), (\d+)/g)]).filter(([, r, g, b]) => Math.max(r, g, b) - Math.min(r, g, b) > 24).map(([text]) => text)
            """));
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Single(PageOfPdf().Matches(Encoding.Latin1.GetString(pdf)));
        window.MustBeFaultless();
    }

    private async Task<Window> OpenAsync(string email = "mentor@demo.test")
    {
        var window = await house.OpenAsync(chromium, $"/mentor/cohorts/{house.Wide}", email);
        await window.Page.Locator(Rows).First.WaitForAsync();
        return window;
    }

    private static async Task StandsAtAsync(IPage page, int row, int column) => await page.WaitForFunctionAsync(
        "([row, column]) => { const a = document.activeElement, tr = a.closest('tr'); return tr?.getAttribute('aria-rowindex') === String(row) && [...tr.querySelectorAll('a')].indexOf(a) === column; }",
        new[] { row, column });

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [GeneratedRegex(@"/mentor/learners/[0-9a-f-]{36}\?skill=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Learner();

    [GeneratedRegex(@"\bk\b", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Claimed();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex PageOfPdf();
}
