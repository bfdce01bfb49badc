using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Support;

/// <summary>The whole program on a real port with a data folder of its own: what a browser and a client on the network see.</summary>
/// <example><code>await using var app = HubApp.Start();</code></example>
public sealed class HubApp : WebApplicationFactory<Program>
{
    private readonly string _environment;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _services;
    private readonly bool _ownsFolder;

    private HubApp(string environment, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? services, string? folder)
    {
        (_environment, _settings, _services, _ownsFolder) = (environment, settings, services, folder is null);
        Folder = folder ?? Directory.CreateTempSubdirectory("careerhub-test-").FullName;
        UseKestrel(0);
    }

    /// <summary>The data folder; removed at the end when the app made it itself.</summary>
    public string Folder { get; }

    /// <summary>Where it listens, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts the program: Development with the demo, or Production without. Settings are named as in appsettings (<c>CareerHub:PublicUrl</c>).</summary>
    public static HubApp Start(bool demo = true, string? folder = null, Action<IServiceCollection>? services = null, params (string Name, string? Value)[] settings)
    {
        var app = new HubApp(demo ? "Development" : "Production", settings.ToDictionary(s => s.Name, s => s.Value), services, folder);
        app.StartServer();
        app.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("[::]", "localhost", StringComparison.Ordinal).TrimEnd('/');
        return app;
    }

    /// <summary>Somebody with cookies of their own, who sees redirects instead of following them.</summary>
    public HubVisitor Visitor(string language = "id") => new(new Uri(Address), language);

    /// <summary>Somebody signed in with a demo account, through the real form.</summary>
    public async Task<HubVisitor> SignedInAsync(string email, string language = "id")
    {
        var visitor = Visitor(language);
        await visitor.SignInAsync(email);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting($"{HubOptions.Section}:Data", Folder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        if (_services is not null) builder.ConfigureServices(_services);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
