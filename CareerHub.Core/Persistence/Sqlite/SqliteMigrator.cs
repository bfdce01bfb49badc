using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Persistence.Sqlite;

/// <summary>What bringing the schema up to date did.</summary>
/// <param name="Applied">Names of the migrations that ran; none when the schema was already the newest.</param>
/// <param name="Backup">The copy made before; null for a new database.</param>
/// <param name="Restored">An earlier attempt was cut off; the copy made before it was put back first.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied, string? Backup, bool Restored);

/// <summary>A database that this program is too old for.</summary>
public sealed class NewerSchemaException(string migration) : Exception($"The database was last used by a newer CareerHub (it knows the schema change {migration}, this program does not). Use that version, or restore a backup made before it.");

/// <summary>
/// Brings the schema up to date so that no end of the process, at any moment, leaves a broken database: EF rebuilds
/// SQLite tables in several transactions and waits for ever on a lock row that a kill left behind. So: a copy before,
/// a mark while it runs, and the copy put back at the next start when the mark is still there.
/// The caller holds the <see cref="InstanceLock"/>.
/// </summary>
public sealed class SqliteMigrator(DataFolder folder, TimeProvider time)
{
    /// <summary>What the mark says when there was no database to copy.</summary>
    internal const string NothingBefore = "new";

    /// <exception cref="NewerSchemaException">The database was used by a newer program.</exception>
    public async Task<MigrationReport> RunAsync(CancellationToken ct)
    {
        var restored = PutBackIfCutOff();
        using var connections = new SqliteConnections(folder.Database);
        await using var connection = connections.OpenOrCreate();
        await using var db = new SqliteHubDb(SqliteConnections.OptionsOn(connection), gate: null);
        var isNew = !HasTables(connection);
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = isNew ? [] : (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } unknown) throw new NewerSchemaException(unknown);
        var pending = known.Order(StringComparer.Ordinal).Except(applied).ToList();
        if (pending.Count == 0) return new([], null, restored);

        var backup = isNew ? null : CopyBefore(connection, pending[^1]);
        WriteMark(backup is null ? NothingBefore : Path.GetFileName(backup));
        try
        {
            if (!isNew) ClearLeftovers(connection);
            await db.Database.MigrateAsync(ct);
        }
        catch
        {
            await connection.DisposeAsync();
            PutBackIfCutOff();
            throw;
        }
        File.Delete(folder.MigrationMark);
        return new(pending, backup, restored);
    }

    private bool PutBackIfCutOff()
    {
        if (!File.Exists(folder.MigrationMark)) return false;
        var before = File.ReadAllText(folder.MigrationMark);
        if (before.Length > 0) PutBack(before);
        File.Delete(folder.MigrationMark);
        return before.Length > 0;
    }

    // Nothing is deleted before what replaces it lies ready beside it.
    private void PutBack(string before)
    {
        var copy = folder.Database + ".restoring";
        if (before != NothingBefore) File.Copy(Path.Combine(folder.Backups, before), copy, overwrite: true);
        foreach (var file in (string[])[folder.Database + "-wal", folder.Database + "-shm", folder.Database]) File.Delete(file);
        if (before != NothingBefore) File.Move(copy, folder.Database);
    }

    // Whole or not at all: a mark cut short by a kill or a full disk must never read as "there was nothing before".
    private void WriteMark(string before)
    {
        var draft = folder.MigrationMark + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(before));
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, folder.MigrationMark, overwrite: true);
    }

    private string CopyBefore(SqliteConnection connection, string migration)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"before-{migration}-{time.GetUtcNow():yyyyMMddTHHmmssfff}.db");
        var backup = Path.Combine(folder.Backups, name);
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", backup);
        command.ExecuteNonQuery();
        return backup;
    }

    private static bool HasTables(SqliteConnection connection) =>
        Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'").Count > 0;

    private static void ClearLeftovers(SqliteConnection connection)
    {
        if (Names(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsLock'").Count > 0)
            SqliteConnections.Run(connection, "DELETE FROM \"__EFMigrationsLock\"");
        foreach (var table in Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'ef\\_temp\\_%' ESCAPE '\\'"))
            SqliteConnections.Run(connection, $"DROP TABLE \"{table}\"");
    }

    private static List<string> Names(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
