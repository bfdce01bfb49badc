using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CareerHub.Tests.Support;

/// <summary>
/// A window of the browser that writes down whatever goes wrong behind the page: errors of the console, scripts that
/// threw, violations of the content security policy, answers of 500 and more.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private const string TellOfViolations = "addEventListener('securitypolicyviolation', e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber));";
    private readonly ConcurrentQueue<string> _faults = new();

    private Window(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }
    public IPage Page { get; }

    /// <summary>Opens an empty window for somebody; with the demo's cookies when they are signed in.</summary>
    public static async Task<Window> OpenAsync(Chromium chromium, DemoApp demo, Who who = Who.Anyone, string language = "id", Action<BrowserNewContextOptions>? shape = null)
    {
        var context = await chromium.NewContextAsync(demo.App.Address, language, shape);
        var cookies = await demo.CookiesAsync(who);
        await context.AddCookiesAsync(cookies.Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = demo.App.Address }));
        return await WatchAsync(context);
    }

    public static async Task<Window> WatchAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(TellOfViolations);
        var page = await context.NewPageAsync();
        var window = new Window(context, page);
        page.Console += (_, message) =>
        {
            // A page that answers 404 on purpose is named in the console as well.
            if (message.Type == "error" && !(message.Text.Contains("404", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
                window._faults.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => window._faults.Enqueue($"{page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) window._faults.Enqueue($"{response.Url}: {response.Status}");
        };
        return window;
    }

    /// <summary>Opens a page of the list and waits until it is complete.</summary>
    public async Task ShowAsync(HubPage page, DemoApp demo)
    {
        var answer = await Page.GotoAsync(await demo.PathAsync(page.Path));
        Assert.Equal(page.Status, answer!.Status);
        await Page.Locator(page.Ready).First.WaitForAsync();
    }

    /// <summary>Fails with every fault that was written down.</summary>
    public void MustBeFaultless() => Assert.True(_faults.IsEmpty, Faults);

    /// <summary>Every fault that was written down, a line each; empty when there was none.</summary>
    public string Faults => string.Join('\n', _faults);

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
