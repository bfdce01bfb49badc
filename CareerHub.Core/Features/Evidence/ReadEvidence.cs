using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Evidence;

/// <summary>One criterion with everything that its learner gave for it, in the order it came.</summary>
/// <param name="Removed">Hidden from everybody else; each can be taken back.</param>
public sealed record CriterionEvidence(Criterion Criterion, Skill Skill, IReadOnlyList<EvidenceView> Shown, IReadOnlyList<EvidenceView> Removed);

/// <summary>Reads the caller's own evidence on one criterion; nobody else's can be asked for.</summary>
public sealed class ReadEvidence(IDbContextFactory<HubDb> dbs, PublishedCatalogue published)
{
    /// <returns>NotFound: the catalogue has no such criterion, or the account is gone or disabled. A retired one is there: its evidence outlives it.</returns>
    public async Task<Outcome<CriterionEvidence>> RunAsync(Caller caller, string criterionId, CancellationToken ct)
    {
        if (published.Current.Criterion(criterionId) is not { } criterion) return Outcome.NotFound;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
        var views = await EvidenceView.OfCriterionAsync(db, caller.PersonId, criterionId, ct);
        return new CriterionEvidence(
            criterion,
            published.Current.Skill(criterion.SkillId)!,
            [.. views.Where(view => !view.IsRemoved)],
            [.. views.Where(view => view.IsRemoved)]);
    }
}
