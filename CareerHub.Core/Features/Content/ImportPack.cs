using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Content;

/// <summary>How an import ended.</summary>
/// <param name="Findings">Why nothing was imported; empty when the pack is published now.</param>
/// <param name="IsNew">False when just this pack was already published.</param>
public sealed record ImportReport(IReadOnlyList<Finding> Findings, bool IsNew);

/// <summary>Checks a pack and publishes it: all or nothing, one journal entry. With findings the running content stays as it is.</summary>
public sealed class ImportPack(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    public async Task<ImportReport> RunAsync(PackFiles files, CancellationToken ct)
    {
        var reading = PackReader.Read(files);
        if (reading is not { Catalogue: { } catalogue, Header: { } header }) return new(reading.Findings, IsNew: false);
        var promises = PermanentIds.Broken(published.Current, catalogue);
        if (promises.Count > 0) return new(promises, IsNew: false);

        var isNew = await gate.RunAloneAsync(async db =>
        {
            published.PublishWith(db, catalogue);
            var newest = await db.Set<ContentVersion>().OrderByDescending(version => version.Id).Select(version => version.Hash).FirstOrDefaultAsync(ct);
            if (newest == files.Hash) return false;
            var now = time.UtcNow();
            db.Add(new ContentVersion(header, files, now));
            await journal.AppendAsync(db, new JournalFact(EntryKind.ContentPublished, Caller.System.PersonId)
            {
                IntentAtUtc = now,
                ReceivedAtUtc = now,
                Payload = JournalPayload.Of(("pack", header.Id), ("version", header.Version), ("hash", files.Hash)),
            }, ct);
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
        return new([], isNew);
    }
}
