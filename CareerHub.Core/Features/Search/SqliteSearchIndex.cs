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

    /// <summary>Ranking a row costs more than finding it: of a word that stands nearly everywhere only the first rows are ranked.</summary>
    private const int MostRanked = 1_000;

    /// <summary>Room for the rows of one kind: rows lie in the order of their kinds.</summary>
    private const int KindBits = 40;

    /// <summary>What stands in front of a word in a name: "Continuous delivery (CI/CD)".</summary>
    private const string WordStarts = " (/-";

    /// <summary>Careers and skills are ranked among themselves: a thousand tools whose names are shorter would push them out.</summary>
    private static readonly (long First, long Last)[] Shelves = [(0, FirstOf(FoundKind.Criterion) - 1), (FirstOf(FoundKind.Criterion), long.MaxValue)];

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
            found.AddRange(await RankedAsync(db, table, string.Join(" AND ", whole.Select(Quoted)), MostRanked, ct));
            if (found.Count < Enough) found.AddRange(await WithSlipsAsync(db, table, whole, ct));
        }
        foreach (var word in words.Where(word => word.Length < Trigrams.Length)) found.AddRange(await RankedAsync(db, table, InNames(AtStart(word)), MostRanked, ct));
        return found;
    }

    /// <summary>
    /// Words that stand somewhere in the index are taken at their word; of the others any three letters will do, in names
    /// alone. Asking that of every word at once would look at half of a large index.
    /// </summary>
    private static async Task<IReadOnlyList<SearchDocument>> WithSlipsAsync(HubDb db, string table, List<string> words, CancellationToken ct)
    {
        var (known, unknown) = (new List<string>(), new List<string>());
        foreach (var word in words) ((await ReadAsync(db, $"{Select} {table} WHERE {table} MATCH $match LIMIT 1", [("$match", Quoted(word))], ct)).Count > 0 ? known : unknown).Add(word);
        if (unknown.Count == 0) return [];
        var slips = InNames(string.Join(" OR ", unknown.SelectMany(Trigrams.Of).Distinct(StringComparer.Ordinal).Select(Quoted)));
        return await RankedAsync(db, table, string.Join(" AND ", [.. known.Select(Quoted), slips]), mostRanked: null, ct);
    }

    /// <param name="mostRanked">Null for slips, where only the rank tells a row that is meant from one that shares three letters.</param>
    private static async Task<List<SearchDocument>> RankedAsync(HubDb db, string table, string match, int? mostRanked, CancellationToken ct)
    {
        var here = $"{table} MATCH $match AND rowid BETWEEN $first AND";
        var found = new List<SearchDocument>();
        foreach (var (first, last) in Shelves)
        {
            var end = mostRanked is { } most ? $"coalesce((SELECT rowid FROM {table} WHERE {here} $last ORDER BY rowid LIMIT 1 OFFSET {most - 1}), $last)" : "$last";
            found.AddRange(await ReadAsync(db, $"{Select} {table} WHERE {here} {end} ORDER BY rank LIMIT {MostCandidates / Shelves.Length}",
                [("$match", match), ("$first", first), ("$last", last)], ct));
        }
        return found;
    }

    private static string InNames(string match) => $"{{NameId NameEn}} : ({match})";

    /// <summary>
    /// Names lie in the index with a blank at either end, so that each word has a sign in front: with it two letters ("go",
    /// "c#") are a trigram where a word begins, and one letter is where it is the whole word.
    /// </summary>
    private static string AtStart(string word) => word.Length == 1 ? Quoted($" {word} ") : string.Join(" OR ", WordStarts.Select(sign => Quoted($"{sign}{word}")));

    private static string Padded(string name) => name.Length == 0 ? "" : $" {name} ";

    private static string Quoted(string gram) => $"\"{gram.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task InsertAsync(HubDb db, string table, IEnumerable<SearchDocument> documents, CancellationToken ct)
    {
        foreach (var kind in documents.GroupBy(document => document.Kind))
        {
            var row = await LastRowAsync(db, table, kind.Key, ct);
            foreach (var document in kind)
            {
                await RunAsync(db, $"INSERT INTO {table} (rowid, Kind, RefId, DraftId, NameId, NameEn, More) VALUES ($row, $kind, $ref, $draft, $id, $en, $more)",
                    [("$row", ++row), ("$kind", document.Kind.ToString()), ("$ref", document.Id), ("$draft", document.DraftId ?? 0), ("$id", Padded(document.Name.Id)), ("$en", document.Name.En == document.Name.Id ? "" : Padded(document.Name.En)), ("$more", document.More)], ct);
            }
        }
    }

    private static long FirstOf(FoundKind kind) => (long)kind << KindBits;

    private static async Task<long> LastRowAsync(HubDb db, string table, FoundKind kind, CancellationToken ct)
    {
        var first = FirstOf(kind);
        await using var command = await CommandAsync(db, $"SELECT rowid FROM {table} WHERE rowid BETWEEN $first AND $last ORDER BY rowid DESC LIMIT 1", [("$first", first), ("$last", first + (1L << KindBits) - 1)], ct);
        return await command.ExecuteScalarAsync(ct) is long last ? last : first;
    }

    private static async Task<List<SearchDocument>> ReadAsync(HubDb db, string sql, IReadOnlyList<(string Name, object Value)> values, CancellationToken ct)
    {
        await using var command = await CommandAsync(db, sql, values, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<SearchDocument>();
        while (await reader.ReadAsync(ct))
        {
            var (id, en, draft) = (reader.GetString(3).Trim(), reader.GetString(4).Trim(), reader.GetInt64(2));
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
