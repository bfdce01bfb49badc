using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Content;

/// <summary>The content that the database holds.</summary>
public static class ContentStore
{
    /// <summary>The files of the newest version; null when nothing has been imported yet.</summary>
    public static async Task<PackFiles?> PublishedFilesAsync(HubDb db, CancellationToken ct)
    {
        var newest = await db.Set<ContentVersion>().AsNoTracking().Include(version => version.Files)
            .OrderByDescending(version => version.Id).FirstOrDefaultAsync(ct);
        return newest?.ToPackFiles();
    }

    /// <summary>Reads the newest version into the snapshot that pages read.</summary>
    /// <returns>What is wrong with it; the running snapshot stays then. Empty when all is well or nothing has been imported.</returns>
    public static async Task<IReadOnlyList<Finding>> LoadAsync(HubDb db, PublishedCatalogue published, CancellationToken ct)
    {
        if (await PublishedFilesAsync(db, ct) is not { } files) return [];
        var reading = PackReader.Read(files);
        if (reading.Catalogue is { } catalogue) published.Publish(catalogue);
        return reading.Findings;
    }

    /// <summary>Whether just these files were imported at any time: an admin who went on from there is not taken back.</summary>
    public static Task<bool> HasSeenAsync(HubDb db, PackFiles files, CancellationToken ct)
    {
        var hash = files.Hash;
        return db.Set<ContentVersion>().AnyAsync(version => version.Hash == hash, ct);
    }
}
