using System.Data.Common;
using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace CareerHub.Tests.Support;

/// <summary>SQLite as the house opens it, with an eye on each commit and a hand that can make one fail.</summary>
internal sealed class WatchedConnections(string file) : IHubConnections
{
    private readonly SqliteConnections _connections = new(file);
    private SQLitePCL.delegate_commit? _hook; // kept, or the collector takes it from under SQLite

    /// <summary>How often a writer was asked for.</summary>
    public int Opened { get; private set; }

    /// <summary>Commits that reached the disk.</summary>
    public int Commits { get; private set; }

    /// <summary>Commits to refuse from now on.</summary>
    public int CommitsToFail { get; set; }

    /// <summary>Writers to refuse from now on.</summary>
    public int OpeningsToFail { get; set; }

    public HubDb Open(WriteGate? gate) => _connections.Open(gate);

    public HubDb On(DbConnection connection) => _connections.On(connection);

    public DbConnection OpenWriter()
    {
        Opened++;
        if (OpeningsToFail-- > 0) throw new SqliteException("database is locked", 5);
        var connection = (SqliteConnection)_connections.OpenWriter();
        SQLitePCL.raw.sqlite3_commit_hook(connection.Handle, _hook ??= _ => OnCommit(), null);
        return connection;
    }

    public void Dispose() => _connections.Dispose();

    private int OnCommit()
    {
        if (CommitsToFail-- > 0) return 1; // SQLite rolls back instead
        Commits++;
        return 0;
    }
}
