using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;

namespace CareerHub.Core.Features.Mentoring;

internal static class SharedSkillsOfCohorts
{
    /// <summary>The skills that the cohorts' careers ask for, each once, with the highest target.</summary>
    public static IReadOnlyList<(Skill Skill, RequiredSkill Asked)> SharedSkills(this Catalogue catalogue, IEnumerable<Cohort> cohorts) =>
        [.. cohorts.SelectMany(cohort => cohort.Careers)
            .Select(career => career.CareerId).Distinct()
            .Select(catalogue.Career).OfType<Career>()
            .SelectMany(catalogue.SkillsOf)
            .GroupBy(pair => pair.Skill.Id)
            .Select(group => group.MaxBy(pair => pair.Asked.Target))];
}
