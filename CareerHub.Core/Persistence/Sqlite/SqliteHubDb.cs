using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CareerHub.Core.Persistence.Sqlite;

/// <summary>The database as one SQLite file.</summary>
public sealed class SqliteHubDb(DbContextOptions<SqliteHubDb> options, WriteGate? gate) : HubDb(options, gate)
{
    /// <summary>For the EF tool only: it never opens this file.</summary>
    public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteHubDb>
    {
        public SqliteHubDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteHubDb>().UseSqlite("Data Source=design-time.db").Options, gate: null);
    }
}
