using System.Data.Common;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerHub.Core.Features.Search;

/// <summary>SQLite's full-text index over letter trigrams (FTS5), which finds parts of words and forgives slips.</summary>
public sealed class SqliteSearchIndex : ISearchIndex
{
    private const int MostCandidates = 160;

    /// <summary>With as many rows that hold the very words, nobody looks for slips.</summary>
    private const int Enough = 8;

    private const string Select = "SELECT Kind, RefId, DraftId, NameId, NameEn, More FROM";
    private const string Published = "SearchIndex";
    private const string Drafts = "DraftSearchIndex";

    public async Task DropAsync(HubDb db, CancellationToken ct)
    {
        foreach (var table in (string[])[Published, Drafts]) await RunAsync(db, $"DROP TABLE IF EXISTS {table}", [], ct);
    }

    public async Task CreateAsync(HubDb db, CancellationToken ct)
    {
        foreach (var table in (string[])[Published, Drafts])
        {
            await RunAsync(db, $"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5(Kind UNINDEXED, RefId UNINDEXED, DraftId UNINDEXED, NameId, NameEn, More, tokenize = 'trigram')", [], ct);
            await RunAsync(db, $"INSERT INTO {table} ({table}, rank) VALUES ('rank', 'bm25(0.0, 0.0, 0.0, 6.0, 6.0, 1.0)')", [], ct); // a name says more than the words around it
        }
    }

    public async Task ReplacePublishedAsync(HubDb db, IEnumerable<SearchDocument> documents, CancellationToken ct)
    {
        await RunAsync(db, $"DELETE FROM {Published}", [], ct);
        await InsertAsync(db, Published, documents, ct);
    }

    public async Task ReplaceDraftAsync(HubDb db, long versionId, IEnumerable<SearchDocument> documents, CancellationToken ct)
    {
        await RunAsync(db, $"DELETE FROM {Drafts} WHERE DraftId = $draft", [("$draft", versionId)], ct);
        await InsertAsync(db, Drafts, documents, ct);
    }

    public async Task<IReadOnlyList<SearchDocument>> CandidatesAsync(HubDb db, IReadOnlyList<string> words, bool withDrafts, CancellationToken ct)
    {
        var found = await CandidatesAsync(db, Published, words, ct);
        if (withDrafts) found.AddRange(await CandidatesAsync(db, Drafts, words, ct));
        return found;
    }

    private static async Task<List<SearchDocument>> CandidatesAsync(HubDb db, string table, IReadOnlyList<string> words, CancellationToken ct)
    {
        List<string> whole = [.. words.Where(word => word.Length >= Trigrams.Length)];
        var found = new List<SearchDocument>();
        if (whole.Count > 0)
        {
            found.AddRange(await MatchAsync(db, table, string.Join(" AND ", whole.Select(Quoted)), MostCandidates, ct));
            if (found.Count < Enough) found.AddRange(await WithSlipsAsync(db, table, whole, ct));
        }
        // Two letters have no trigram: such words ("go", "c#") are looked for where a name begins with them.
        foreach (var word in words.Where(word => word.Length < Trigrams.Length))
        {
            found.AddRange(await ReadAsync(db,
                $"{Select} {table} WHERE NameId LIKE $start ESCAPE '!' OR NameId LIKE $inside ESCAPE '!' OR NameEn LIKE $start ESCAPE '!' OR NameEn LIKE $inside ESCAPE '!' LIMIT {MostCandidates}",
                [("$start", $"{Escaped(word)}%"), ("$inside", $"% {Escaped(word)}%")], ct));
        }
        return found;
    }

    /// <summary>
    /// Words that stand somewhere in the index are taken at their word; of the others any three letters will do, in names
    /// alone. Asking that of every word at once would look at half of a large index.
    /// </summary>
    private static async Task<IReadOnlyList<SearchDocument>> WithSlipsAsync(HubDb db, string table, List<string> words, CancellationToken ct)
    {
        var (known, unknown) = (new List<string>(), new List<string>());
        foreach (var word in words) ((await MatchAsync(db, table, Quoted(word), most: 1, ct)).Count > 0 ? known : unknown).Add(word);
        if (unknown.Count == 0) return [];
        var slips = $"{{NameId NameEn}} : ({string.Join(" OR ", unknown.SelectMany(Trigrams.Of).Distinct(StringComparer.Ordinal).Select(Quoted))})";
        return await MatchAsync(db, table, string.Join(" AND ", [.. known.Select(Quoted), slips]), MostCandidates, ct);
    }

    private static Task<List<SearchDocument>> MatchAsync(HubDb db, string table, string match, int most, CancellationToken ct) =>
        ReadAsync(db, $"{Select} {table} WHERE {table} MATCH $match {(most > 1 ? "ORDER BY rank" : "")} LIMIT {most}", [("$match", match)], ct);

    private static string Quoted(string gram) => $"\"{gram.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string word) => word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private static async Task InsertAsync(HubDb db, string table, IEnumerable<SearchDocument> documents, CancellationToken ct)
    {
        foreach (var document in documents)
        {
            await RunAsync(db, $"INSERT INTO {table} (Kind, RefId, DraftId, NameId, NameEn, More) VALUES ($kind, $ref, $draft, $id, $en, $more)",
                [("$kind", document.Kind.ToString()), ("$ref", document.Id), ("$draft", document.DraftId ?? 0), ("$id", document.Name.Id), ("$en", document.Name.En == document.Name.Id ? "" : document.Name.En), ("$more", document.More)], ct);
        }
    }

    private static async Task<List<SearchDocument>> ReadAsync(HubDb db, string sql, IReadOnlyList<(string Name, object Value)> values, CancellationToken ct)
    {
        await using var command = await CommandAsync(db, sql, values, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<SearchDocument>();
        while (await reader.ReadAsync(ct))
        {
            var (id, en, draft) = (reader.GetString(3), reader.GetString(4), reader.GetInt64(2));
            found.Add(new(Enum.Parse<FoundKind>(reader.GetString(0)), reader.GetString(1), new LocalText(id, en.Length == 0 ? id : en), reader.GetString(5), draft == 0 ? null : draft));
        }
        return found;
    }

    private static async Task RunAsync(HubDb db, string sql, IReadOnlyList<(string Name, object Value)> values, CancellationToken ct)
    {
        if (!db.IsInsideGate) throw new InvalidOperationException("The index is written inside the gate alone.");
        await using var command = await CommandAsync(db, sql, values, ct);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<DbCommand> CommandAsync(HubDb db, string sql, IReadOnlyList<(string Name, object Value)> values, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
