using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerHub.Core.Persistence.Sqlite;

/// <summary>How connections to one SQLite file are opened, and with which settings.</summary>
/// <param name="file">The database file; its folder exists.</param>
public sealed class SqliteConnections(string file) : IHubConnections
{
    // FULL: a commit that was acknowledged survives a power cut. Only the gate's connection checkpoints: the bundled
    // SQLite can corrupt a database when two connections checkpoint at the same instant (fixed in 3.51.3).
    private const string Settings = """
        PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA trusted_schema=OFF;
        PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON;
        """;

    private const string ReaderSettings = Settings + "PRAGMA wal_autocheckpoint=0;";
    private const string WriterSettings = "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=1000;" + Settings;

    private readonly DbContextOptions<SqliteHubDb> _options = new DbContextOptionsBuilder<SqliteHubDb>()
        .UseSqlite(ConnectionString(file, SqliteOpenMode.ReadWrite, pooling: true))
        .AddInterceptors(new SettingsInterceptor(ReaderSettings))
        .Options;

    private readonly DbContextOptions<SqliteHubDb> _readOnly = new DbContextOptionsBuilder<SqliteHubDb>()
        .UseSqlite(ConnectionString(file, SqliteOpenMode.ReadOnly, pooling: false))
        .Options;

    // Built once for the gate's connection rather than for each piece of its work.
    private readonly ConditionalWeakTable<DbConnection, DbContextOptions<SqliteHubDb>> _gateOptions = [];

    /// <summary>The database file.</summary>
    public string File { get; } = file;

    public HubDb Open(WriteGate? gate) => new SqliteHubDb(_options, gate);

    /// <summary>A context that cannot write, for verbs that run beside the server.</summary>
    public HubDb OpenReadOnly() => new SqliteHubDb(_readOnly, gate: null);

    public DbConnection OpenWriter() => OpenForWriting(SqliteOpenMode.ReadWrite);

    /// <summary>As the writer, but makes the file when there is none: for migrations.</summary>
    internal SqliteConnection OpenOrCreate() => OpenForWriting(SqliteOpenMode.ReadWriteCreate);

    public HubDb On(DbConnection connection) =>
        new SqliteHubDb(_gateOptions.GetValue(connection, OptionsOn), gate: null) { IsInsideGate = true };

    internal static DbContextOptions<SqliteHubDb> OptionsOn(DbConnection connection) =>
        new DbContextOptionsBuilder<SqliteHubDb>().UseSqlite(connection).Options;

    public void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(ConnectionString(File, SqliteOpenMode.ReadWrite, pooling: true)));

    private SqliteConnection OpenForWriting(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(ConnectionString(File, mode, pooling: false));
        try
        {
            connection.Open();
            Run(connection, WriterSettings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string ConnectionString(string file, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = mode,
        ForeignKeys = true,
        DefaultTimeout = 5,
        Pooling = pooling,
    }.ToString();

    internal static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class SettingsInterceptor(string settings) : DbConnectionInterceptor
    {
        // What comes back from the pool is set up already; it is told by the handle below it.
        private readonly ConditionalWeakTable<object, object?> _set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(DbConnection connection)
        {
            if (((SqliteConnection)connection).Handle is not { } handle || _set.TryGetValue(handle, out _)) return;
            Run(connection, settings);
            _set.TryAdd(handle, null);
        }
    }
}
