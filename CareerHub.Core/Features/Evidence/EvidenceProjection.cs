using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Evidence;

/// <summary>Folds evidence that comes, goes and comes back into <see cref="EvidenceItem"/>.</summary>
public sealed class EvidenceProjection : IProjection
{
    public IReadOnlyList<Type> Tables => [typeof(EvidenceItem)];

    public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
    {
        switch (entry.Kind)
        {
            case EntryKind.EvidenceAdded:
                db.Add(new EvidenceItem(entry));
                break;
            case EntryKind.EvidenceRemoved:
                (await db.Evidence.FindAsync([EvidenceFacts.ItemOf(entry)], ct))?.Remove(entry.ReceivedAtUtc);
                break;
            case EntryKind.EvidenceRestored:
                (await db.Evidence.FindAsync([EvidenceFacts.ItemOf(entry)], ct))?.Restore();
                break;
            default:
                break;
        }
    }
}

public static class EvidenceTables
{
    extension(HubDb db)
    {
        public DbSet<EvidenceItem> Evidence => db.Set<EvidenceItem>();
    }
}
