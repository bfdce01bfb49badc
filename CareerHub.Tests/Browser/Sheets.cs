using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>
/// Pictures of every page in both languages, both schemes and two widths, and sheets that show eight at once: for people
/// who look, not for a test.
/// </summary>
public static class Sheets
{
    private const int OnOneSheet = 8;
    private static readonly (int Width, int Shown)[] Widths = [(390, 390), (1440, 620)];

    public static async Task<int> RunAsync(string folder)
    {
        var root = Directory.CreateDirectory(folder).FullName;
        await using var chromium = new Chromium();
        await using var demo = new DemoApp();
        foreach (var language in Languages.All)
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                foreach (var pages in AllPages.List.GroupBy(page => page.Who)) await ShootAsync(chromium, demo, root, language, scheme, pages);
                foreach (var (width, shown) in Widths) await LayOutAsync(chromium, root, Look(language, scheme, width), shown);
            }
        }
        Console.WriteLine(root);
        return 0;
    }

    private static async Task ShootAsync(Chromium chromium, DemoApp demo, string root, string language, ColorScheme scheme, IGrouping<Who, HubPage> pages)
    {
        await using var window = await Window.OpenAsync(chromium, demo, pages.Key, language, shape => shape.ColorScheme = scheme);
        foreach (var page in pages)
        {
            await window.ShowAsync(page, demo);
            foreach (var (width, _) in Widths)
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                await window.Page.ScreenshotAsync(new() { Path = Path.Combine(root, Look(language, scheme, width), $"{page.Name}.png"), FullPage = true });
            }
        }
    }

    private static string Look(string language, ColorScheme scheme, int width) => $"{language}-{scheme}-{width}".ToLowerInvariant();

    private static async Task LayOutAsync(Chromium chromium, string root, string look, int shown)
    {
        await using var context = await chromium.NewContextAsync(new Uri(root).AbsoluteUri, shape: options => options.ViewportSize = new() { Width = 4 * (shown + 16) + 16, Height = 900 });
        var page = await context.NewPageAsync();
        foreach (var (sheet, part) in AllPages.List.Chunk(OnOneSheet).Index())
        {
            var html = new StringBuilder("<!doctype html><style>body{margin:16px;display:grid;grid-template-columns:repeat(4,1fr);gap:16px;font:16px sans-serif;background:#888}figure{margin:0}img{width:100%;max-height:1400px;object-fit:cover;object-position:top;display:block}</style>");
            foreach (var one in part) html.Append(CultureInfo.InvariantCulture, $"<figure>{WebUtility.HtmlEncode(one.Name)}<img src='{look}/{one.Name}.png'></figure>");
            var file = Path.Combine(root, $"{look}-{sheet + 1}.html");
            await File.WriteAllTextAsync(file, html.ToString());
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.ScreenshotAsync(new() { Path = Path.ChangeExtension(file, ".png"), FullPage = true });
            File.Delete(file);
        }
    }
}
