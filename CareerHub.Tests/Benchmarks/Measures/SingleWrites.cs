using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerHub.Tests.Benchmarks.Measures;

/// <summary>
/// How many ticks a second plain Entity Framework saves on this disk: one writer, and for each tick a new context, one
/// row looked up and added or changed, one transaction that is on the disk before the next begins (synchronous=FULL).
/// No journal, no rules, no web.
/// </summary>
internal static class SingleWrites
{
    private const int Learners = 1_000;
    private const int Criteria = 160;

    public static async Task<double> PerSecondAsync(TimeSpan length, CancellationToken ct)
    {
        using var temp = new TempFolder();
        var file = Path.Combine(temp.Path, "single.db");
        var options = new DbContextOptionsBuilder<SingleDb>().UseSqlite($"Data Source={file}").AddInterceptors(new Durable()).Options;
        try
        {
            await using (var db = new SingleDb(options)) await db.Database.EnsureCreatedAsync(ct);
            await RunAsync(options, TimeSpan.FromSeconds(1), ct);
            return await RunAsync(options, length, ct);
        }
        finally
        {
            SqliteConnection.ClearPool(new($"Data Source={file}")); // so that the file can go
        }
    }

    private static async Task<double> RunAsync(DbContextOptions<SingleDb> options, TimeSpan length, CancellationToken ct)
    {
        var (clock, saved) = (Stopwatch.StartNew(), 0);
        for (; clock.Elapsed < length; saved++)
        {
            var (learner, criterion) = (Random.Shared.Next(Learners), Random.Shared.Next(Criteria));
            await using var db = new SingleDb(options);
            if (await db.Ticks.FindAsync([learner, criterion], ct) is { } tick) tick.IsClaimed = !tick.IsClaimed;
            else db.Add(new SingleTick { Learner = learner, Criterion = criterion, IsClaimed = true });
            await db.SaveChangesAsync(ct);
        }
        return saved / clock.Elapsed.TotalSeconds;
    }

    private sealed class SingleDb(DbContextOptions<SingleDb> options) : DbContext(options)
    {
        public DbSet<SingleTick> Ticks => Set<SingleTick>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<SingleTick>().HasKey(tick => new { tick.Learner, tick.Criterion });
    }

    private sealed class SingleTick
    {
        public int Learner { get; init; }
        public int Criterion { get; init; }
        public bool IsClaimed { get; set; }
    }

    private sealed class Durable : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }
}
