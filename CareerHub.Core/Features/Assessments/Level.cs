using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Assessments;

/// <summary>How a skill's level follows from met criteria (rule 4 of the domain). Pure.</summary>
public static class Level
{
    /// <summary>
    /// The highest level L that has at least one active must and where every active must of every level up to L is met.
    /// </summary>
    /// <param name="criteria">Of one skill; retired and optional ones do not count.</param>
    /// <param name="met">Ids of the criteria that are met: claimed for the claimed level, verified for the verified one.</param>
    public static SkillLevel Of(IEnumerable<Criterion> criteria, IReadOnlySet<string> met)
    {
        var reached = SkillLevel.NotYet;
        var musts = criteria.Where(criterion => criterion is { IsMust: true, IsRetired: false });
        foreach (var level in musts.GroupBy(criterion => criterion.Level).OrderBy(group => group.Key))
        {
            if (!level.All(criterion => met.Contains(criterion.Id))) break;
            reached = level.Key;
        }
        return reached;
    }
}
