using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Persistence;

public sealed class SqliteConnectionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("wal_autocheckpoint", "0")]
    [InlineData("trusted_schema", "0")]
    [InlineData("secure_delete", "1")]
    public async Task A_reader_is_set_up(string setting, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        await house.WriteAsync(_ => Task.CompletedTask); // the writer has opened the file once
        for (var round = 0; round < 2; round++) // new from the pool, and used before
            Assert.Equal(expected, await house.ReadAsync(async db =>
            {
                await db.Database.OpenConnectionAsync(Ct);
                return Pragma((SqliteConnection)db.Database.GetDbConnection(), setting);
            }));
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("wal_autocheckpoint", "1000")]
    [InlineData("secure_delete", "1")]
    public async Task The_writer_is_set_up(string setting, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(expected, await house.Get<WriteGate>().RunAsync(db =>
            Task.FromResult(Pragma((SqliteConnection)db.Database.GetDbConnection(), setting)), Ct));
    }

    [Fact]
    public async Task A_context_beside_the_server_cannot_write()
    {
        await using var house = await TestHouse.OpenAsync();
        using var connections = new SqliteConnections(house.Folder.Database);
        await using var db = connections.OpenReadOnly();
        db.Add(new HubSetting("key", "value"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task A_row_that_points_at_nothing_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => house.WriteAsync(db =>
        {
            db.Add(new Core.Features.Cohorts.CohortCareer(Guid.NewGuid(), "back-end"));
            return db.SaveChangesAsync(Ct);
        }));
    }

    [Fact]
    public async Task A_time_that_is_not_UTC_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => house.WriteAsync(db =>
        {
            db.Add(new Core.Features.Journal.IntentReceipt(Guid.NewGuid(), Guid.NewGuid(), DateTime.SpecifyKind(TestClock.Start, DateTimeKind.Unspecified)));
            return db.SaveChangesAsync(Ct);
        }));
    }

    [Fact]
    public async Task A_time_comes_back_as_UTC()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await house.PersonAsync();
        var made = await house.ReadAsync(db => db.Set<Core.Features.People.Person>().Where(p => p.Id == person.PersonId).Select(p => p.CreatedAtUtc).SingleAsync(Ct));
        Assert.Equal(TestClock.Start, made);
        Assert.Equal(DateTimeKind.Utc, made.Kind);
    }

    private static string Pragma(SqliteConnection connection, string setting)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {setting}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
