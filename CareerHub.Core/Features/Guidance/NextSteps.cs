using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Guidance;

/// <summary>
/// What a learner can do next for one career, best first. Pure, deterministic, total: the same record gives the same list.
/// <list type="number">
/// <item>What a mentor answered "not yet" and the learner has not touched since, the oldest answer first.</item>
/// <item>The next level of each skill below its target by claims: unlocked ones first (every level of
/// <see cref="Skill.Requires"/> is reached by claims), then the larger gap from claimed level to target, then the larger
/// weight, then the career's order. A step names the first must of that level that is not claimed and not in the first
/// group. Is it a claim whose meaning changed, one tap is asked for.</item>
/// <item>Every other claim whose meaning changed.</item>
/// <item>Only when no skill is below its target: claimed musts that are neither verified nor shown by evidence, the larger
/// weight first.</item>
/// </list>
/// Nothing above a target is suggested: no criterion of a higher level, and a skill that is claimed above its target only
/// while a mentor's "not yet" at or below the target stands against that claim.
/// An empty list: everything the career asks is claimed and verified or shown.
/// </summary>
public static class NextSteps
{
    /// <summary>How many a page shows at most.</summary>
    public const int Shown = 5;

    /// <summary>How many of those may be mentors' answers while there are other steps: looking back is not all there is to do.</summary>
    public const int ShownAnswers = 3;

    /// <summary>The part of the list that a page shows, in the same order.</summary>
    public static IReadOnlyList<NextStep> Shortlist(IReadOnlyList<NextStep> steps)
    {
        var others = steps.Count(step => step.Kind != StepKind.NotYet);
        var answers = Math.Max(ShownAnswers, Shown - others);
        return [.. steps.Where(step => step.Kind == StepKind.NotYet).Take(answers).Concat(steps.Where(step => step.Kind != StepKind.NotYet)).Take(Shown)];
    }

    /// <returns>All steps in order; no criterion twice.</returns>
    public static IReadOnlyList<NextStep> Of(Catalogue catalogue, Career career, LearnerNow now)
    {
        var skills = catalogue.SkillsOf(career).Select((pair, i) => new Asked(pair.Skill, pair.Asked, i, Level.Of(pair.Skill.Criteria, now.Claimed), now)).ToList();
        var answered = NotYet(skills, now);
        var climbs = Climbs(skills, answered.Select(step => step.Criterion.Id).ToHashSet(), catalogue, career, now);
        List<NextStep> steps = [.. answered, .. climbs];
        var named = steps.Select(step => step.Criterion.Id).ToHashSet();
        steps.AddRange(Confirms(skills, named, now));
        if (!skills.Exists(skill => skill.OpenMusts.Count > 0)) steps.AddRange(Shows(skills, named, now));
        return steps;
    }

    private static List<NextStep> NotYet(List<Asked> skills, LearnerNow now) =>
    [
        .. from answer in now.NotYet
           orderby answer.Sequence
           from skill in skills
           from criterion in skill.UpToTarget
           where criterion.Id == answer.CriterionId
           select skill.Step(StepKind.NotYet, criterion) with { Answer = answer },
    ];

    private static List<NextStep> Climbs(List<Asked> skills, HashSet<string> named, Catalogue catalogue, Career career, LearnerNow now)
    {
        var below = (
            from skill in skills
            where skill.OpenMusts.Count > 0
            let next = skill.OpenMusts.Where(criterion => criterion.Level == skill.OpenMusts[0].Level).FirstOrDefault(criterion => !named.Contains(criterion.Id))
            where next is not null
            select (Skill: skill, Next: next, Missing: Missing(skill.Skill, catalogue, career, now))).ToList();
        var largest = below.Where(step => step.Missing.Count == 0).Select(step => step.Skill.Gap).DefaultIfEmpty(-1).Max();
        var sharing = below.Count(step => step.Missing.Count == 0 && step.Skill.Gap == largest);
        return
        [
            .. from step in below
               orderby step.Missing.Count > 0, step.Skill.Gap descending, step.Skill.Required.Weight descending, step.Skill.Order
               let isLargest = step.Missing.Count == 0 && step.Skill.Gap == largest
               select step.Skill.Step(now.ToConfirm.Contains(step.Next.Id) ? StepKind.Confirm : StepKind.Climb, step.Next) with
               {
                   Missing = step.Missing,
                   HasLargestGap = isLargest,
                   SharesLargestGap = isLargest && sharing > 1,
               },
        ];
    }

    private static IEnumerable<NextStep> Confirms(List<Asked> skills, HashSet<string> named, LearnerNow now) =>
        from skill in skills
        where !skill.IsAboveTarget
        from criterion in skill.UpToTarget
        where now.ToConfirm.Contains(criterion.Id) && !named.Contains(criterion.Id)
        select skill.Step(StepKind.Confirm, criterion);

    private static IEnumerable<NextStep> Shows(List<Asked> skills, HashSet<string> named, LearnerNow now) =>
        from skill in skills
        where !skill.IsAboveTarget
        orderby skill.Required.Weight descending, skill.Order
        from criterion in skill.UpToTarget
        where criterion.IsMust && now.Claimed.Contains(criterion.Id) && !now.Verified.Contains(criterion.Id) && !now.Shown.Contains(criterion.Id) && !named.Contains(criterion.Id)
        select skill.Step(StepKind.Show, criterion);

    // What the career does not ask for, nobody has to learn first on its account.
    private static List<Prerequisite> Missing(Skill skill, Catalogue catalogue, Career career, LearnerNow now) =>
        [.. skill.Requires.Where(required => career.Asks(required.SkillId) is not null && catalogue.Skill(required.SkillId) is { } other && Level.Of(other.Criteria, now.Claimed) < required.Level)];

    /// <summary>One skill that the career asks for, with where the learner stands in it.</summary>
    private sealed record Asked(Skill Skill, RequiredSkill Required, int Order, SkillLevel Claimed, LearnerNow Now)
    {
        public int Gap => Required.Target.Value - Claimed.Value;
        public bool IsAboveTarget => Claimed > Required.Target;

        /// <summary>Active criteria up to the target, by level, each level in the pack's order.</summary>
        public IReadOnlyList<Criterion> UpToTarget { get; } =
            [.. Skill.ActiveCriteria.Where(criterion => criterion.Level <= Required.Target).OrderBy(criterion => criterion.Level)];

        /// <summary>Musts up to the target that are not claimed; empty when the skill is not below its target.</summary>
        public IReadOnlyList<Criterion> OpenMusts => field ??= [.. UpToTarget.Where(criterion => criterion.IsMust && !Now.Claimed.Contains(criterion.Id))];

        public NextStep Step(StepKind kind, Criterion criterion) =>
            new(kind, Skill, Required, Claimed, criterion) { IsVerified = Now.Verified.Contains(criterion.Id) };
    }
}
