using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Search;

/// <summary>The full-text index inside the database. Derived: it can be dropped and filled again at any time.</summary>
internal interface ISearchIndex
{
    /// <summary>Makes the index where there is none. Inside the gate.</summary>
    Task CreateAsync(HubDb db, CancellationToken ct);

    /// <summary>Puts these in place of everything that the index has of a draft, or (null) of the published content. Inside the gate.</summary>
    Task ReplaceAsync(HubDb db, long? draftId, IEnumerable<SearchDocument> documents, CancellationToken ct);

    /// <summary>What shares letters with the words, the likeliest first; more than is shown, as it is weighed once more.</summary>
    /// <param name="words">In lower case; at least one.</param>
    Task<IReadOnlyList<SearchDocument>> CandidatesAsync(HubDb db, IReadOnlyList<string> words, bool withDrafts, CancellationToken ct);
}
