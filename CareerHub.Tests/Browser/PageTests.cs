using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>What every page owes to everybody, in a real browser, in both languages.</summary>
public sealed class PageTests(Chromium chromium, DemoApp demo)
{
    private const string OpenEverything = "document.querySelectorAll('details').forEach(it => it.open = true)";
    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (1440, 900)];

    // Each page is opened once a language and width and looked at from every side: opening it again for each test tripled the run.
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Visit>>>> Visits = new(StringComparer.Ordinal);

    /// <summary>One page in one language, as it was found.</summary>
    private sealed record Visit(string Language, string? SaidLanguage, string Title, int Headings, int Mains, string Faults, IReadOnlyList<string> Barriers, int NarrowWidth, string Widest);

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task Axe_finds_nothing_by_day_and_by_night_on_a_phone_and_on_a_desk(string name)
    {
        var barriers = (await VisitsOfAsync(name)).SelectMany(visit => visit.Barriers).ToList();
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task The_console_stays_silent_and_the_content_security_policy_is_kept(string name) =>
        Assert.All(await VisitsOfAsync(name), visit => Assert.True(visit.Faults.Length == 0, visit.Faults));

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task At_320_pixels_nothing_makes_the_page_scroll_sideways(string name) =>
        Assert.All(await VisitsOfAsync(name), visit => Assert.True(visit.NarrowWidth <= 320, $"{name} in {visit.Language} is {visit.NarrowWidth} pixels wide; first culprit: {visit.Widest}"));

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task A_page_has_one_heading_a_title_its_language_and_a_main_part(string name) => Assert.All(await VisitsOfAsync(name), visit =>
    {
        Assert.Equal(visit.Language, visit.SaidLanguage);
        Assert.Equal((1, 1), (visit.Headings, visit.Mains));
        Assert.NotEmpty(visit.Title.Trim());
    });

    private Task<IReadOnlyList<Visit>> VisitsOfAsync(string name) => Visits.GetOrAdd(name, _ => new(async () =>
    {
        var visits = new List<Visit>();
        foreach (var language in Languages.All) visits.Add(await VisitAsync(name, language));
        return visits;
    })).Value;

    private async Task<Visit> VisitAsync(string name, string language)
    {
        await using var window = await OpenAsync(name, language);
        var page = window.Page;
        var (said, title) = (await page.GetAttributeAsync("html", "lang"), await page.TitleAsync());
        var (headings, mains) = (await page.Locator("h1").CountAsync(), await page.Locator("main").CountAsync());
        var barriers = await BarriersAsync(page, language);
        await using var phone = await OpenAsync(name, language, 320); // a page may be laid out by the width it is opened in
        var narrow = await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return new(language, said, title, headings, mains, window.Faults, barriers, narrow, narrow <= 320 ? "" : await WidestAsync(phone.Page));
    }

    private static async Task<IReadOnlyList<string>> BarriersAsync(IPage page, string language)
    {
        var barriers = new List<string>();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var (width, height) in Sizes)
            {
                if (width > 1000) await page.EvaluateAsync(OpenEverything); // a phone by day shows it as it comes
                await page.SetViewportSizeAsync(width, height);
                barriers.AddRange((await page.ViolationsAsync()).Select(violation => $"{language} {scheme} {width}: {Describe(violation)}"));
            }
        }
        return barriers;
    }

    private async Task<Window> OpenAsync(string name, string language, int width = 1440)
    {
        var page = AllPages.Named(name);
        var window = await Window.OpenAsync(chromium, demo, page.Who, language, options => options.ViewportSize = new() { Width = width, Height = 800 });
        await window.ShowAsync(page, demo);
        return window;
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Help}) at {string.Join("; ", violation.Nodes.Take(3).Select(node => $"{node.Target} {node.Html[..Math.Min(160, node.Html.Length)]}"))}";

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
            const scrolls = e => { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(p).overflowX)) return true; return false; };
            const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 320.5 && !scrolls(e))[0];
            return wide ? wide.outerHTML.slice(0, 200) : '?';
        }
        """);
}
