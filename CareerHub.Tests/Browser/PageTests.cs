using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>What every page owes to everybody, in a real browser, in both languages.</summary>
public sealed class PageTests(Chromium chromium, DemoApp demo)
{
    private const string OpenEverything = "document.querySelectorAll('details').forEach(it => it.open = true)";
    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (1440, 900)];

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task Axe_finds_nothing_by_day_and_by_night_on_a_phone_and_on_a_desk(string name)
    {
        var faults = new List<string>();
        foreach (var language in Languages.All)
        {
            await using var window = await OpenAsync(name, language);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                foreach (var (width, height) in Sizes)
                {
                    if (width > 1000) await window.Page.EvaluateAsync(OpenEverything); // a phone by day shows it as it comes
                    await window.Page.SetViewportSizeAsync(width, height);
                    var result = await window.Page.RunAxe();
                    faults.AddRange(result.Violations.Select(violation => $"{language} {scheme} {width}: {Describe(violation)}"));
                }
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task The_console_stays_silent_and_the_content_security_policy_is_kept(string name)
    {
        foreach (var language in Languages.All)
        {
            await using var window = await OpenAsync(name, language);
            window.MustBeFaultless();
        }
    }

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task At_320_pixels_nothing_makes_the_page_scroll_sideways(string name)
    {
        foreach (var language in Languages.All)
        {
            await using var window = await OpenAsync(name, language, 320);
            var width = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(width <= 320, $"{name} in {language} is {width} pixels wide; first culprit: {await WidestAsync(window.Page)}");
        }
    }

    [Theory]
    [MemberData(nameof(AllPages.Names), MemberType = typeof(AllPages))]
    public async Task A_page_has_one_heading_a_title_its_language_and_a_main_part(string name)
    {
        var titles = new List<string>();
        foreach (var language in Languages.All)
        {
            await using var window = await OpenAsync(name, language);
            Assert.Equal(language, await window.Page.GetAttributeAsync("html", "lang"));
            Assert.Equal(1, await window.Page.Locator("h1").CountAsync());
            Assert.Equal(1, await window.Page.Locator("main").CountAsync());
            titles.Add(await window.Page.TitleAsync());
        }
        Assert.All(titles, title => Assert.NotEmpty(title.Trim()));
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
