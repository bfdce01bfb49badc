using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Guidance;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Guidance;

public sealed class NextStepsTests
{
    [Fact]
    public void The_same_record_gives_the_same_list() => Holds(learner =>
    {
        // Sets and answers that came in another order are the same record.
        var shuffled = learner with { Now = learner.Now with { Claimed = learner.Now.Claimed.Reverse().ToHashSet(), NotYet = [.. learner.Now.NotYet.Reverse()] } };
        Assert.Equal(Words(learner), Words(shuffled));
    });

    [Fact]
    public void No_criterion_is_named_twice_and_no_skill_climbs_twice() => Holds(learner =>
    {
        Assert.Equal(learner.Steps.Count, learner.Steps.DistinctBy(step => step.Criterion.Id).Count());
        var climbs = learner.Steps.Where(step => step.Kind == StepKind.Climb).ToList();
        Assert.Equal(climbs.Count, climbs.DistinctBy(step => step.Skill.Id).Count());
    });

    [Fact]
    public void A_locked_skill_never_stands_before_an_unlocked_one() => Holds(learner =>
    {
        var locked = learner.Steps.Where(step => step.Kind == StepKind.Climb).Select(step => step.Skill.Requires.Any(required => learner.Career.Asks(required.SkillId) is not null && // nobody has to learn first what the career does not ask
            Level.Of(learner.Catalogue.Skill(required.SkillId)!.Criteria, learner.Now.Claimed) < required.Level)).ToList();
        Assert.Equal(locked.Order(), locked);
        Assert.Equal(locked, learner.Steps.Where(step => step.Kind == StepKind.Climb).Select(step => step.Missing.Count > 0));
    });

    [Fact]
    public void Answers_come_first_then_the_larger_gap_then_the_larger_weight_then_the_careers_order() => Holds(learner =>
    {
        var steps = learner.Steps;
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.First.Kind == StepKind.NotYet || pair.Second.Kind != StepKind.NotYet));
        var answers = steps.Where(step => step.Kind == StepKind.NotYet).Select(step => step.Answer!.Sequence).ToList();
        Assert.Equal(answers.Order(), answers);
        var order = learner.Career.Skills.Select(asked => asked.SkillId).ToList();
        var climbs = steps.Where(step => step.Kind == StepKind.Climb).Select(step => (step.Missing.Count > 0, -step.Gap, -step.Asked.Weight, order.IndexOf(step.Skill.Id))).ToList();
        Assert.Equal(climbs.Order(), climbs);
    });

    [Fact]
    public void A_climb_names_the_first_open_must_of_the_next_level() => Holds(learner =>
    {
        foreach (var step in learner.Steps.Where(step => step.Kind == StepKind.Climb))
        {
            var open = step.Skill.ActiveCriteria.Where(c => c.IsMust && c.Level <= step.Asked.Target && !learner.Now.Claimed.Contains(c.Id)).ToList();
            Assert.Equal(open.Min(c => c.Level), step.Criterion.Level);
            Assert.True(step.Criterion.Level > step.Claimed);
            var answered = learner.Now.NotYet.Select(answer => answer.CriterionId).ToHashSet();
            Assert.Equal(open.First(c => c.Level == step.Criterion.Level && !answered.Contains(c.Id)), step.Criterion);
        }
    });

    [Fact]
    public void Nothing_above_the_target_is_suggested() => Holds(learner => Assert.All(learner.Steps, step =>
    {
        Assert.True(step.Criterion.Level <= step.Asked.Target);
        Assert.True(step.Claimed <= step.Asked.Target || step.Kind == StepKind.NotYet);
    }));

    [Fact]
    public void Every_skill_below_its_target_has_a_step() => Holds(learner => Assert.Empty(
        from pair in learner.Catalogue.SkillsOf(learner.Career)
        where pair.Skill.ActiveCriteria.Any(c => c.IsMust && c.Level <= pair.Asked.Target && !learner.Now.Claimed.Contains(c.Id))
        where learner.Steps.All(step => step.Skill.Id != pair.Skill.Id)
        select pair.Skill.Id));

    [Fact]
    public void Evidence_is_asked_for_only_when_nothing_is_below_target() => Holds(learner =>
    {
        if (!learner.Steps.Any(step => step.Kind == StepKind.Show)) return;
        Assert.DoesNotContain(learner.Steps, step => step.Kind == StepKind.Climb);
        Assert.All(learner.Steps.Where(step => step.Kind == StepKind.Show), step =>
            Assert.True(learner.Now.Claimed.Contains(step.Criterion.Id) && !learner.Now.Verified.Contains(step.Criterion.Id) && !learner.Now.Shown.Contains(step.Criterion.Id)));
    });

    [Fact]
    public void One_more_claim_never_makes_the_step_of_another_skill_vanish() => Always.Holds(
        from learner in NextStepCases.Any
        where learner.Criteria.Any()
        from criterion in Gen.Elements(learner.Criteria.ToArray())
        select (learner, criterion),
        pair =>
        {
            var after = pair.learner.AlsoClaims(pair.criterion.Id).Steps.Select(step => (step.Kind, step.Criterion.Id)).ToHashSet();
            var others = pair.learner.Steps.Where(step => step.Skill.Id != pair.criterion.SkillId).Select(step => (step.Kind, step.Criterion.Id));
            Assert.Subset(after, others.ToHashSet());
        });

    [Fact]
    public void The_flags_of_the_largest_gap_say_what_they_say() => Holds(learner =>
    {
        var open = learner.Steps.Where(step => step.Kind == StepKind.Climb && step.Missing.Count == 0).ToList();
        Assert.All(open.Where(step => step.HasLargestGap), step => Assert.Equal(open.Max(other => other.Gap), step.Gap));
        Assert.All(learner.Steps.Where(step => step.SharesLargestGap), step => Assert.True(step.HasLargestGap));
        Assert.All(learner.Steps.Where(step => step.Missing.Count > 0), step => Assert.False(step.HasLargestGap));
    });

    [Fact]
    public void A_page_shows_five_at_most_and_no_more_than_three_answers_while_there_is_more_to_do() => Holds(learner =>
    {
        var steps = learner.Steps;
        var shown = NextSteps.Shortlist(steps);
        Assert.Equal(Math.Min(5, steps.Count), shown.Count);
        Assert.Equal(steps.Where(shown.Contains), shown); // the same order
        Assert.Equal(steps.Take(1), shown.Take(1));
        var answers = shown.Count(step => step.Kind == StepKind.NotYet);
        Assert.True(answers <= 3 || shown.Count(step => step.Kind != StepKind.NotYet) == steps.Count(step => step.Kind != StepKind.NotYet));
    });

    [Fact]
    public void A_beginner_starts_at_level_one_of_what_is_unlocked()
    {
        var catalogue = ACatalogue.Smallish().Requires("git", ("sql", 1)).Build();
        var steps = NextSteps.Of(catalogue, catalogue.Career("back-end")!, Nothing);

        Assert.Equal([("sql", "read-rows", true), ("git", "save-change", false)], steps.Select(step => (step.Skill.Id, step.Criterion.Id, step.HasLargestGap)));
        Assert.Equal([new Prerequisite("sql", SkillLevel.Of(1))], steps[1].Missing);
    }

    [Fact]
    public void At_every_target_evidence_is_next_and_then_nothing()
    {
        var career = ACatalogue.Small.Career("back-end")!;
        var all = Nothing with { Claimed = Set("save-change", "push-work", "branch-work", "read-rows", "join-tables"), Verified = Set("save-change") };

        Assert.Equal(["push-work", "branch-work", "read-rows", "join-tables"], NextSteps.Of(ACatalogue.Small, career, all).Select(step => step.Criterion.Id));
        Assert.Empty(NextSteps.Of(ACatalogue.Small, career, all with { Shown = all.Claimed }));
    }

    [Fact]
    public void A_claim_whose_meaning_changed_asks_for_one_tap()
    {
        var steps = NextSteps.Of(ACatalogue.Small, ACatalogue.Small.Career("back-end")!, Nothing with { Claimed = Set("push-work"), ToConfirm = Set("save-change", "tidy-history") });

        Assert.Equal([(StepKind.Confirm, "save-change"), (StepKind.Climb, "read-rows"), (StepKind.Confirm, "tidy-history")], steps.Select(step => (step.Kind, step.Criterion.Id)));
    }

    private static LearnerNow Nothing { get; } = new(Set(), Set(), Set(), Set(), []);

    private static void Holds(Action<NextStepCase> check) => Always.Holds(NextStepCases.Any, check);

    private static IEnumerable<string> Words(NextStepCase learner) => learner.Steps.Select(step => $"{step.Kind} {step.Criterion.Id} {step.Gap} {step.Missing.Count} {step.HasLargestGap}");

    private static HashSet<string> Set(params string[] ids) => [.. ids];
}
