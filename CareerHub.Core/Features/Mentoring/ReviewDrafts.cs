using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>
/// What a mentor types in a review is kept as long as they may see the request, whether they hold it or not: a claim that
/// ends in the middle of a sentence takes nothing away.
/// </summary>
internal sealed class ReviewDrafts(PublishedCatalogue published) : IDraftPlace
{
    public IReadOnlyCollection<string> Kinds => [DraftSlot.Review, DraftSlot.Answers];

    public async Task<bool> IsOpenAsync(HubDb db, Caller caller, string kind, string id, CancellationToken ct)
    {
        var parts = id.Split('/');
        if (parts.Length != (kind == DraftSlot.Review ? 2 : 1) || !Guid.TryParseExact(parts[0], "N", out var requestId)) return false;
        if (kind == DraftSlot.Review && published.Current.Criterion(parts[1]) is null) return false;
        return await db.Reviews.FindAsync([requestId], ct) is { } request
            && await db.CohortOfReviewAsync(published.Current, caller, request, ct) is not null;
    }
}
