using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Guidance;

/// <summary>A mentor's "not yet" that the learner has not answered: no claim and no evidence on that criterion came after it.</summary>
/// <param name="Sequence">Of the verdict: the smaller, the longer it waits.</param>
/// <param name="MentorName">Null when the mentor's account was erased.</param>
public sealed record OpenNotYet(string CriterionId, long Sequence, string? MentorName, DateTime GivenAtUtc);

/// <summary>What is true of one learner today, as guidance needs it: ids of active criteria, each in its current meaning.</summary>
/// <param name="ToConfirm">Claimed before the meaning changed: "is this still true?".</param>
/// <param name="Shown">At least one piece of evidence is there.</param>
public sealed record LearnerNow(
    IReadOnlySet<string> Claimed,
    IReadOnlySet<string> Verified,
    IReadOnlySet<string> ToConfirm,
    IReadOnlySet<string> Shown,
    IReadOnlyList<OpenNotYet> NotYet)
{
    /// <summary>The learner has neither ticked anything nor heard from a mentor.</summary>
    public bool IsUntouched => Claimed.Count + Verified.Count + ToConfirm.Count + Shown.Count + NotYet.Count == 0;

    /// <summary>Three queries, however much there is.</summary>
    internal static async Task<LearnerNow> LoadAsync(HubDb db, Catalogue catalogue, Guid learnerId, CancellationToken ct)
    {
        var claims = await db.Claims.AsNoTracking().Where(claim => claim.LearnerId == learnerId).ToListAsync(ct);
        var standings = await (
            from standing in db.Standings.AsNoTracking()
            where standing.LearnerId == learnerId
            join mentor in db.People on standing.MentorId equals mentor.Id into mentors
            from mentor in mentors.DefaultIfEmpty()
            select new { Standing = standing, Mentor = mentor == null ? null : mentor.DisplayName }).ToListAsync(ct);
        var evidence = await db.Evidence
            .Where(item => item.LearnerId == learnerId && item.RemovedAtUtc == null)
            .GroupBy(item => item.CriterionId)
            .Select(items => new { CriterionId = items.Key, Newest = items.Max(item => item.Id) })
            .ToDictionaryAsync(items => items.CriterionId, items => items.Newest, ct);

        var progress = new LearnerProgress(claims, standings.Select(row => row.Standing), catalogue);
        var claimed = claims.Where(claim => claim.IsClaimed).ToDictionary(claim => claim.CriterionId);
        return new(
            progress.Claimed,
            progress.Verified,
            Ids(claims.Select(claim => claim.CriterionId), criterion => progress.StateOf(criterion).Claim == ClaimStatus.ToConfirm),
            Ids(evidence.Keys, _ => true),
            [.. from row in standings
                let verdict = row.Standing
                where Active(verdict.CriterionId) is { } criterion && progress.StateOf(criterion).Verified == VerifiedStatus.NotYet && !IsAnswered(verdict)
                orderby verdict.DecidedBy
                select new OpenNotYet(verdict.CriterionId, verdict.DecidedBy, row.Mentor, verdict.GivenAtUtc!.Value)]);

        // By when the tick was meant: one that was on its way while the mentor judged answers nothing.
        bool IsAnswered(Standing verdict) =>
            evidence.GetValueOrDefault(verdict.CriterionId) > verdict.DecidedBy
            || (claimed.TryGetValue(verdict.CriterionId, out var claim) && (claim.IntentAtUtc, claim.Sequence).CompareTo((verdict.GivenAtUtc!.Value, verdict.DecidedBy)) > 0);

        Criterion? Active(string id) => catalogue.Criterion(id) is { IsRetired: false } criterion ? criterion : null;
        HashSet<string> Ids(IEnumerable<string> ids, Func<Criterion, bool> counts) => [.. ids.Where(id => Active(id) is { } criterion && counts(criterion))];
    }
}
