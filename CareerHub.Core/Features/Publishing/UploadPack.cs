using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Where the files went.</summary>
public sealed record UploadedPack(long VersionId);

/// <summary>An admin brings a pack: it is kept as a draft, with whatever is wrong with it, and nobody else sees it.</summary>
public sealed class UploadPack(WriteGate gate, TimeProvider time)
{
    /// <summary>Drafts at the most; each may hold 16 MiB.</summary>
    public const int MostDrafts = 50;

    private const string Unnamed = "?";

    /// <param name="zip">Can seek.</param>
    /// <returns>
    /// Ok also when the same files are here already. NotFound: no admin. Refused: <c>content.no-zip</c> (not a zip that can be
    /// read), <c>content.no-pack</c> (no file of a pack in it), <c>content.bad-files</c> (files that no pack may have; the
    /// rest is not looked at), <c>content.too-many</c>. Nothing is kept then.
    /// </returns>
    public async Task<Outcome<UploadedPack>> RunAsync(Caller caller, Stream zip, CancellationToken ct)
    {
        var files = PackZip.Read(zip);
        var now = time.UtcNow();
        return await gate.RunAsync<Outcome<UploadedPack>>(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (files is null) return Outcome.Refused("content.no-zip");
            if (files.Findings.Count > 0) return Outcome.Refused("content.bad-files");
            if (files.Paths.Count == 0) return Outcome.Refused("content.no-pack");
            return await KeepAsync(db, files, caller.PersonId, now, ct) is { } id ? new UploadedPack(id) : Outcome.Refused("content.too-many");
        }, ct);
    }

    /// <summary>Keeps files as a draft. Null: there are too many drafts. The caller is inside the gate.</summary>
    internal static async Task<long?> KeepAsync(HubDb db, PackFiles files, Guid actorId, DateTime nowUtc, CancellationToken ct)
    {
        var hash = files.Hash;
        if (await db.Set<ContentVersion>().Where(version => version.Hash == hash).Select(version => (long?)version.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        var publications = db.Set<ContentPublication>();
        if (await db.Set<ContentVersion>().CountAsync(version => !publications.Any(publication => publication.VersionId == version.Id), ct) >= MostDrafts) return null;
        var (id, number) = PackReader.NameOf(files);
        var draft = new ContentVersion(id ?? Unnamed, number ?? Unnamed, files, nowUtc);
        db.Add(draft);
        db.Add(new AuditEntry(AuditAction.ContentUploaded, actorId, nowUtc));
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }
}

/// <summary>An admin throws a draft away. What was published once stays: it can be published again.</summary>
public sealed class DiscardPack(WriteGate gate, TimeProvider time)
{
    /// <returns>Ok, also when it is gone already. NotFound: no admin. Refused: <c>content.was-published</c>.</returns>
    public Task<Outcome> RunAsync(Caller caller, long versionId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Set<ContentVersion>().Include(version => version.Files).SingleOrDefaultAsync(version => version.Id == versionId, ct) is not { } version) return Outcome.Ok;
            if (await db.Set<ContentPublication>().AnyAsync(publication => publication.VersionId == versionId, ct)) return Outcome.Refused("content.was-published");
            db.RemoveRange(version.Files);
            db.Remove(version);
            db.Add(new AuditEntry(AuditAction.ContentDiscarded, caller.PersonId, now));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
