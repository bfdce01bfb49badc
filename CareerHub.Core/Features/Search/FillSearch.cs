using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Search;

/// <summary>Keeps the index in step with the content: in the unit of work that publishes it or keeps a draft, and at the start of a house whose index is of an older program.</summary>
public sealed class FillSearch : IContentFollower
{
    /// <summary>Rises when something else is put into the index.</summary>
    private const int Form = 1;

    private const string Key = "search";
    private readonly WriteGate _gate;
    private readonly PublishedCatalogue _published;
    private readonly ISearchIndex _index;

    internal FillSearch(WriteGate gate, PublishedCatalogue published, ISearchIndex index) => (_gate, _published, _index) = (gate, published, index);

    /// <summary>Part of the start: fills the index when it was not filled for what is published now.</summary>
    /// <returns>Whether there was something to do.</returns>
    public Task<bool> RunAsync(CancellationToken ct) => _gate.RunAsync(async db =>
    {
        var mark = await MarkAsync(db, ct);
        if (await db.SettingAsync(Key, ct) == mark) return false;
        await _index.CreateAsync(db, ct);
        await FillAsync(db, _published.Current, mark, ct);
        return true;
    }, ct);

    public async Task PublishedAsync(HubDb db, Catalogue next, CancellationToken ct)
    {
        await _index.CreateAsync(db, ct);
        await FillAsync(db, next, await MarkAsync(db, ct), ct);
        foreach (var id in await DraftsWithoutAsync(db, ct)) await _index.ReplaceAsync(db, id, [], ct); // what is published is a draft no longer
    }

    public async Task DraftKeptAsync(HubDb db, long versionId, PackReading reading, CancellationToken ct)
    {
        await _index.CreateAsync(db, ct);
        await _index.ReplaceAsync(db, versionId, SearchDocuments.Of(reading.Sketch.Careers, reading.Sketch.Skills, versionId), ct);
    }

    public Task DraftDiscardedAsync(HubDb db, long versionId, CancellationToken ct) => _index.ReplaceAsync(db, versionId, [], ct);

    private async Task FillAsync(HubDb db, Catalogue catalogue, string mark, CancellationToken ct)
    {
        await _index.ReplaceAsync(db, draftId: null, SearchDocuments.Of(catalogue.Careers, catalogue.Skills), ct);
        await db.SetAsync(Key, mark, ct);
        await db.SaveChangesAsync(ct);
    }

    private static Task<List<long>> DraftsWithoutAsync(HubDb db, CancellationToken ct) => db.Set<ContentPublication>().Select(publication => publication.VersionId).Distinct().ToListAsync(ct);

    private static async Task<string> MarkAsync(HubDb db, CancellationToken ct) => $"{Form} {await db.Set<ContentPublication>().MaxAsync(publication => (long?)publication.Id, ct) ?? 0}";
}
