using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Where the files went.</summary>
public sealed record UploadedPack(long VersionId);

/// <summary>An admin brings a pack: it is kept as a draft, with whatever is wrong with it, and nobody else sees it.</summary>
public sealed class UploadPack(WriteGate gate, KeepDraft keep, TimeProvider time)
{
    /// <param name="zip">Can seek.</param>
    /// <returns>
    /// Ok also when the same files are here already. NotFound: no admin. Refused: <c>content.no-zip</c> (not a zip that can be
    /// read), <c>content.no-pack</c> (no file of a pack in it), <c>content.bad-files</c> (files that no pack may have; the
    /// rest is not looked at), <c>content.too-many</c>. Nothing is kept then.
    /// </returns>
    public async Task<Outcome<UploadedPack>> RunAsync(Caller caller, Stream zip, CancellationToken ct)
    {
        var files = PackZip.Read(zip);
        var pack = files is { Findings.Count: 0, Paths.Count: > 0 } ? IncomingPack.Of(files) : null;
        var now = time.UtcNow();
        return await gate.RunAsync<Outcome<UploadedPack>>(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (files is null) return Outcome.Refused("content.no-zip");
            if (files.Findings.Count > 0) return Outcome.Refused("content.bad-files");
            if (pack is null) return Outcome.Refused("content.no-pack");
            return await keep.RunAsync(db, pack, caller.PersonId, now, ct) is { } id ? new UploadedPack(id) : Outcome.Refused("content.too-many");
        }, ct);
    }
}

/// <summary>The program brings newer content than a house whose admins publish their own: it is kept as a draft for them to look at.</summary>
public sealed class OfferPack(WriteGate gate, KeepDraft keep, TimeProvider time)
{
    public Task RunAsync(PackFiles files, CancellationToken ct)
    {
        var (pack, now) = (IncomingPack.Of(files), time.UtcNow());
        return gate.RunAsync(db => keep.RunAsync(db, pack, Caller.System.PersonId, now, ct), ct);
    }
}

/// <summary>An admin throws a draft away. What was published once stays: it can be published again.</summary>
public sealed class DiscardPack(WriteGate gate, IEnumerable<IContentFollower> followers, TimeProvider time)
{
    /// <returns>NotFound: no such version, or no admin. Refused: <c>content.was-published</c>.</returns>
    public Task<Outcome> RunAsync(Caller caller, long versionId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Set<ContentVersion>().Include(version => version.Files).SingleOrDefaultAsync(version => version.Id == versionId, ct) is not { } version) return Outcome.NotFound;
            if (await db.Set<ContentPublication>().AnyAsync(publication => publication.VersionId == versionId, ct)) return Outcome.Refused("content.was-published");
            foreach (var follower in followers) await follower.DraftDiscardedAsync(db, versionId, ct);
            db.RemoveRange(version.Files);
            db.Remove(version);
            db.Add(new AuditEntry(AuditAction.ContentDiscarded, caller.PersonId, now));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
