using System.Numerics;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using FsCheck;
using FsCheck.Fluent;
using Asked = System.Collections.Generic.IReadOnlyList<(CareerHub.Core.Features.Careers.Skill Skill, CareerHub.Core.Features.Careers.RequiredSkill Asked)>;

namespace CareerHub.Tests.Features.Assessments;

public sealed class ReadinessTests
{
    private static readonly Gen<(Asked Asked, HashSet<string> Met)> Careers =
        from count in Gen.Choose(0, 5)
        from skills in Gen.CollectToArray(Enumerable.Range(0, count), i => SkillCases.Of($"s{i}-"))
        from asks in Gen.CollectToArray(Enumerable.Range(0, count), _ => from target in Gen.Choose(1, 4) from weight in Gen.Choose(1, 3) select (target, weight))
        let asked = skills.Select((skill, i) => (Skill: SkillOf($"s{i}", skill), Asked: ACatalogue.Asks($"s{i}", asks[i].target, asks[i].weight))).ToList()
        select ((Asked)asked, skills.SelectMany(skill => skill.Met).ToHashSet());

    [Fact]
    public void Equals_the_definition_computed_another_way() => Always.Holds(Careers, career =>
    {
        var expected = ByDefinition(career.Asked, career.Met);
        var readiness = Readiness.Of(career.Asked, career.Met);
        Assert.Equal(expected, readiness?.Percent);
    });

    [Fact]
    public void Is_from_0_to_100_and_100_only_when_every_must_is_met() => Always.Holds(Careers, career =>
    {
        if (Readiness.Of(career.Asked, career.Met) is not { } readiness) return;
        Assert.InRange(readiness.Percent, 0, 100);
        Assert.InRange(readiness.Met, 0, readiness.Musts);
        Assert.Equal(readiness.Met == readiness.Musts, readiness.Percent == 100);
    });

    [Fact]
    public void Is_absent_exactly_when_nothing_can_be_counted() => Always.Holds(Careers, career =>
        Assert.Equal(career.Asked.All(pair => !Counted(pair).Any()), Readiness.Of(career.Asked, career.Met) is null));

    [Fact]
    public void Meeting_one_more_criterion_never_lowers_it() => Always.Holds(Careers, career =>
    {
        var before = Readiness.Of(career.Asked, career.Met)?.Percent;
        foreach (var id in career.Asked.SelectMany(pair => pair.Skill.Criteria).Select(criterion => criterion.Id))
            Assert.True(Readiness.Of(career.Asked, career.Met.Append(id).ToHashSet())?.Percent >= before || before is null);
    });

    [Fact]
    public void Criteria_above_the_target_count_for_nothing() => Always.Holds(Careers, career =>
    {
        var above = career.Asked.SelectMany(pair => pair.Skill.Criteria.Where(criterion => criterion.Level > pair.Asked.Target)).Select(criterion => criterion.Id);
        Assert.Equal(Readiness.Of(career.Asked, career.Met), Readiness.Of(career.Asked, career.Met.Except(above).ToHashSet()));
    });

    [Fact]
    public void Is_rounded_down()
    {
        var catalogue = ACatalogue.Small;
        var asked = catalogue.SkillsOf(catalogue.Career("back-end")!).ToList();
        // 3/4 of a git with two of three, and 1/4 of an sql with none: 50 %. With one of three: 25 %; with sql half: 62.5 %.
        Assert.Equal(50, Readiness.Of(asked, Set("save-change", "push-work"))!.Percent);
        Assert.Equal(25, Readiness.Of(asked, Set("save-change"))!.Percent);
        Assert.Equal(62, Readiness.Of(asked, Set("save-change", "push-work", "read-rows"))!.Percent);
        Assert.Equal(new Readiness(100, 5, 5), Readiness.Of(asked, Set("save-change", "push-work", "branch-work", "read-rows", "join-tables")));
    }

    private static int? ByDefinition(Asked asked, HashSet<string> met)
    {
        // Over one common denominator, the least common multiple, which the code under test does not use.
        var counted = asked.Where(pair => Counted(pair).Any()).ToList();
        if (counted.Count == 0) return null;
        var common = counted.Aggregate(BigInteger.One, (all, pair) => all * Counted(pair).Count() / BigInteger.GreatestCommonDivisor(all, Counted(pair).Count()));
        var sum = counted.Aggregate(BigInteger.Zero, (all, pair) => all + pair.Asked.Weight * Counted(pair).Count(c => met.Contains(c.Id)) * (common / Counted(pair).Count()));
        return (int)(100 * sum / (common * counted.Sum(pair => pair.Asked.Weight)));
    }

    private static IEnumerable<Criterion> Counted((Skill Skill, RequiredSkill Asked) pair) =>
        pair.Skill.Criteria.Where(criterion => criterion is { IsMust: true, IsRetired: false } && criterion.Level.Value <= pair.Asked.Target.Value);

    private static Skill SkillOf(string id, SkillCase skill) => new ACatalogue().Skill(id, [.. skill.Criteria]).Build().Skill(id)!;

    private static HashSet<string> Set(params string[] ids) => [.. ids];
}
