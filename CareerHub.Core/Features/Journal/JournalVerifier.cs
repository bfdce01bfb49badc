using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Journal;

/// <summary>What a check of the whole journal found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Head">SHA-256 of the last entry: note it down, and a later check can prove that nothing before it changed.</param>
/// <param name="Tables">Each rebuilt table with both hashes.</param>
/// <param name="Faults">One sentence each; none when all is well.</param>
public sealed record JournalReport(long Entries, string Head, IReadOnlyList<TableProof> Tables, IReadOnlyList<string> Faults)
{
    public bool IsSound => Faults.Count == 0;
}

/// <summary>SHA-256 over a table as it stands and as the journal alone rebuilds it.</summary>
public sealed record TableProof(string Table, int Rows, string Standing, string Rebuilt)
{
    public bool IsEqual => Standing == Rebuilt;
}

/// <summary>Proves that the chain is whole, that every text is the one that was typed, and that the tables follow from the journal alone.</summary>
public sealed class JournalVerifier(IEnumerable<IProjection> projections)
{
    private const int Chunk = 500;

    private readonly IProjection[] _projections = [.. projections];

    public async Task<JournalReport> RunAsync(HubDb db, CancellationToken ct)
    {
        // The provider's name for a deferred transaction: one snapshot for every query, and no lock that a read-only connection cannot take.
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);
        await using var memory = new SqliteConnection("Data Source=:memory:");
        await memory.OpenAsync(ct);
        await using var scratch = new SqliteHubDb(SqliteConnections.OptionsOn(memory), gate: null) { IsInsideGate = true };
        await scratch.Database.EnsureCreatedAsync(ct);

        var faults = new List<string>();
        var (count, head) = await ReplayAsync(db, scratch, faults, ct);
        var tables = new List<TableProof>();
        foreach (var type in _projections.SelectMany(projection => projection.Tables))
        {
            var standing = await TableHash.OfAsync(db, type, ct);
            var rebuilt = await TableHash.OfAsync(scratch, type, ct);
            var proof = new TableProof(standing.Table, standing.Rows, standing.Hash, rebuilt.Hash);
            tables.Add(proof);
            if (!proof.IsEqual) faults.Add($"{proof.Table}: {standing.Rows} rows stand, the journal makes {rebuilt.Rows}; the contents differ.");
        }
        return new(count, Convert.ToHexStringLower(head), tables, faults);
    }

    private async Task<(long Count, byte[] Head)> ReplayAsync(HubDb db, HubDb scratch, List<string> faults, CancellationToken ct)
    {
        var (count, head, next) = (0L, JournalEntry.NoHash, 1L);
        try
        {
            await foreach (var entry in db.Set<JournalEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(ct))
            {
                count++;
                if (entry.Sequence != next) faults.Add($"Entry {next} is missing; {entry.Sequence} stands in its place.");
                if (!entry.PreviousHash.AsSpan().SequenceEqual(head)) faults.Add($"Entry {entry.Sequence} does not follow from the one before it: one of the two was changed.");
                (head, next) = (entry.Hash(), entry.Sequence);
                foreach (var projection in _projections) await projection.ApplyAsync(scratch, entry, ct);
                if (count % Chunk == 0) await SaveAsync(scratch, ct);
                next++;
            }
            await SaveAsync(scratch, ct);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or System.Data.Common.DbException))
        {
            // Nothing this program writes reads like that: a stranger's hand was there, and the report must still come.
            faults.Add($"Entry {next} cannot be read ({failure.Message}); nothing after it was checked.");
        }
        await CheckTextsAsync(db, faults, ct);
        return (count, head);
    }

    private static async Task CheckTextsAsync(HubDb db, List<string> faults, CancellationToken ct)
    {
        var rows = from text in db.Set<JournalText>().AsNoTracking()
                   join entry in db.Set<JournalEntry>().AsNoTracking() on text.Sequence equals entry.Sequence into entries
                   from entry in entries.DefaultIfEmpty()
                   select new { Text = text, Hash = entry == null ? null : entry.TextHash };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            if (row.Hash is null || !row.Text.Hash().AsSpan().SequenceEqual(row.Hash))
                faults.Add($"The text of entry {row.Text.Sequence} is not the one that was typed.");
    }

    private static async Task SaveAsync(HubDb scratch, CancellationToken ct)
    {
        await scratch.SaveChangesAsync(ct);
        scratch.ChangeTracker.Clear();
    }
}
