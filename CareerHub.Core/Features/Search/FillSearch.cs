using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Search;

/// <summary>Keeps the index in step with the content: in the unit of work that publishes it or keeps a draft, and at the start of a house whose index is of an older program.</summary>
public sealed class FillSearch(WriteGate gate, PublishedCatalogue published, ISearchIndex index) : IContentFollower
{
    /// <summary>Rises when something else is put into the index.</summary>
    private const int Form = 2;

    private const string Key = "search";

    /// <summary>Part of the start: makes the index anew, drafts included, when it was not filled for what is published now.</summary>
    /// <returns>Whether there was something to do.</returns>
    public Task<bool> RunAsync(CancellationToken ct) => gate.RunAsync(async db =>
    {
        var mark = await MarkAsync(db, ct);
        if (await db.SettingAsync(Key, ct) == mark) return false;
        await index.DropAsync(db, ct);
        await index.CreateAsync(db, ct);
        await FillAsync(db, published.Current, mark, ct);
        var publications = db.Set<ContentPublication>();
        foreach (var draft in await db.Set<ContentVersion>().Where(version => !publications.Any(publication => publication.VersionId == version.Id)).Select(version => version.Id).ToListAsync(ct))
            await DraftKeptAsync(db, draft, PackReader.Read((await ContentStore.FilesAsync(db, draft, ct))!), ct);
        return true;
    }, ct);

    public async Task PublishedAsync(HubDb db, long versionId, Catalogue next, CancellationToken ct)
    {
        await index.CreateAsync(db, ct);
        await FillAsync(db, next, await MarkAsync(db, ct), ct);
        await index.ReplaceDraftAsync(db, versionId, [], ct); // what is published is a draft no longer
    }

    public async Task DraftKeptAsync(HubDb db, long versionId, PackReading reading, CancellationToken ct)
    {
        await index.CreateAsync(db, ct);
        await index.ReplaceDraftAsync(db, versionId, SearchDocuments.Of(reading.Sketch.Careers, reading.Sketch.Skills, versionId), ct);
    }

    public Task DraftDiscardedAsync(HubDb db, long versionId, CancellationToken ct) => index.ReplaceDraftAsync(db, versionId, [], ct);

    private async Task FillAsync(HubDb db, Catalogue catalogue, string mark, CancellationToken ct)
    {
        await index.ReplacePublishedAsync(db, SearchDocuments.Of(catalogue.Careers, catalogue.Skills), ct);
        await db.SetAsync(Key, mark, ct);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<string> MarkAsync(HubDb db, CancellationToken ct) => $"{Form} {await db.Set<ContentPublication>().MaxAsync(publication => (long?)publication.Id, ct) ?? 0}";
}
