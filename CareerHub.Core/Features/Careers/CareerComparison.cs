namespace CareerHub.Core.Features.Careers;

/// <summary>One skill in two careers.</summary>
/// <param name="First">What the first asks; null when it does not.</param>
/// <param name="Second">What the second asks; null when it does not. At least one of the two asks.</param>
public sealed record ComparedSkill(Skill Skill, RequiredSkill? First, RequiredSkill? Second)
{
    public bool IsShared => First is not null && Second is not null;
}

/// <summary>Two careers side by side. Pure.</summary>
/// <param name="Skills">Shared ones first, then those of the first alone, then those of the second alone; each in the order of its career.</param>
public sealed record CareerComparison(Career First, Career Second, IReadOnlyList<ComparedSkill> Skills)
{
    public static CareerComparison Of(Catalogue catalogue, Career first, Career second) => new(first, second,
    [
        .. catalogue.SkillsOf(first).Select(pair => new ComparedSkill(pair.Skill, pair.Asked, second.Asks(pair.Skill.Id)))
            .Concat(catalogue.SkillsOf(second).Where(pair => first.Asks(pair.Skill.Id) is null).Select(pair => new ComparedSkill(pair.Skill, null, pair.Asked)))
            .OrderBy(compared => compared.IsShared ? 0 : compared.First is not null ? 1 : 2),
    ]);
}
