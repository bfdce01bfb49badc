using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>Holding, letting go, answering: the mentors' part of a request, and what time does to it.</summary>
public sealed class ReviewLifeTests
{
    [Fact]
    public async Task Reading_is_not_claiming_and_leaves_a_line_that_the_learner_reads()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync(question: "?");
        var seen = await desk.SeenAsync(id);

        Assert.Equal((RequestState.Queued, false, 1), (seen.State, seen.IsMine, seen.Place));
        var line = Assert.Single(await desk.House.Get<ReadAccessLog>().RunAsync(desk.Learner, TestHouse.Ct));
        Assert.Equal("The Mentor", line.Viewer);
        await desk.SeenAsync(id);
        Assert.Single(await desk.House.Get<ReadAccessLog>().RunAsync(desk.Learner, TestHouse.Ct)); // one a quarter of an hour
    }

    [Fact]
    public async Task Of_two_mentors_at_once_exactly_one_holds_it()
    {
        for (var round = 0; round < 10; round++)
        {
            await using var desk = await ReviewDesk.OpenAsync();
            var id = await desk.AskAsync();
            var ends = await Task.WhenAll(Task.Run(() => desk.ClaimAsync(id, desk.Mentor)), Task.Run(() => desk.ClaimAsync(id, desk.Other)));
            Assert.Single(ends, end => end.IsOk);
            Assert.Single(ends, end => end.Code == "reviews.taken");
            Assert.Equal(1, (await desk.EntriesAsync()).Count(entry => entry.Kind == EntryKind.RequestClaimed));
        }
    }

    [Fact]
    public async Task Claiming_again_is_no_second_entry()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        Assert.Equal([Outcome.Ok, Outcome.Ok], [await desk.ClaimAsync(id), await desk.ClaimAsync(id)]);
        Assert.Equal(2, (await desk.EntriesAsync()).Count);
    }

    [Fact]
    public async Task Five_are_held_at_once_and_no_more()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var ids = new List<Guid>();
        for (var i = 0; i <= ReviewRules.HeldAtOnce; i++) ids.Add(await desk.AskAsync(by: await desk.House.LearnerAsync(desk.Cohort)));
        foreach (var id in ids.Take(ReviewRules.HeldAtOnce)) Assert.Equal(Outcome.Ok, await desk.ClaimAsync(id));
        Assert.Equal("reviews.hands-full", (await desk.ClaimAsync(ids[^1])).Code);
        await desk.ReleaseAsync(ids[0]);
        Assert.Equal(Outcome.Ok, await desk.ClaimAsync(ids[^1]));
    }

    [Fact]
    public async Task A_released_request_keeps_its_place()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.AskAsync(by: await desk.House.LearnerAsync(desk.Cohort));
        await desk.ClaimAsync(id);
        Assert.Equal(Outcome.Ok, await desk.ReleaseAsync(id));
        Assert.Equal((RequestState.Queued, 1), (await desk.StateAsync(id), (await desk.MineAsync()).Open!.Place));
        Assert.Equal(Outcome.Ok, await desk.ReleaseAsync(id)); // nothing is held: nothing to do
        Assert.Equal(id, (await desk.QueueAsync()).Rows[0].Id);
    }

    [Fact]
    public async Task Half_an_hour_without_activity_gives_it_back_and_activity_begins_the_half_hour_anew()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        Assert.Equal(0, await desk.SweepAsync(TimeSpan.FromMinutes(29)));
        Assert.Equal(desk.House.Clock.Now.AddMinutes(30), (await desk.HoldAsync(id)).Required.AtUtc);
        Assert.Equal(0, await desk.SweepAsync(TimeSpan.FromMinutes(29)));
        Assert.Equal(RequestState.Claimed, await desk.StateAsync(id));

        Assert.Equal(1, await desk.SweepAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(RequestState.Queued, await desk.StateAsync(id));
        var entry = (await desk.EntriesAsync())[^1];
        Assert.Equal((EntryKind.RequestExpired, Guid.Empty), (entry.Kind, entry.ActorId));
        Assert.Equal("reviews.not-held", (await desk.HoldAsync(id)).Code);
        Assert.Equal(0, await desk.SweepAsync());
    }

    [Fact]
    public async Task A_reader_never_ends_a_claim_however_old_it_is()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        desk.House.Clock.Move(TimeSpan.FromDays(2));
        await desk.OpenAsync(id, desk.Other);
        await desk.QueueAsync(by: desk.Other);
        await desk.MineAsync();
        Assert.Equal("reviews.taken", (await desk.ClaimAsync(id, desk.Other)).Code);
        Assert.Equal(RequestState.Claimed, await desk.StateAsync(id));
    }

    [Fact]
    public async Task An_answer_gives_one_verdict_a_criterion_in_one_unit_and_all_of_it_follows_from_the_journal()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        await desk.TickAsync("save-change");
        var id = await desk.AskAsync(2);
        await desk.ClaimAsync(id);
        var end = await desk.DecideAsync(id, ("save-change", VerdictAnswer.Met, "  Good. "), ("push-work", VerdictAnswer.CannotTell, null), ("branch-work", VerdictAnswer.NotYet, "Show a conflict."));

        Assert.Equal((1, 1, 1), (end.Required.Met, end.Required.NotYet, end.Required.CannotTell));
        var verdicts = await desk.House.ReadAsync(db => db.Verdicts.OrderBy(verdict => verdict.Sequence).ToListAsync(TestHouse.Ct));
        Assert.Equal(["save-change", "push-work", "branch-work"], verdicts.Select(verdict => verdict.CriterionId));
        Assert.All(verdicts, verdict => Assert.Equal((id, VerdictBasis.Review, desk.Mentor.PersonId, true), (verdict.RequestId, verdict.Basis, verdict.MentorId, verdict.IsBlind)));
        Assert.Equal((RequestState.Decided, EntryKind.RequestDecided), (await desk.StateAsync(id), (await desk.EntriesAsync())[^1].Kind));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Every_criterion_needs_an_answer_and_a_not_yet_a_comment_and_nothing_is_saved_before()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync(2);
        await desk.ClaimAsync(id);
        var end = await desk.DecideAsync(id, ("save-change", VerdictAnswer.NotYet, "  "), ("push-work", VerdictAnswer.Met, new string('x', 4_001)));
        Assert.Equal((OutcomeKind.Refused, "reviews.unfinished"), (end.Kind, end.Code));
        Assert.Equal([("branch-work", "reviews.unanswered"), ("push-work", "verdicts.comment-too-long"), ("save-change", "verdicts.comment-needed")], end.Required.Faults.Select(pair => (pair.Key, pair.Value)).Order());
        Assert.Equal((RequestState.Claimed, 0), (await desk.StateAsync(id), await desk.House.ReadAsync(db => db.Verdicts.CountAsync(TestHouse.Ct))));
    }

    [Fact]
    public async Task Lower_levels_are_met_in_one_act_but_for_what_has_an_answer_of_its_own()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync(2);
        await desk.ClaimAsync(id);
        var seen = await desk.SeenAsync(id);
        Assert.Equal("reviews.unfinished", (await desk.DecideAsync(seen, desk.Mentor, [1, 2], ("save-change", VerdictAnswer.NotYet, "Not this one."))).Code); // never the asked level itself
        Assert.True((await desk.DecideAsync(seen, desk.Mentor, [1, 2], ("save-change", VerdictAnswer.NotYet, "Not this one."), ("branch-work", VerdictAnswer.Met, null))).IsOk);

        var verdicts = await desk.House.ReadAsync(db => db.Verdicts.ToDictionaryAsync(verdict => verdict.CriterionId, verdict => (verdict.Basis, verdict.Answer), TestHouse.Ct));
        Assert.Equal((VerdictBasis.Review, VerdictAnswer.NotYet), verdicts["save-change"]);
        Assert.Equal((VerdictBasis.Implied, VerdictAnswer.Met), verdicts["push-work"]);
        Assert.Equal((VerdictBasis.Review, VerdictAnswer.Met), verdicts["branch-work"]);
    }

    [Fact]
    public async Task Only_who_holds_it_answers_and_only_what_they_saw()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        var before = await desk.SeenAsync(id);
        Assert.Equal("reviews.not-held", (await desk.DecideAsync(before, All(VerdictAnswer.Met))).Code);
        await desk.ClaimAsync(id);
        Assert.Equal(OutcomeKind.Stale, (await desk.DecideAsync(before, All(VerdictAnswer.Met))).Kind); // seen before it was held
        Assert.Equal("reviews.not-held", (await desk.DecideAsync(await desk.SeenAsync(id), desk.Other, [], All(VerdictAnswer.Met))).Code);
        Assert.True((await desk.DecideAsync(id, All(VerdictAnswer.Met))).IsOk);
    }

    [Fact]
    public async Task A_direct_verdict_meanwhile_makes_the_answer_stale_and_the_next_look_asks_for_less()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        var seen = await desk.SeenAsync(id);
        Assert.True((await desk.House.Get<GiveVerdict>().RunAsync(desk.Other, new(desk.Learner.PersonId, "push-work", VerdictAnswer.NotYet, "Seen today.", 1, 0), TestHouse.Ct)).IsOk);
        Assert.Equal(OutcomeKind.Stale, (await desk.DecideAsync(seen, All(VerdictAnswer.Met))).Kind);
        Assert.True((await desk.House.Get<GiveVerdict>().RunAsync(desk.Other, new(desk.Learner.PersonId, "push-work", VerdictAnswer.Met, null, 1, (await desk.SeenAsync(id)).Rows[1].Newest), TestHouse.Ct)).IsOk);
        Assert.Equal(["save-change"], (await desk.SeenAsync(id)).Rows.Select(row => row.Criterion.Id));
        Assert.True((await desk.DecideAsync(id, ("save-change", VerdictAnswer.Met, null))).IsOk);
    }

    [Fact]
    public async Task A_meaning_that_changed_meanwhile_makes_the_answer_stale()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        var seen = await desk.SeenAsync(id);
        desk.House.Publish(ACatalogue.Smallish().Change("push-work", criterion => criterion with { Revision = 2 }).Build());
        Assert.Equal(OutcomeKind.Stale, (await desk.DecideAsync(seen, All(VerdictAnswer.Met))).Kind);
    }

    [Fact]
    public async Task The_same_answer_twice_is_one()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        var seen = await desk.SeenAsync(id);
        var ends = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.DecideAsync(seen, All(VerdictAnswer.Met))));
        Assert.All(ends, end => Assert.True(end.IsOk));
        Assert.Equal(2, await desk.House.ReadAsync(db => db.Verdicts.CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task An_answer_that_nobody_said_they_read_is_closed_after_two_weeks()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AnswerAsync();
        Assert.Equal(0, await desk.SweepAsync(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1)));
        Assert.Equal(1, await desk.SweepAsync(TimeSpan.FromSeconds(1)));
        Assert.Equal(RequestState.Closed, await desk.StateAsync(id));
        Assert.Equal(Guid.Empty, (await desk.EntriesAsync())[^1].ActorId);
    }

    private static (string, VerdictAnswer, string?)[] All(VerdictAnswer answer) => [("save-change", answer, null), ("push-work", answer, null)];
}
