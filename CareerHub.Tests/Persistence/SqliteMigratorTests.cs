using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace CareerHub.Tests.Persistence;

public sealed class SqliteMigratorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _temp = new();
    private readonly DataFolder _folder;

    public SqliteMigratorTests() => _folder = new(_temp.Path);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SqliteMigrator Migrator => new(_folder, new TestClock());

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_new_database_gets_every_table()
    {
        var report = await Migrator.RunAsync(Ct);
        Assert.NotEmpty(report.Applied);
        Assert.Null(report.Backup);
        Assert.False(report.Restored);
        Assert.Equal("0", Read("SELECT count(*) FROM People"));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task The_newest_schema_is_left_alone()
    {
        await Migrator.RunAsync(Ct);
        Write("INSERT INTO Settings VALUES ('key', 'precious')");
        var report = await Migrator.RunAsync(Ct);
        Assert.Empty(report.Applied);
        Assert.Null(report.Backup);
        Assert.Equal("precious", Read("SELECT Value FROM Settings"));
        Assert.Empty(Directory.GetFiles(_folder.Backups));
    }

    [Fact]
    public async Task A_stale_lock_row_and_half_rebuilt_tables_do_not_stop_an_upgrade()
    {
        OlderDatabase();
        Write("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        Write("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        Write("CREATE TABLE \"ef_temp_Cohorts\" (Id TEXT)");

        var report = await Migrator.RunAsync(Ct).WaitAsync(Patience, Ct);

        Assert.NotEmpty(report.Applied);
        Assert.Equal("kept", Read("SELECT Value FROM Precious"));
        Assert.Equal("0", Read("SELECT count(*) FROM sqlite_master WHERE name LIKE 'ef\\_temp%' ESCAPE '\\'"));
        Assert.Equal("ok", Read("PRAGMA integrity_check"));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_stale_lock_row_does_not_stop_a_start_with_nothing_to_do()
    {
        await Migrator.RunAsync(Ct);
        Write("INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        Assert.Empty((await Migrator.RunAsync(Ct).WaitAsync(Patience, Ct)).Applied);
    }

    [Fact]
    public async Task An_upgrade_copies_the_database_first()
    {
        OlderDatabase();
        var report = await Migrator.RunAsync(Ct);
        Assert.NotNull(report.Backup);
        Assert.Equal("kept", Read("SELECT Value FROM Precious", report.Backup));
        Assert.Equal("0", Read("SELECT count(*) FROM sqlite_master WHERE name = 'People'", report.Backup));
    }

    [Fact]
    public async Task An_upgrade_that_fails_leaves_the_database_as_it_was()
    {
        OlderDatabase();
        Write("CREATE TABLE People (Id TEXT)"); // in the way
        await Assert.ThrowsAnyAsync<Exception>(() => Migrator.RunAsync(Ct));
        Assert.Equal("kept", Read("SELECT Value FROM Precious"));
        Assert.Equal("0", Read("SELECT count(*) FROM sqlite_master WHERE name = 'Cohorts'"));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task After_a_kill_inside_an_upgrade_the_copy_is_put_back_and_the_upgrade_runs_again()
    {
        OlderDatabase();
        var backup = Path.Combine(_folder.Backups, "before.db");
        Write($"VACUUM INTO '{backup}'");
        Write("CREATE TABLE People (Half TEXT)");
        Write("DROP TABLE Precious");
        File.WriteAllText(_folder.MigrationMark, backup);

        var report = await Migrator.RunAsync(Ct);

        Assert.True(report.Restored);
        Assert.Equal("kept", Read("SELECT Value FROM Precious"));
        Assert.Equal("0", Read("SELECT count(*) FROM People"));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task After_a_kill_inside_the_first_start_a_new_database_is_made()
    {
        Write("CREATE TABLE People (Half TEXT)");
        File.WriteAllText(_folder.MigrationMark, SqliteMigrator.NothingBefore);
        Assert.True((await Migrator.RunAsync(Ct)).Restored);
        Assert.Equal("0", Read("SELECT count(*) FROM People"));
    }

    [Fact]
    public async Task A_mark_that_a_full_disk_or_a_kill_left_empty_deletes_nothing()
    {
        await Migrator.RunAsync(Ct);
        Write("INSERT INTO Settings VALUES ('key', 'precious')");
        File.WriteAllText(_folder.MigrationMark, "");
        await Migrator.RunAsync(Ct);
        Assert.Equal("precious", Read("SELECT Value FROM Settings"));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_mark_whose_copy_is_gone_deletes_nothing()
    {
        await Migrator.RunAsync(Ct);
        Write("INSERT INTO Settings VALUES ('key', 'precious')");
        File.WriteAllText(_folder.MigrationMark, Path.Combine(_folder.Backups, "gone.db"));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Migrator.RunAsync(Ct));
        Assert.Equal("precious", Read("SELECT Value FROM Settings"));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_untouched()
    {
        await Migrator.RunAsync(Ct);
        Write("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99')");
        var refusal = await Assert.ThrowsAsync<NewerSchemaException>(() => Migrator.RunAsync(Ct));
        Assert.Contains("FromTheFuture", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Backups));
        AssertNothingIsLeft();
    }

    // As far as this program knows, a database from before its first schema change.
    private void OlderDatabase()
    {
        Write("CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" TEXT NOT NULL PRIMARY KEY, \"ProductVersion\" TEXT NOT NULL)");
        Write("CREATE TABLE Precious (Value TEXT)");
        Write("INSERT INTO Precious VALUES ('kept')");
    }

    private void AssertNothingIsLeft() =>
        Assert.Empty(Directory.GetFiles(_folder.Root).Select(Path.GetFileName).Except(["careerhub.db", "careerhub.db-wal", "careerhub.db-shm"]));

    private void Write(string sql) => Read(sql);

    private string? Read(string sql, string? file = null)
    {
        using var connection = new SqliteConnection($"Data Source={file ?? _folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
