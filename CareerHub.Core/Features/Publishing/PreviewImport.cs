using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Publishing;

/// <summary>What importing some files would do. Writes nothing; for the command line, whoever may run it may read the files of the house.</summary>
/// <param name="Findings">Why they would not be imported.</param>
/// <param name="Impact">Null with findings.</param>
public sealed record ImportPreview(IReadOnlyList<Finding> Findings, ContentImpact? Impact);

public sealed class PreviewImport(PublishedCatalogue published, ImportPack import)
{
    /// <param name="db">Read-only will do.</param>
    public async Task<ImportPreview> RunAsync(HubDb db, PackFiles files, CancellationToken ct)
    {
        var reading = PackReader.Read(files);
        var faults = await import.FaultsAsync(db, files, reading, ct);
        if (faults.Count > 0) return new(faults, null);
        var running = published.Current;
        return new([], await ImpactReader.ReadAsync(db, running, CarriedHistory.With(running, reading.Catalogue!), ct));
    }
}
