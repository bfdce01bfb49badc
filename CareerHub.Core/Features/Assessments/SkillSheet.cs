using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;

namespace CareerHub.Core.Features.Assessments;

/// <summary>One skill of one learner: two levels side by side, and every active criterion.</summary>
/// <param name="Asked">What the career asks; null on a sheet that stands for no career.</param>
public sealed record SkillSheet(Skill Skill, RequiredSkill? Asked, SkillLevel Claimed, SkillLevel Verified, IReadOnlyList<CriterionRow> Rows)
{
    /// <summary>The learner's own word was taken off the sheet: its reader holds a review of this skill.</summary>
    public bool HidesClaims { get; private init; }

    /// <summary>The same without what the learner says of themself; evidence and verdicts stay.</summary>
    public SkillSheet WithoutClaims() => this with
    {
        HidesClaims = true,
        Claimed = Verified,
        Rows = [.. Rows.Select(row => row with { State = row.State with { Claim = ClaimStatus.None, IsRecorded = false } })],
    };

    internal static SkillSheet Of(Skill skill, RequiredSkill? asked, LearnerProgress progress, IReadOnlyDictionary<string, VerdictPair> verdicts, ILookup<string, EvidenceView> evidence) => new(
        skill,
        asked,
        progress.ClaimedLevel(skill),
        progress.VerifiedLevel(skill),
        [.. skill.ActiveCriteria.Select(criterion => new CriterionRow(progress.StateOf(criterion), verdicts.GetValueOrDefault(criterion.Id)?.Standing, verdicts.GetValueOrDefault(criterion.Id)?.Later) { Evidence = [.. evidence[criterion.Id]] })]);
}

/// <param name="Verdict">The one that decides, or a "cannot tell" while none does; null when nobody has judged it.</param>
/// <param name="Later">A "cannot tell" given since: it changes nothing, but its comment is there to be read.</param>
public sealed record CriterionRow(CriterionState State, VerdictView? Verdict, VerdictView? Later = null)
{
    public Criterion Criterion => State.Criterion;

    /// <summary>What the learner shows for it, in the order it came; it outlives the claim.</summary>
    public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];

    /// <summary>A claim that at least one piece of evidence stands behind.</summary>
    public bool IsSupported => State.IsClaimed && Evidence.Count > 0;
}
