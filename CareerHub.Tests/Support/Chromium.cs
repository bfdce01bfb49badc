using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CareerHub.Tests.Support.Chromium))]

namespace CareerHub.Tests.Support;

/// <summary>
/// One real browser for the whole run, opened when the first test asks for it. Where there is none it is installed if
/// that is possible (root on Debian); else the test fails when <c>CI=true</c>, and says why it is skipped when not.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>A name that this browser finds on this machine: to it, unlike to localhost, plain http is not secure.</summary>
    public const string Classroom = "careerhub.classroom.test";

    // The shell draws the same pages without a browser's own windows around them, which takes a third less time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _opened = new(OpenAsync);

    /// <summary>Somebody's window: cookies, language and size of its own.</summary>
    public async Task<IBrowserContext> NewContextAsync(string address, string language = "id", Action<BrowserNewContextOptions>? shape = null)
    {
        if (await FindAsync() is null) Refuse("Chromium is not installed and could not be: set CHROME_PATH to one.");
        var options = new BrowserNewContextOptions { BaseURL = address, Locale = language == "en" ? "en-US" : "id-ID", TimezoneId = "Asia/Jakarta", ReducedMotion = ReducedMotion.Reduce };
        shape?.Invoke(options);
        var context = await (await _opened.Value).Browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_opened.IsValueCreated) return;
        var (playwright, browser) = await _opened.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }

    private static void Refuse(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(reason);
        Assert.Skip(reason);
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        // Chromium's sandbox refuses to run as root.
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = await FindAsync(), Headless = true, ChromiumSandbox = !Environment.IsPrivilegedProcess, Args = [$"--host-resolver-rules=MAP {Classroom} 127.0.0.1"] });
        return (playwright, browser);
    }

    private static async Task<string?> FindAsync()
    {
        if (Find() is { } found) return found;
        if (!Environment.IsPrivilegedProcess || !File.Exists("/etc/debian_version")) return null;
        await RunAsync("apt-get", "update");
        await RunAsync("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return Find();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Prepend("/usr/bin").Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var plan = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        plan.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var run = Process.Start(plan)!;
        await Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync(), run.WaitForExitAsync());
    }
}
