using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Assessments;

public sealed class LevelTests
{
    [Fact]
    public void Meeting_one_more_criterion_never_lowers_a_level() => Always.Holds(SkillCases.Any, skill =>
    {
        var before = Level.Of(skill.Criteria, skill.Met);
        Assert.All(skill.Criteria, criterion => Assert.True(Level.Of(skill.Criteria, skill.AlsoMeets(criterion.Id).Met) >= before));
    });

    [Fact]
    public void The_order_of_criteria_does_not_matter() => Always.Holds(
        from skill in SkillCases.Any from order in Gen.Shuffle(skill.Criteria.ToArray()) select (skill, order),
        pair => Assert.Equal(Level.Of(pair.skill.Criteria, pair.skill.Met), Level.Of(pair.order, pair.skill.Met)));

    [Fact]
    public void Optional_and_retired_criteria_change_nothing() => Always.Holds(SkillCases.Any, skill =>
    {
        var level = Level.Of(skill.Criteria, skill.Met);
        Assert.Equal(level, Level.Of(skill.ActiveMusts, skill.Met));
        var others = skill.Criteria.Except(skill.ActiveMusts).Select(criterion => criterion.Id);
        Assert.Equal(level, Level.Of(skill.Criteria, skill.Met.Union(others).ToHashSet()));
        Assert.Equal(level, Level.Of(skill.Criteria, skill.Met.Except(others).ToHashSet()));
    });

    [Fact]
    public void A_level_is_the_highest_with_a_must_below_which_nothing_is_missing() => Always.Holds(SkillCases.Any, skill =>
    {
        // The words of the rule, read from the top down.
        var expected = Enumerable.Range(1, SkillLevel.Highest).Reverse().FirstOrDefault(level =>
            skill.ActiveMusts.Any(must => must.Level.Value == level)
            && skill.ActiveMusts.Where(must => must.Level.Value <= level).All(must => skill.Met.Contains(must.Id)));
        Assert.Equal(expected, Level.Of(skill.Criteria, skill.Met).Value);
    });

    [Fact]
    public void A_gap_stops_the_climb()
    {
        var git = ACatalogue.Small.Skill("git")!.Criteria;
        Assert.Equal(0, Level.Of(git, Set("save-change", "branch-work", "take-back")).Value);
        Assert.Equal(1, Level.Of(git, Set("save-change", "push-work", "take-back")).Value);
        Assert.Equal(3, Level.Of(git, Set("save-change", "push-work", "branch-work", "take-back")).Value);
    }

    [Fact]
    public void A_level_without_musts_is_stepped_over_but_never_reached()
    {
        Criterion[] criteria = [ACatalogue.Criterion("a", 1), ACatalogue.Criterion("b", 2, must: false), ACatalogue.Criterion("c", 3)];
        Assert.Equal(1, Level.Of(criteria, Set("a", "b")).Value);
        Assert.Equal(3, Level.Of(criteria, Set("a", "c")).Value);
    }

    [Fact]
    public void Nothing_to_meet_is_not_yet() => Assert.Equal(SkillLevel.NotYet, Level.Of([], Set("anything")));

    private static HashSet<string> Set(params string[] ids) => [.. ids];
}
