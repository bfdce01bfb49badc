using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Content;

/// <summary>The content that the database holds.</summary>
public static class ContentStore
{
    /// <summary>The files of the published version; null when nothing has been published yet.</summary>
    public static async Task<PackFiles?> PublishedFilesAsync(HubDb db, CancellationToken ct) =>
        await NewestAsync(db, ct) is { } newest ? await FilesAsync(db, newest.VersionId, ct) : null;

    /// <summary>The files of one version; null when there is none.</summary>
    public static async Task<PackFiles?> FilesAsync(HubDb db, long versionId, CancellationToken ct)
    {
        var version = await db.Set<ContentVersion>().AsNoTracking().Include(version => version.Files).SingleOrDefaultAsync(version => version.Id == versionId, ct);
        return version?.ToPackFiles();
    }

    /// <summary>Reads the published version into the snapshot that pages read.</summary>
    /// <returns>What is wrong with it; the running snapshot stays then. Empty when all is well or nothing has been published.</returns>
    public static async Task<IReadOnlyList<Finding>> LoadAsync(HubDb db, PublishedCatalogue published, CancellationToken ct)
    {
        if (await NewestAsync(db, ct) is not { } newest) return [];
        var findings = new List<Finding>();
        if (await CatalogueAsync(db, newest, findings, ct) is { } catalogue) published.Publish(catalogue);
        return findings;
    }

    /// <summary>Whether just these files were imported at any time: an admin who went on from there is not taken back.</summary>
    public static Task<bool> HasSeenAsync(HubDb db, PackFiles files, CancellationToken ct)
    {
        var hash = files.Hash;
        return db.Set<ContentVersion>().AnyAsync(version => version.Hash == hash, ct);
    }

    /// <summary>Whether an admin chose what is published: then the program publishes nothing over it by itself.</summary>
    public static async Task<bool> IsChosenAsync(HubDb db, CancellationToken ct) => await NewestAsync(db, ct) is { } newest && newest.ById != Caller.System.PersonId;

    internal static Task<ContentPublication?> NewestAsync(HubDb db, CancellationToken ct) =>
        db.Set<ContentPublication>().AsNoTracking().OrderByDescending(publication => publication.Id).FirstOrDefaultAsync(ct);

    // With what it carries from the one before, however many times the content was taken back.
    private static async Task<Catalogue?> CatalogueAsync(HubDb db, ContentPublication publication, List<Finding> findings, CancellationToken ct)
    {
        var reading = PackReader.Read((await FilesAsync(db, publication.VersionId, ct))!);
        findings.AddRange(reading.Findings);
        if (reading.Catalogue is not { } catalogue || publication.CarriesFrom is not { } from) return reading.Catalogue;
        var before = await db.Set<ContentPublication>().AsNoTracking().SingleAsync(other => other.Id == from, ct);
        return await CatalogueAsync(db, before, findings, ct) is { } carried ? CarriedHistory.With(carried, catalogue) : null;
    }
}
