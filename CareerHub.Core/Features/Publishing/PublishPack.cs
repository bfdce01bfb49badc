using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>An admin publishes a draft, or a version that was published before: all or nothing, one journal entry, no row of anybody deleted.</summary>
public sealed class PublishPack(WriteGate gate, IDbContextFactory<HubDb> dbs, ImportPack import, PackPublisher publisher, TimeProvider time)
{
    /// <param name="seenPublication">The publication that the caller's screen compared with.</param>
    /// <returns>
    /// Ok, also when it is published already. NotFound: no such version, or no admin. Stale: something else was published
    /// since, so the comparison is of yesterday. Refused: <c>content.has-findings</c>.
    /// </returns>
    public async Task<Outcome> RunAsync(Caller caller, long versionId, long seenPublication, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var reader = await dbs.CreateDbContextAsync(ct);
        if (!await reader.MayRunTheHouseAsync(caller, ct) || await ContentStore.FilesAsync(reader, versionId, ct) is not { } files) return Outcome.NotFound;
        var reading = PackReader.Read(files); // outside the gate: nobody who saves waits for it
        var wasPublished = await reader.Set<ContentPublication>().AnyAsync(publication => publication.VersionId == versionId, ct);
        if ((wasPublished ? reading.Findings : await import.FaultsAsync(reader, files, reading, ct)).Count > 0) return Outcome.Refused("content.has-findings");
        return await gate.RunAloneAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Set<ContentVersion>().SingleOrDefaultAsync(version => version.Id == versionId, ct) is not { } version) return Outcome.NotFound;
            var newest = await ContentStore.NewestAsync(db, ct);
            if (newest?.VersionId == versionId) return Outcome.Ok;
            if ((newest?.Id ?? 0) != seenPublication) return Outcome.Stale;
            db.Add(new AuditEntry(AuditAction.ContentPublished, caller.PersonId, now));
            await publisher.RunAsync(db, version, reading.Catalogue!, caller.PersonId, now, ct);
            return Outcome.Ok;
        }, ct);
    }
}
