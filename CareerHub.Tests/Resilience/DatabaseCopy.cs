using Microsoft.Data.Sqlite;

namespace CareerHub.Tests.Resilience;

/// <summary>A copy of a killed server's database with its log, so that looking at it repairs nothing: that is left to the next start.</summary>
internal sealed class DatabaseCopy : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly SqliteConnection _connection;

    public DatabaseCopy(string folder)
    {
        foreach (var name in (string[])["careerhub.db", "careerhub.db-wal"])
            if (File.Exists(Path.Combine(folder, name))) File.Copy(Path.Combine(folder, name), Path.Combine(_temp.Path, name));
        _connection = new($"Data Source={Path.Combine(_temp.Path, "careerhub.db")};Pooling=False");
        _connection.Open();
    }

    /// <summary>What SQLite says against its own file; empty when all is well.</summary>
    public IReadOnlyList<string> Faults() =>
        [.. Read("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok"), .. Read("PRAGMA foreign_key_check", row => $"foreign key of {row.GetString(0)}")];

    public IReadOnlyDictionary<string, bool> Ticks(string email) => Read(
        "SELECT CriterionId, IsClaimed FROM Claims WHERE LearnerId = (SELECT Id FROM People WHERE Email = $email)",
        row => KeyValuePair.Create(row.GetString(0), row.GetBoolean(1)), ("$email", email)).ToDictionary(StringComparer.Ordinal);

    public void Dispose()
    {
        _connection.Dispose();
        _temp.Dispose();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, string Value)[] parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
