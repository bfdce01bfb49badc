using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Content;

/// <summary>How an import ended.</summary>
/// <param name="Findings">Why nothing was imported; empty when the pack is published now.</param>
/// <param name="IsNew">False when just this pack was already published.</param>
public sealed record ImportReport(IReadOnlyList<Finding> Findings, bool IsNew);

/// <summary>Checks a pack and publishes it: all or nothing, one journal entry. With findings the running content stays as it is.</summary>
public sealed class ImportPack(WriteGate gate, IDbContextFactory<HubDb> dbs, PublishedCatalogue published, PackPublisher publisher, TimeProvider time)
{
    public async Task<ImportReport> RunAsync(PackFiles files, CancellationToken ct)
    {
        var reading = PackReader.Read(files);
        await using (var reader = await dbs.CreateDbContextAsync(ct))
        {
            if (await FaultsAsync(reader, files, reading, ct) is { Count: > 0 } faults) return new(faults, IsNew: false);
        }
        var isNew = await gate.RunAloneAsync(async db =>
        {
            var newest = await db.Set<ContentPublication>().OrderByDescending(publication => publication.Id).Select(publication => publication.Version.Hash).FirstOrDefaultAsync(ct);
            if (newest == files.Hash)
            {
                published.PublishWith(db, CarriedHistory.With(published.Current, reading.Catalogue!));
                return false;
            }
            var now = time.UtcNow();
            var version = await db.Set<ContentVersion>().FirstOrDefaultAsync(version => version.Hash == files.Hash, ct) ?? new ContentVersion(reading.Header!, files, now);
            await publisher.RunAsync(db, version, reading.Catalogue!, Caller.System.PersonId, now, ct);
            return true;
        }, ct);
        return new([], isNew);
    }

    /// <summary>Everything that stands in the way of importing these files now: what the checker finds, promises towards the running content, a version that is taken.</summary>
    /// <param name="reading">What the files say.</param>
    internal async Task<IReadOnlyList<Finding>> FaultsAsync(HubDb db, PackFiles files, PackReading reading, CancellationToken ct)
    {
        if (reading is not { Catalogue: { } catalogue, Header: { } header }) return reading.Findings;
        var promises = PermanentIds.Broken(published.Current, catalogue);
        if (promises.Count > 0) return promises;
        return await IsTakenAsync(db, header, files, ct) ? [VersionTaken(header)] : [];
    }

    // A number stands for one text: pages that were kept, and people who talk of it, rely on that.
    private static Task<bool> IsTakenAsync(HubDb db, PackHeader header, PackFiles files, CancellationToken ct)
    {
        var hash = files.Hash;
        return db.Set<ContentPublication>().AnyAsync(publication => publication.Version.PackId == header.Id && publication.Version.Version == header.Version && publication.Version.Hash != hash, ct);
    }

    private static Finding VersionTaken(PackHeader header) => new("pack.yaml", 1, 1, new(
        $"Versi {header.Version} dari paket {header.Id} sudah pernah diterbitkan dengan isi lain. Naikkan nomor versinya.",
        $"Version {header.Version} of the pack {header.Id} was already published with other content. Raise the version."));
}
