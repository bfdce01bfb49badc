using System.Runtime.CompilerServices;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Careers;

/// <summary>Holds the one snapshot that is published now. Publishing swaps it whole; a reader keeps the one it took.</summary>
public sealed class PublishedCatalogue
{
    private readonly ConditionalWeakTable<HubDb, Catalogue> _next = [];
    private Catalogue _current = Catalogue.Empty;

    public Catalogue Current => Volatile.Read(ref _current);

    public void Publish(Catalogue catalogue) => Volatile.Write(ref _current, catalogue);

    /// <summary>
    /// Publishes with the commit of a unit of work, and never if that does not reach the disk. Inside
    /// <see cref="WriteGate.RunAloneAsync"/> only: whoever writes next must find it published.
    /// </summary>
    internal void PublishWith(HubDb db, Catalogue catalogue)
    {
        _next.AddOrUpdate(db, catalogue);
        db.AfterCommit(() => Publish(catalogue));
    }

    /// <summary>What holds inside a unit of work: the snapshot that it is about to publish, or the current one.</summary>
    internal Catalogue In(HubDb db) => _next.TryGetValue(db, out var next) ? next : Current;
}
