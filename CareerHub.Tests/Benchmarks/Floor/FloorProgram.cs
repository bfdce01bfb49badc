using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerHub.Tests.Benchmarks.Floor;

/// <summary>
/// What every figure is compared with, as a server of its own: the counter page of the stock Blazor template with as much
/// around it as the template has (styles aside), and <c>/hello</c>. The template's defaults, sockets that are compressed
/// for browsers that ask among them, unless told otherwise; only warnings are logged, as CareerHub does.
/// </summary>
/// <example><c>bench-floor http://127.0.0.1:0 PUBLISHED</c>, where the published CareerHub lends the Blazor script.</example>
internal static class FloorProgram
{
    public const string Verb = "bench-floor";
    public const string Counter = "/counter";
    public const string Hello = "/hello";

    /// <summary>Said after the folder: sockets stay uncompressed, as CareerHub's own are.</summary>
    public const string Plain = "plain";

    public static async Task<int> RunAsync(string address, string published, bool isPlain)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = published,
            WebRootPath = Path.Combine(published, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(address);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets(Path.Combine(published, "CareerHub.Web.staticwebassets.endpoints.json"));
        app.MapGet(Hello, () => "hello");
        app.MapRazorComponents<FloorApp>().AddInteractiveServerRenderMode(o => o.DisableWebSocketCompression = isPlain);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Floor listens on {app.Urls.First()}"));
        await app.RunAsync();
        return 0;
    }
}
