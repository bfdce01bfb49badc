using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Guidance;

namespace CareerHub.Tests.Features.Guidance;

public sealed class ReadMyLearningTests
{
    [Fact]
    public async Task A_cohorts_career_is_mine_while_I_am_in_it()
    {
        await using var desk = await LearnDesk.OpenAsync();
        var (cohort, _) = await desk.JoinAsync();
        var mine = Assert.Single((await desk.ReadAsync()).Mine);
        Assert.Equal(("back-end", null, false), (mine.Career.Id, mine.StartedAtUtc, mine.CanLeave));
        Assert.Equal([cohort.Name], mine.Cohorts);

        await desk.House.RemoveAsync(cohort, desk.Learner);
        Assert.Empty((await desk.ReadAsync()).Mine);
    }

    [Fact]
    public async Task What_was_started_last_comes_first_and_the_steps_are_for_the_one_that_is_chosen()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.JoinAsync();
        await desk.StartAsync("gardener");

        var page = await desk.ReadAsync();
        Assert.Equal(["gardener", "back-end"], page.Mine.Select(career => career.Career.Id));
        Assert.Equal(("gardener", "soil"), (page.Chosen!.Career.Id, page.Next.Single().Skill.Id));
        Assert.Equal(["git", "sql"], (await desk.ReadAsync("back-end")).Next.Select(step => step.Skill.Id));
        Assert.Equal("gardener", (await desk.ReadAsync("astronaut")).Chosen!.Career.Id);
        Assert.Empty(page.Others);
    }

    [Fact]
    public async Task Readiness_is_read_twice_and_never_mixed()
    {
        await using var desk = await LearnDesk.OpenAsync();
        var (_, mentor) = await desk.JoinAsync();
        await desk.TickAsync("git", "save-change", "push-work");
        await desk.JudgeAsync(mentor, "read-rows", VerdictAnswer.Met);

        var mine = (await desk.ReadAsync()).Mine.Single();
        Assert.Equal((2, 1, 5), (mine.Claimed!.Met, mine.Verified!.Met, mine.Verified.Musts));
    }

    [Fact]
    public async Task Where_nothing_can_be_counted_there_is_no_number()
    {
        await using var desk = await LearnDesk.OpenAsync();
        desk.House.Publish(ACatalogue.Smallish().Change("name-layers", criterion => criterion with { IsRetired = true }).Build());
        await desk.StartAsync("gardener");

        var page = await desk.ReadAsync();
        Assert.Equal((null, null), (page.Mine.Single().Claimed, page.Mine.Single().Verified));
        Assert.Empty(page.Next);
    }

    [Fact]
    public async Task Without_a_cohort_everything_works_and_nobody_waits_for_a_mentor_that_is_not_there()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.StartAsync("back-end");
        await desk.TickAsync("git", "save-change", "push-work");
        await desk.ShowAsync("push-work");

        var page = await desk.ReadAsync();
        Assert.Empty(page.Waiting.Mentors);
        Assert.Equal(new UnverifiedClaims(WithEvidence: 1, WithoutEvidence: 1), page.Waiting.Unseen);
        Assert.Equal("branch-work", page.Next.Single(step => step.Skill.Id == "git").Criterion.Id);
    }

    [Fact]
    public async Task Claimed_musts_up_to_the_target_wait_for_the_mentors_by_name()
    {
        await using var desk = await LearnDesk.OpenAsync();
        var (cohort, mentor) = await desk.JoinAsync();
        await desk.House.MentorAsync(cohort, "Another Mentor");
        await desk.TickAsync("git", "save-change", "push-work", "tidy-history", "take-back"); // one optional, one above the target
        await desk.TickAsync("soil", "name-layers"); // of a career that the cohort does not have
        await desk.TickAsync("sql", "read-rows");
        await desk.ShowAsync("push-work");
        await desk.JudgeAsync(mentor, "read-rows", VerdictAnswer.Met);

        var waiting = (await desk.ReadAsync()).Waiting;
        var turn = Assert.Single(waiting.Mentors);
        Assert.Equal(["Another Mentor", "The Mentor"], turn.Mentors);
        Assert.Equal(new UnverifiedClaims(1, 1), turn.Claims);
        Assert.Equal(new UnverifiedClaims(0, 1), waiting.Unseen);
    }

    [Fact]
    public async Task A_not_yet_waits_for_me_until_a_claim_or_evidence_answers_it()
    {
        await using var desk = await LearnDesk.OpenAsync();
        var (_, mentor) = await desk.JoinAsync();
        await desk.TickAsync("git", "save-change");
        await desk.JudgeAsync(mentor, "save-change", VerdictAnswer.NotYet);
        await desk.JudgeAsync(mentor, "read-rows", VerdictAnswer.NotYet);

        var page = await desk.ReadAsync();
        Assert.Equal([("git", "back-end", 1), ("sql", "back-end", 1)], page.Waiting.NotYet.Select(waiting => (waiting.Skill.Id, waiting.CareerId!, waiting.CriterionIds.Count)));
        Assert.Equal(0, page.Waiting.Mentors.Single().Claims.Together);
        var first = page.Next[0];
        Assert.Equal((StepKind.NotYet, "save-change", "The Mentor"), (first.Kind, first.Criterion.Id, first.Answer!.MentorName));

        await desk.TickAsync("sql", "read-rows");
        var evidence = await desk.ShowAsync("save-change");
        page = await desk.ReadAsync();
        Assert.Empty(page.Waiting.NotYet);
        Assert.DoesNotContain(page.Next, step => step.Kind == StepKind.NotYet);
        Assert.Equal(new UnverifiedClaims(1, 1), page.Waiting.Mentors.Single().Claims);

        await desk.HideAsync(await desk.EvidenceAsync(evidence)); // nothing answers it any more
        Assert.Equal("git", Assert.Single((await desk.ReadAsync()).Waiting.NotYet).Skill.Id);
    }

    [Fact]
    public async Task A_claim_from_before_the_verdict_answers_nothing_and_taking_it_back_neither()
    {
        await using var desk = await LearnDesk.OpenAsync();
        var (_, mentor) = await desk.JoinAsync();
        await desk.TickAsync("git", "save-change");
        await desk.ShowAsync("save-change");
        await desk.JudgeAsync(mentor, "save-change", VerdictAnswer.NotYet);
        desk.House.Clock.Move(TimeSpan.FromMinutes(1));
        await desk.House.Get<SaveTicks>().RunAsync(desk.Learner, new("git", Guid.NewGuid(), [new("save-change", true, false, 1)]), TestHouse.Ct);

        Assert.Equal(StepKind.NotYet, (await desk.ReadAsync()).Next[0].Kind);
    }

    [Fact]
    public async Task A_tick_that_was_on_its_way_while_the_mentor_judged_answers_nothing()
    {
        await using var desk = await LearnDesk.OpenAsync();
        var (_, mentor) = await desk.JoinAsync();
        var meant = desk.House.Clock.Now;
        await desk.JudgeAsync(mentor, "save-change", VerdictAnswer.NotYet);
        await desk.ArriveAsync("save-change", meant);

        Assert.Equal(StepKind.NotYet, (await desk.ReadAsync()).Next[0].Kind);
    }

    [Fact]
    public async Task A_claim_whose_meaning_changed_waits_for_me_and_counts_nowhere()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.JoinAsync();
        await desk.TickAsync("git", "save-change");
        desk.House.Publish(ACatalogue.Smallish().Change("save-change", criterion => criterion with { Revision = 2 }).Build());

        var page = await desk.ReadAsync();
        Assert.Equal("save-change", Assert.Single(Assert.Single(page.Waiting.ToConfirm).CriterionIds));
        Assert.Equal(0, page.Waiting.Mentors.Single().Claims.Together);
        Assert.Equal((StepKind.Confirm, "save-change"), (page.Next[0].Kind, page.Next[0].Criterion.Id));
        Assert.False(page.IsUntouched);
    }

    [Fact]
    public async Task The_newest_three_verdicts_are_news()
    {
        await using var desk = await LearnDesk.OpenAsync();
        var (_, mentor) = await desk.JoinAsync();
        await desk.TickAsync("git", "push-work");
        await desk.JudgeAsync(mentor, "save-change", VerdictAnswer.Met);
        await desk.JudgeAsync(mentor, "push-work", VerdictAnswer.CannotTell);
        await desk.JudgeAsync(mentor, "read-rows", VerdictAnswer.NotYet);
        await desk.JudgeAsync(mentor, "branch-work", VerdictAnswer.Met);

        var news = (await desk.ReadAsync()).Verdicts;
        Assert.Equal([("branch-work", VerdictAnswer.Met), ("read-rows", VerdictAnswer.NotYet), ("push-work", VerdictAnswer.CannotTell)], news.Select(verdict => (verdict.Criterion.Id, verdict.Answer)));
        Assert.All(news, verdict => Assert.Equal("The Mentor", verdict.MentorName));
        Assert.Equal(desk.House.Clock.Now, news[0].GivenAtUtc);
    }

    [Fact]
    public async Task When_nothing_is_left_the_way_beyond_is_named()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.StartAsync("back-end");
        await desk.TickAsync("git", "save-change", "push-work", "branch-work");
        await desk.TickAsync("sql", "read-rows", "join-tables");
        Assert.Equal(5, (await desk.ReadAsync()).Next.Count(step => step.Kind == StepKind.Show));
        foreach (var criterion in (string[])["save-change", "push-work", "branch-work", "read-rows", "join-tables"]) await desk.ShowAsync(criterion);

        var page = await desk.ReadAsync();
        Assert.Empty(page.Next);
        Assert.Equal("git", page.Beyond!.Id);
    }
}
