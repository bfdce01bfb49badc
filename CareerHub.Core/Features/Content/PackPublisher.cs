using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Content;

/// <summary>Publishes a version inside a unit of work that runs alone: its rows, one journal entry, and the snapshot with the commit.</summary>
public sealed class PackPublisher(PublishedCatalogue published, JournalWriter journal, IEnumerable<IContentFollower> followers)
{
    /// <param name="version">Tracked, new or known.</param>
    /// <param name="catalogue">What its files say.</param>
    /// <param name="byId">Who does it; empty for the program itself.</param>
    internal async Task RunAsync(HubDb db, ContentVersion version, Catalogue catalogue, Guid byId, DateTime nowUtc, CancellationToken ct)
    {
        var running = published.Current;
        long? carriesFrom = CarriedHistory.IsLacking(running, catalogue) ? await db.Set<ContentPublication>().MaxAsync(publication => (long?)publication.Id, ct) : null;
        var next = CarriedHistory.With(running, catalogue);
        published.PublishWith(db, next);
        db.Add(new ContentPublication(version, byId, nowUtc, carriesFrom));
        await journal.AppendAsync(db, new JournalFact(EntryKind.ContentPublished, byId)
        {
            IntentAtUtc = nowUtc,
            ReceivedAtUtc = nowUtc,
            Payload = JournalPayload.Of(("pack", version.PackId), ("version", version.Version), ("hash", version.Hash)),
        }, ct);
        await db.SaveChangesAsync(ct);
        foreach (var follower in followers) await follower.PublishedAsync(db, version.Id, next, ct);
    }
}
