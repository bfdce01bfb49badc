using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>Claims and verdicts of one learner, laid over the catalogue. Pure once loaded.</summary>
public sealed class LearnerProgress
{
    private readonly Dictionary<string, ClaimState> _claims;
    private readonly Dictionary<string, Standing> _standings;

    public LearnerProgress(IEnumerable<ClaimState> claims, IEnumerable<Standing> standings, Catalogue catalogue)
    {
        _claims = claims.ToDictionary(claim => claim.CriterionId);
        _standings = standings.ToDictionary(standing => standing.CriterionId);
        Claimed = Ids(_claims.Keys, catalogue, criterion => ClaimOf(criterion) == ClaimStatus.Claimed);
        Verified = Ids(_standings.Keys, catalogue, criterion => VerifiedOf(criterion) == VerifiedStatus.Verified);
    }

    /// <summary>Ids of the active criteria that the learner claims in their current meaning.</summary>
    public IReadOnlySet<string> Claimed { get; }

    /// <summary>Ids of the active criteria that are verified in their current meaning.</summary>
    public IReadOnlySet<string> Verified { get; }

    public SkillLevel ClaimedLevel(Skill skill) => Level.Of(skill.Criteria, Claimed);

    public SkillLevel VerifiedLevel(Skill skill) => Level.Of(skill.Criteria, Verified);

    public CriterionState StateOf(Criterion criterion) =>
        new(criterion, ClaimOf(criterion), VerifiedOf(criterion), _claims.ContainsKey(criterion.Id), _standings.GetValueOrDefault(criterion.Id)?.Newest ?? 0);

    /// <summary>The verdicts a reader of these criteria needs: the newest of each.</summary>
    public IEnumerable<long> NewestVerdicts => _standings.Values.Select(standing => standing.Newest);

    private ClaimStatus ClaimOf(Criterion criterion) => _claims.GetValueOrDefault(criterion.Id) switch
    {
        { IsClaimed: true } claim when claim.Revision >= criterion.Revision => ClaimStatus.Claimed,
        { IsClaimed: true } => ClaimStatus.ToConfirm,
        _ => ClaimStatus.None,
    };

    private VerifiedStatus VerifiedOf(Criterion criterion) => _standings.GetValueOrDefault(criterion.Id) switch
    {
        null or { Answer: null } => VerifiedStatus.None,
        { } standing when standing.Revision < criterion.Revision => VerifiedStatus.ToConfirm,
        { Answer: VerdictAnswer.Met } => VerifiedStatus.Verified,
        _ => VerifiedStatus.NotYet,
    };

    private static HashSet<string> Ids(IEnumerable<string> ids, Catalogue catalogue, Func<Criterion, bool> counts) =>
        [.. ids.Where(id => catalogue.Criterion(id) is { IsRetired: false } criterion && counts(criterion))];

    // Compiled: one learner is what most pages ask for.
    private static readonly Func<HubDb, Guid, IAsyncEnumerable<ClaimState>> ClaimsOfOne =
        EF.CompileAsyncQuery((HubDb db, Guid id) => db.Set<ClaimState>().AsNoTracking().Where(claim => claim.LearnerId == id));

    private static readonly Func<HubDb, Guid, IAsyncEnumerable<Standing>> StandingsOfOne =
        EF.CompileAsyncQuery((HubDb db, Guid id) => db.Set<Standing>().AsNoTracking().Where(standing => standing.LearnerId == id));

    /// <summary>One learner's progress.</summary>
    public static async Task<LearnerProgress> LoadAsync(HubDb db, Catalogue catalogue, Guid learnerId, CancellationToken ct) =>
        new(await ClaimsOfOne(db, learnerId).ToListAsync(ct), await StandingsOfOne(db, learnerId).ToListAsync(ct), catalogue);

    /// <summary>Whether any mentor has ever judged something.</summary>
    public bool IsJudged => _standings.Count > 0;

    /// <summary>Everybody's progress in two queries, whoever has none included.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LearnerProgress>> LoadAsync(HubDb db, Catalogue catalogue, IReadOnlyCollection<Guid> learnerIds, CancellationToken ct)
    {
        var claims = await db.Claims.AsNoTracking().Where(claim => learnerIds.Contains(claim.LearnerId)).ToListAsync(ct);
        var standings = await db.Standings.AsNoTracking().Where(standing => learnerIds.Contains(standing.LearnerId)).ToListAsync(ct);
        var (claimsOf, standingsOf) = (claims.ToLookup(claim => claim.LearnerId), standings.ToLookup(standing => standing.LearnerId));
        return learnerIds.Distinct().ToDictionary(id => id, id => new LearnerProgress(claimsOf[id], standingsOf[id], catalogue));
    }
}
