using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Guidance;

/// <summary>Criteria of one skill that wait for the learner.</summary>
/// <param name="CareerId">A career whose checklist shows them; null when none asks for the skill any more.</param>
/// <param name="CriterionIds">At least one, in the order of the skill.</param>
public sealed record WaitingSkill(Skill Skill, string? CareerId, IReadOnlyList<string> CriterionIds);

/// <summary>Claimed musts at or below the target that no mentor has verified yet.</summary>
public sealed record UnverifiedClaims(int WithEvidence, int WithoutEvidence)
{
    public int Together => WithEvidence + WithoutEvidence;
}

/// <summary>What waits for the mentors of one cohort that the learner is in now.</summary>
/// <param name="Mentors">Their names by alphabet; empty while the cohort has none.</param>
public sealed record MentorsTurn(Guid CohortId, string Cohort, IReadOnlyList<string> Mentors, UnverifiedClaims Claims);

/// <summary>A cohort that the learner is in, as guidance needs it.</summary>
public sealed record MyCohort(Guid Id, string Name, IReadOnlyList<Career> Careers, IReadOnlyList<string> Mentors);

/// <summary>What waits, and on whom. A "not yet" without an answer waits on the learner alone.</summary>
/// <param name="NotYet">Verdicts that the learner has not answered.</param>
/// <param name="ToConfirm">Claims whose meaning changed.</param>
/// <param name="Mentors">One of each cohort, in the order given.</param>
/// <param name="Unseen">Claims on what careers ask that no cohort of the learner covers: no mentor can verify them.</param>
public sealed record Waiting(IReadOnlyList<WaitingSkill> NotYet, IReadOnlyList<WaitingSkill> ToConfirm, IReadOnlyList<MentorsTurn> Mentors, UnverifiedClaims Unseen)
{
    /// <param name="mine">The learner's careers: links lead to their checklists first.</param>
    public static Waiting Of(Catalogue catalogue, IReadOnlyList<Career> mine, IReadOnlyList<MyCohort> cohorts, LearnerNow now)
    {
        var notYet = now.NotYet.Select(answer => answer.CriterionId).ToHashSet();
        var covered = Targets(catalogue, cohorts.SelectMany(cohort => cohort.Careers));
        var elsewhere = Targets(catalogue, catalogue.Careers).Where(target => !covered.ContainsKey(target.Key));
        return new(
            BySkill(notYet),
            BySkill(now.ToConfirm),
            [.. cohorts.Select(cohort => new MentorsTurn(cohort.Id, cohort.Name, cohort.Mentors, Count(Targets(catalogue, cohort.Careers))))],
            Count(elsewhere));

        IReadOnlyList<WaitingSkill> BySkill(IReadOnlySet<string> ids) =>
        [
            .. from skill in catalogue.Skills
               let waiting = skill.ActiveCriteria.Where(criterion => ids.Contains(criterion.Id)).Select(criterion => criterion.Id).ToList()
               where waiting.Count > 0
               select new WaitingSkill(skill, mine.Concat(catalogue.Careers).FirstOrDefault(career => career.Asks(skill.Id) is not null)?.Id, waiting),
        ];

        UnverifiedClaims Count(IEnumerable<KeyValuePair<string, SkillLevel>> targets)
        {
            var open = (
                from target in targets
                from criterion in catalogue.Skill(target.Key)!.ActiveCriteria
                where criterion.IsMust && criterion.Level <= target.Value
                where now.Claimed.Contains(criterion.Id) && !now.Verified.Contains(criterion.Id) && !notYet.Contains(criterion.Id)
                select criterion.Id).ToList();
            var shown = open.Count(now.Shown.Contains);
            return new(shown, open.Count - shown);
        }
    }

    /// <summary>The highest target of each skill that some careers ask for.</summary>
    private static Dictionary<string, SkillLevel> Targets(Catalogue catalogue, IEnumerable<Career> careers) => careers.Distinct()
        .SelectMany(catalogue.SkillsOf)
        .GroupBy(pair => pair.Skill.Id, pair => pair.Asked.Target)
        .ToDictionary(targets => targets.Key, targets => targets.Max());
}
