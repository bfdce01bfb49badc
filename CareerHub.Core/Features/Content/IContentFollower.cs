using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Content;

/// <summary>Something that is kept in step with the content. Called inside the unit of work that changes it, after its rows are saved.</summary>
public interface IContentFollower
{
    /// <param name="versionId">Of what is published; it may have been a draft.</param>
    /// <param name="next">What is published with this unit of work.</param>
    Task PublishedAsync(HubDb db, long versionId, Catalogue next, CancellationToken ct);

    /// <param name="reading">What the draft's files say, as far as they can be read.</param>
    Task DraftKeptAsync(HubDb db, long versionId, PackReading reading, CancellationToken ct);

    Task DraftDiscardedAsync(HubDb db, long versionId, CancellationToken ct);
}
