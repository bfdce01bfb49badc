using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>One version with what publishing it would do.</summary>
/// <param name="Findings">What stands in the way; it cannot be published while there is any.</param>
/// <param name="Impact">Null with findings, and of the version that is published.</param>
/// <param name="SeenPublication">The publication that this was compared with; 0 when there was none.</param>
public sealed record PackView(PackLine Line, IReadOnlyList<Finding> Findings, ContentImpact? Impact, long SeenPublication);

/// <summary>Reads one version anew, from its files, and compares it with what is published now.</summary>
public sealed class ReadPack(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, ImportPack import)
{
    /// <returns>NotFound: no such version, or the caller is no admin.</returns>
    public async Task<Outcome<PackView>> RunAsync(Caller caller, long versionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        var seen = (await ContentStore.NewestAsync(db, ct))?.Id ?? 0;
        if ((await PackLines.ReadAsync(db, versionId, ct)).SingleOrDefault() is not { } line) return Outcome.NotFound;
        if (line.State == PackState.Published) return new PackView(line, [], null, seen);
        var files = (await ContentStore.FilesAsync(db, versionId, ct))!;
        var reading = PackReader.Read(files);
        var faults = line.State == PackState.Earlier ? reading.Findings : await import.FaultsAsync(db, files, reading, ct);
        if (faults.Count > 0) return new PackView(line, faults, null, seen);
        var running = published.Current;
        return new PackView(line, [], await ImpactReader.ReadAsync(db, running, CarriedHistory.With(running, reading.Catalogue!), ct), seen);
    }
}

/// <summary>The files of one version, to take away or to go on from.</summary>
public sealed class ExportPack(IDbContextFactory<HubDb> dbs)
{
    /// <returns>A zip of the files, byte for byte as they came. NotFound: no such version, or the caller is no admin.</returns>
    public async Task<Outcome<PackFile>> RunAsync(Caller caller, long versionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        if ((await PackLines.ReadAsync(db, versionId, ct)).SingleOrDefault() is not { } line) return Outcome.NotFound;
        return new PackFile($"{line.PackId}-{line.Version}.zip", PackZip.Write((await ContentStore.FilesAsync(db, versionId, ct))!));
    }
}

public sealed record PackFile(string Name, byte[] Content);
