using CareerHub.Core.Features.Careers;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Assessments;

/// <summary>Skills of every shape the pack format allows and some it does not, with some of their criteria met.</summary>
internal sealed record SkillCase(IReadOnlyList<Criterion> Criteria, IReadOnlySet<string> Met)
{
    public IEnumerable<Criterion> ActiveMusts => Criteria.Where(criterion => criterion is { IsMust: true, IsRetired: false });

    public SkillCase AlsoMeets(string id) => this with { Met = Met.Append(id).ToHashSet() };

    public override string ToString() => string.Join(' ', Criteria.Select(c =>
        $"{c.Id}:{c.Level}{(c.IsMust ? "!" : "")}{(c.IsRetired ? "†" : "")}{(Met.Contains(c.Id) ? "✓" : "")}"));
}

internal static class SkillCases
{
    public static Gen<SkillCase> Any { get; } = Of(prefix: "c");

    public static Gen<SkillCase> Of(string prefix) =>
        from shapes in Gen.ListOf(
            from level in Gen.Choose(1, SkillLevel.Highest)
            from must in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
            from retired in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
            from met in Gen.Frequency((3, Gen.Constant(true)), (2, Gen.Constant(false)))
            select (level, must, retired, met))
        let criteria = shapes.Select((shape, i) => ACatalogue.Criterion($"{prefix}{i}", shape.level, shape.must, retired: shape.retired)).ToList()
        select new SkillCase(criteria, criteria.Where((_, i) => shapes[i].met).Select(criterion => criterion.Id).ToHashSet());
}
