using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Keeps the files of a pack as a draft, with whatever is wrong with them. Whoever calls it decided that they may.</summary>
public sealed class KeepDraft(IEnumerable<IContentFollower> followers)
{
    /// <summary>Bytes of all drafts together: 256 MiB.</summary>
    public const long MostBytes = 256L << 20;

    private const string Unnamed = "?";

    /// <summary>Null: there is no room for another. Files that are here already are not kept twice. Inside the gate.</summary>
    internal async Task<long?> RunAsync(HubDb db, PackFiles files, Guid actorId, DateTime nowUtc, CancellationToken ct)
    {
        var hash = files.Hash;
        if (await db.Set<ContentVersion>().Where(version => version.Hash == hash).Select(version => (long?)version.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        var publications = db.Set<ContentPublication>();
        var bytes = await db.Set<ContentFile>().Where(file => !publications.Any(publication => publication.VersionId == file.VersionId)).SumAsync(file => (long)file.Content.Length, ct);
        if (bytes + files.Paths.Sum(path => (long)files.Bytes(path).Length) > MostBytes) return null;
        var (id, number) = PackReader.NameOf(files);
        var draft = new ContentVersion(id ?? Unnamed, number ?? Unnamed, files, nowUtc);
        db.Add(draft);
        db.Add(new AuditEntry(AuditAction.ContentUploaded, actorId, nowUtc));
        await db.SaveChangesAsync(ct);
        var reading = PackReader.Read(files);
        foreach (var follower in followers) await follower.DraftKeptAsync(db, draft.Id, reading, ct);
        return draft.Id;
    }
}
