using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Where a version of the content stands.</summary>
public enum PackState
{
    /// <summary>Never published.</summary>
    Draft,
    /// <summary>What everybody reads now.</summary>
    Published,
    /// <summary>Was published; can be again.</summary>
    Earlier,
}

/// <summary>One version of a pack as an admin sees it in the list.</summary>
/// <param name="AtUtc">When it was last published; of a draft, when it came.</param>
/// <param name="By">Name of the admin who published it last; null for the program itself, and for a draft.</param>
public sealed record PackLine(long Id, string PackId, string Version, PackState State, DateTime AtUtc, string? By, int Files);

internal static class PackLines
{
    /// <summary>All versions: what is published first, then drafts and earlier ones, each the newest first.</summary>
    public static async Task<IReadOnlyList<PackLine>> ReadAsync(HubDb db, long? only, CancellationToken ct)
    {
        var people = db.People;
        var publications = db.Set<ContentPublication>();
        var current = await ContentStore.NewestAsync(db, ct);
        var rows = await db.Set<ContentVersion>().Where(version => only == null || version.Id == only).Select(version => new
        {
            version.Id,
            version.PackId,
            version.Version,
            version.ImportedAtUtc,
            Files = version.Files.Count,
            Last = publications.Where(publication => publication.VersionId == version.Id).OrderByDescending(publication => publication.Id)
                .Select(publication => new { publication.AtUtc, By = people.Where(person => person.Id == publication.ById).Select(person => person.DisplayName).FirstOrDefault() }).FirstOrDefault(),
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new PackLine(row.Id, row.PackId, row.Version,
                    row.Id == current?.VersionId ? PackState.Published : row.Last is null ? PackState.Draft : PackState.Earlier,
                    row.Last?.AtUtc ?? row.ImportedAtUtc, row.Last?.By, row.Files))
                .OrderByDescending(line => line.State == PackState.Published).ThenByDescending(line => line.AtUtc).ThenByDescending(line => line.Id),
        ];
    }
}
