using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Search;

/// <summary>
/// The full-text index inside the database, of what is published and of drafts apart: a thousand drafts slow nobody down
/// who may not see them. Derived: it can be dropped and filled again at any time.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Takes the index away, of whatever form it is. Inside the gate.</summary>
    Task DropAsync(HubDb db, CancellationToken ct);

    /// <summary>Makes the index where there is none. Inside the gate.</summary>
    Task CreateAsync(HubDb db, CancellationToken ct);

    /// <summary>Puts these in place of everything published. Inside the gate.</summary>
    Task ReplacePublishedAsync(HubDb db, IEnumerable<SearchDocument> documents, CancellationToken ct);

    /// <summary>Puts these in place of everything that the index has of a draft; nothing takes it out. Inside the gate.</summary>
    Task ReplaceDraftAsync(HubDb db, long versionId, IEnumerable<SearchDocument> documents, CancellationToken ct);

    /// <summary>What shares letters with the words, the likeliest first; more than is shown, as it is weighed once more.</summary>
    /// <param name="words">In lower case; at least one.</param>
    Task<IReadOnlyList<SearchDocument>> CandidatesAsync(HubDb db, IReadOnlyList<string> words, bool withDrafts, CancellationToken ct);
}
