using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>Nothing that people have history on ever leaves the catalogue: what the next files lack is carried along, retired. Pure.</summary>
internal static class CarriedHistory
{
    /// <summary>Whether the running catalogue has a skill or a criterion that the next one lacks.</summary>
    public static bool IsLacking(Catalogue running, Catalogue next) =>
        running.Skills.SelectMany(skill => skill.Criteria).Any(criterion => next.Criterion(criterion.Id) is null);

    /// <summary>The next catalogue with everything of the running one that it lacks, retired.</summary>
    public static Catalogue With(Catalogue running, Catalogue next)
    {
        if (!IsLacking(running, next)) return next;
        var skills = next.Skills.Select(skill => running.Skill(skill.Id) is { } before ? Extended(skill, before, next) : skill).ToList();
        skills.AddRange(running.Skills.Where(skill => next.Skill(skill.Id) is null).Select(skill => skill with
        {
            Requires = [],
            CategoryId = next.Categories.Any(category => category.Id == skill.CategoryId) ? skill.CategoryId : next.Categories[0].Id,
            Criteria = [.. skill.Criteria.Where(criterion => next.Criterion(criterion.Id) is null).Select(Retired)],
        }));
        return new(next.Version, next.Categories, next.Sources, next.Careers, skills, next.Salaries, next.Rates);
    }

    private static Skill Extended(Skill skill, Skill before, Catalogue next)
    {
        var lacking = before.Criteria.Where(criterion => next.Criterion(criterion.Id) is null).Select(Retired).ToList();
        return lacking.Count == 0 ? skill : skill with { Criteria = [.. skill.Criteria.Concat(lacking).OrderBy(criterion => criterion.Level)] };
    }

    private static Criterion Retired(Criterion criterion) => criterion with { IsRetired = true };
}
