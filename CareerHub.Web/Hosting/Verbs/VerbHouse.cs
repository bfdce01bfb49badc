using CareerHub.Core;
using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Web.Hosting.Verbs;

/// <summary>The house that a verb works on: the same settings as the server, none of its pages.</summary>
internal sealed class VerbHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly InstanceLock? _lock;

    private VerbHouse(HubOptions options, DataFolder folder, ServiceProvider services, InstanceLock? held) =>
        (Options, Folder, _services, _lock) = (options, folder, services, held);

    public HubOptions Options { get; }
    public DataFolder Folder { get; }
    public IServiceProvider Services => _services;

    /// <summary>For verbs that write: nobody else may. Null, with the reason said, while the server runs.</summary>
    public static VerbHouse? TryOpenForWriting()
    {
        var (options, folder) = Settings();
        if (InstanceLock.TryTake(folder) is { } held) return new(options, folder, Build(folder), held);
        Console.Error.WriteLine($"The server is running on {folder.Root}: stop the server or use the admin page.");
        return null;
    }

    /// <summary>The database, read-only, beside a running server or without one. Null, with the reason said, when there is none to read.</summary>
    public static async Task<HubDb?> TryOpenForReadingAsync(VerbHouse house)
    {
        if (!File.Exists(house.Folder.Database))
        {
            Console.Error.WriteLine($"There is no database in {house.Folder.Root}. Start the server once, or run migrate.");
            return null;
        }
        using var connections = new SqliteConnections(house.Folder.Database);
        var db = connections.OpenReadOnly();
        if (!(await db.Database.GetPendingMigrationsAsync()).Any()) return db;
        await db.DisposeAsync();
        Console.Error.WriteLine("The database was made by an older CareerHub. Run migrate first.");
        return null;
    }

    /// <summary>For verbs that only read: takes no lock and never writes.</summary>
    public static VerbHouse OpenForReading()
    {
        var (options, folder) = Settings();
        return new(options, folder, Build(folder), held: null);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _lock?.Dispose();
    }

    private static ServiceProvider Build(DataFolder folder) => new ServiceCollection().AddOptions().AddCareerHubCore(folder).BuildServiceProvider();

    private static (HubOptions Options, DataFolder Folder) Settings()
    {
        var root = ContentRoot.Find();
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(root, "appsettings.json"), optional: true)
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .Build();
        var options = HubOptions.Read(configuration);
        return (options, HubOptions.OpenFolder(options, root));
    }
}
