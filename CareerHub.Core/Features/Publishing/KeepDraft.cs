using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>A pack as it came, read once and before anybody who saves has to wait for it.</summary>
public sealed record IncomingPack(PackFiles Files, PackReading Reading, string Id, string Version)
{
    private const string Unnamed = "?";

    public static IncomingPack Of(PackFiles files)
    {
        var (id, version) = PackReader.NameOf(files);
        return new(files, PackReader.Read(files), id ?? Unnamed, version ?? Unnamed);
    }
}

/// <summary>Keeps the files of a pack as a draft, with whatever is wrong with them. Whoever calls it decided that they may.</summary>
public sealed class KeepDraft(IEnumerable<IContentFollower> followers)
{
    /// <summary>Bytes of all drafts together: 256 MiB.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Null: there is no room for another. Files that are here already are not kept twice. Inside the gate.</summary>
    internal async Task<long?> RunAsync(HubDb db, IncomingPack pack, Guid actorId, DateTime nowUtc, CancellationToken ct)
    {
        var (files, hash) = (pack.Files, pack.Files.Hash);
        if (await db.Set<ContentVersion>().Where(version => version.Hash == hash).Select(version => (long?)version.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        var publications = db.Set<ContentPublication>();
        var bytes = await db.Set<ContentFile>().Where(file => !publications.Any(publication => publication.VersionId == file.VersionId)).SumAsync(file => (long)file.Content.Length, ct);
        if (bytes + files.Paths.Sum(path => (long)files.Bytes(path).Length) > MostBytes) return null;
        var draft = new ContentVersion(pack.Id, pack.Version, files, nowUtc);
        db.Add(draft);
        db.Add(new AuditEntry(AuditAction.ContentUploaded, actorId, nowUtc));
        await db.SaveChangesAsync(ct);
        foreach (var follower in followers) await follower.DraftKeptAsync(db, draft.Id, pack.Reading, ct);
        return draft.Id;
    }
}
