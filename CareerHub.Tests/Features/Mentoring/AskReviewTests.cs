using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>Asking, waiting, taking back, reading: the learner's part of a request.</summary>
public sealed class AskReviewTests
{
    [Fact]
    public async Task Asking_queues_one_request_with_its_question_and_tells_place_and_rule()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var first = await desk.House.LearnerAsync(desk.Cohort);
        await desk.AskAsync(by: first);
        var id = await desk.AskAsync(level: 2, question: "  Is my order safe?\r\n ");

        var mine = await desk.MineAsync();
        Assert.Equal((id, 2, 2, RequestState.Queued, 2), (mine.Open!.Id, mine.Open.Place, mine.Open.Waiting, mine.Open.State, mine.Open.Asked.Value));
        Assert.Equal(("Is my order safe?", TestClock.Start.AddSeconds(1)), (mine.Question, mine.Open.OldestUtc));
        var entry = Assert.Single(await desk.EntriesAsync());
        Assert.Equal((EntryKind.RequestQueued, desk.Cohort.Id), (entry.Kind, entry.CohortId));
        Assert.DoesNotContain("order", entry.Payload, StringComparison.Ordinal);
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_form_that_comes_twice_asks_once()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var key = Guid.NewGuid();
        var ends = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.House.Get<AskReview>().RunAsync(desk.Learner, new("git", 1, null, "?", key, 0), TestHouse.Ct)));
        Assert.All(ends, end => Assert.Equal(Outcome.Ok, end));
        Assert.Single(await desk.EntriesAsync());
    }

    [Fact]
    public async Task One_request_a_skill_is_open_and_several_skills_are()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        await desk.AskAsync();
        Assert.Equal("reviews.open-already", (await desk.TryAskAsync(level: 2)).Code);
        await desk.AskAsync(skill: "sql");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)] // git has no level 4
    [InlineData(-1)]
    [InlineData(99)]
    public async Task A_level_that_the_skill_does_not_have_is_refused(int level)
    {
        await using var desk = await ReviewDesk.OpenAsync();
        Assert.Equal("reviews.level-not-open", (await desk.TryAskAsync(level)).Code);
    }

    [Fact]
    public async Task A_level_that_is_verified_is_refused_and_the_next_is_offered()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync(1);
        await desk.ClaimAsync(id);
        Assert.True((await desk.DecideAsync(id, ("save-change", VerdictAnswer.Met, null), ("push-work", VerdictAnswer.Met, null))).IsOk);

        Assert.Equal("reviews.level-not-open", (await desk.TryAskAsync(1)).Code);
        Assert.Equal([2, 3], (await desk.MineAsync()).Levels.Select(level => level.Level.Value));
    }

    [Fact]
    public async Task The_level_that_is_claimed_is_suggested_and_what_a_mentor_would_see_is_counted()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        foreach (var criterion in (string[])["save-change", "push-work", "branch-work"]) await desk.TickAsync(criterion);
        var mine = await desk.MineAsync();
        Assert.Equal(2, mine.Suggested.Value);
        Assert.Equal([(1, 2, 2), (2, 3, 3), (3, 4, 3)], mine.Levels.Select(level => (level.Level.Value, level.Open, level.Claimed)));
    }

    [Fact]
    public async Task Whoever_is_in_no_cohort_that_asks_for_the_skill_is_told_so()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        Assert.Equal("reviews.no-cohort", (await desk.TryAskAsync(skill: "soil")).Code);
        Assert.Equal("reviews.no-cohort", (await desk.TryAskAsync(by: await desk.House.PersonAsync())).Code);
        Assert.Equal(OutcomeKind.NotFound, (await desk.TryAskAsync(skill: "never-heard-of")).Kind);
    }

    [Fact]
    public async Task In_two_cohorts_the_learner_chooses_and_only_their_own_can_be_chosen()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var (second, stranger) = (await desk.House.CohortAsync(name: "Second"), await desk.House.CohortAsync(name: "Stranger's"));
        await desk.House.AddAsync(second, desk.Learner, Core.Features.Cohorts.CohortRole.Learner, "The Learner");

        Assert.Equal("reviews.choose-cohort", (await desk.TryAskAsync()).Code);
        Assert.Equal(OutcomeKind.NotFound, (await desk.TryAskAsync(cohort: stranger.Id)).Kind);
        var id = await desk.AskAsync(cohort: second.Id);
        Assert.Equal(second.Id, (await desk.RequestAsync(id)).CohortId);
        Assert.Equal(OutcomeKind.NotFound, (await desk.ClaimAsync(id)).Kind); // the other cohort's mentors have nothing to do with it
    }

    [Theory]
    [InlineData(2_000, null)]
    [InlineData(2_001, "reviews.question-too-long")]
    public async Task A_question_has_its_bounds(int length, string? code)
    {
        await using var desk = await ReviewDesk.OpenAsync();
        Assert.Equal(code, (await desk.TryAskAsync(question: new string('?', length))).Code);
        Assert.Equal(code is null ? 1 : 0, (await desk.EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_queued_request_is_taken_back_once_and_a_held_one_is_not()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        Assert.Equal("reviews.held", (await desk.WithdrawAsync(id)).Code);
        await desk.ReleaseAsync(id);
        Assert.Equal(Outcome.Ok, await desk.WithdrawAsync(id));
        Assert.Equal(Outcome.Ok, await desk.WithdrawAsync(id));
        Assert.Equal(1, (await desk.EntriesAsync()).Count(entry => entry.Kind == EntryKind.RequestWithdrawn));
        Assert.Equal(OutcomeKind.NotFound, (await desk.OpenAsync(id)).Kind);
        Assert.Equal("reviews.over", (await desk.ClaimAsync(id)).Code);
        await desk.AskAsync(); // there is room again
    }

    [Fact]
    public async Task Nobody_else_takes_it_back_or_says_that_it_was_read()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        var stranger = await desk.House.LearnerAsync(desk.Cohort);
        foreach (var who in (Caller[])[stranger, desk.Mentor, await desk.House.AdminAsync()])
        {
            Assert.Equal(Outcome.NotFound, await desk.WithdrawAsync(id, who));
            Assert.Equal(Outcome.NotFound, await desk.CloseAsync(id, who));
        }
    }

    [Fact]
    public async Task What_is_missing_comes_first_in_the_answer_and_reading_it_closes_it()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AnswerAsync();

        var mine = await desk.MineAsync();
        Assert.Equal((null, id), (mine.Open, mine.Answered!.Id));
        Assert.Equal([("save-change", "One line is missing."), ("push-work", null)], mine.Answers.Select(answer => (answer.Criterion.Id, answer.Verdict.Comment)));
        Assert.Equal("The Mentor", mine.Answered.Mentor);

        Assert.Equal(Outcome.Ok, await desk.CloseAsync(id));
        Assert.Equal(Outcome.Ok, await desk.CloseAsync(id));
        Assert.Null((await desk.MineAsync()).Answered);
        Assert.Equal("reviews.answered", (await desk.WithdrawAsync(id)).Code);
        Assert.Equal(1, (await desk.EntriesAsync()).Count(entry => entry.Kind == EntryKind.RequestClosed));
    }

    [Fact]
    public async Task Asking_again_reads_the_answer_and_stands_at_the_end_of_the_queue()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var first = await desk.AnswerAsync();
        var neighbour = await desk.House.LearnerAsync(desk.Cohort);
        await desk.AskAsync(by: neighbour);
        var second = await desk.AskAsync(1);

        Assert.Equal((RequestState.Closed, RequestState.Queued), (await desk.StateAsync(first), await desk.StateAsync(second)));
        Assert.Equal(2, (await desk.MineAsync()).Open!.Place);
        Assert.Equal(2, (await desk.SeenAsync(second)).Attempt);
        Assert.Equal(["save-change"], (await desk.SeenAsync(second)).Rows.Select(row => row.Criterion.Id)); // what is verified is not asked twice
    }
}
