using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

public sealed class GiveVerdictTests
{
    [Fact]
    public async Task A_mentor_of_the_learners_cohort_verifies_a_criterion()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var sheet = (await desk.GiveAsync(VerdictAnswer.Met, comment: "  Rapi.\r\n ")).Required;

        var row = sheet.Rows.Single(row => row.Criterion.Id == MentorDesk.CriterionId);
        Assert.True(row.State.IsVerified);
        Assert.Equal(("The Mentor", TestClock.Start, "Rapi.", VerdictAnswer.Met), (row.Verdict!.MentorName, row.Verdict.GivenAtUtc, row.Verdict.Comment, row.Verdict.Answer));
        var entry = Assert.Single(await desk.VerdictsAsync());
        Assert.Equal((desk.Mentor.PersonId, desk.Learner.PersonId, desk.Cohort.Id, 1), (entry.MentorId, entry.LearnerId, entry.CohortId, entry.Revision));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_unknown_criterion_and_an_unknown_learner_are_not_found()
    {
        await using var desk = await MentorDesk.OpenAsync();
        Assert.Equal(OutcomeKind.NotFound, (await desk.GiveAsync(VerdictAnswer.Met, criterion: "never-heard-of")).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<GiveVerdict>().RunAsync(desk.Mentor, new(Guid.NewGuid(), MentorDesk.CriterionId, VerdictAnswer.Met, null, 1, 0), TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task An_answer_that_does_not_exist_throws()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => desk.GiveAsync((VerdictAnswer)7));
    }

    [Fact]
    public async Task When_another_mentor_was_quicker_the_answer_is_stale_and_shows_what_stands()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var other = await desk.House.MentorAsync(desk.Cohort, "Quick Mentor");
        await desk.GiveAsync(VerdictAnswer.NotYet, "Belum ada catatan.", by: other);

        var late = await desk.GiveAsync(VerdictAnswer.Met);

        Assert.Equal(OutcomeKind.Stale, late.Kind);
        var standing = late.Required.Rows.Single(row => row.Criterion.Id == MentorDesk.CriterionId);
        Assert.Equal(("Quick Mentor", "Belum ada catatan.", VerifiedStatus.NotYet), (standing.Verdict!.MentorName, standing.Verdict.Comment, standing.State.Verified));
        Assert.Single(await desk.VerdictsAsync());
        Assert.True((await desk.GiveAsync(VerdictAnswer.Met, seen: standing.State.Newest)).IsOk);
    }

    [Fact]
    public async Task A_cannot_tell_of_another_mentor_makes_an_answer_stale_too()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.GiveAsync(VerdictAnswer.CannotTell, by: await desk.House.MentorAsync(desk.Cohort));
        Assert.Equal(OutcomeKind.Stale, (await desk.GiveAsync(VerdictAnswer.Met)).Kind);
    }

    [Fact]
    public async Task A_double_press_is_one_entry()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.GiveAsync(VerdictAnswer.NotYet, "Coba lagi.")));
        Assert.All(answers, answer => Assert.True(answer.IsOk));
        Assert.Single(await desk.VerdictsAsync());
    }

    [Fact]
    public async Task The_same_answer_given_again_on_purpose_is_a_second_entry()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var first = (await desk.GiveAsync(VerdictAnswer.Met)).Required.Rows.Single(row => row.Criterion.Id == MentorDesk.CriterionId).State.Newest;
        Assert.True((await desk.GiveAsync(VerdictAnswer.Met, seen: first)).IsOk);
        Assert.Equal(2, (await desk.VerdictsAsync()).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task Not_yet_needs_a_comment(string? comment)
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertRefusedAsync("verdicts.comment-needed", VerdictAnswer.NotYet, comment);
    }

    [Fact]
    public async Task A_comment_of_4000_characters_is_kept_whole_and_one_more_is_refused()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertRefusedAsync("verdicts.comment-too-long", VerdictAnswer.Met, new string('x', 4_001));
        var longest = string.Concat(Enumerable.Repeat("🙂y", 4_000 / 3)) + "!";
        var sheet = (await desk.GiveAsync(VerdictAnswer.Met, longest)).Required;
        Assert.Equal(longest, sheet.Rows.Single(row => row.Verdict is not null).Verdict!.Comment);
    }

    [Theory]
    [InlineData("nul \0 inside")]
    [InlineData("bell \a inside")]
    [InlineData("escape \u001b[31m inside")]
    public async Task Characters_that_no_keyboard_types_are_refused(string comment)
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertRefusedAsync("verdicts.comment-unreadable", VerdictAnswer.Met, comment);
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDC00)]
    public async Task Half_a_character_is_refused(int half)
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertRefusedAsync("verdicts.comment-unreadable", VerdictAnswer.Met, $"half a {(char)half} pair");
    }

    [Fact]
    public async Task A_retired_criterion_is_refused()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertRefusedAsync("verdicts.retired", VerdictAnswer.Met, criterion: "old-practice");
    }

    [Fact]
    public async Task A_meaning_that_changed_since_the_page_was_drawn_is_refused()
    {
        await using var desk = await MentorDesk.OpenAsync();
        desk.House.Publish(ACatalogue.Smallish().Change(MentorDesk.CriterionId, criterion => criterion with { Revision = 2 }).Build());
        await desk.AssertRefusedAsync("verdicts.meaning-changed", VerdictAnswer.Met);
    }

    [Fact]
    public async Task A_verdict_on_a_criterion_that_was_never_claimed_counts()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var sheet = (await desk.GiveAsync(VerdictAnswer.Met)).Required;
        Assert.False(sheet.Rows[0].State.IsClaimed);
        Assert.True(sheet.Rows[0].State.IsVerified);
    }

    [Fact]
    public async Task Unticking_changes_no_verdict()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.ClaimAsync(MentorDesk.CriterionId, isClaimed: true);
        await desk.GiveAsync(VerdictAnswer.Met);
        desk.House.Clock.Move(TimeSpan.FromMinutes(1));
        await desk.ClaimAsync(MentorDesk.CriterionId, isClaimed: false);
        Assert.Equal((ClaimStatus.None, VerifiedStatus.Verified), await desk.StateAsync());
    }

    [Fact]
    public async Task Verdicts_of_a_mentor_who_left_stay()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.GiveAsync(VerdictAnswer.Met);
        await desk.House.RemoveAsync(desk.Cohort, desk.Mentor);
        Assert.Equal(VerifiedStatus.Verified, (await desk.StateAsync()).Verified);
    }

    [Fact]
    public async Task Verified_names_the_mentor_who_decided_also_after_a_later_cannot_tell()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var newest = (await desk.GiveAsync(VerdictAnswer.Met, "Rapi.")).Required.Rows[0].State.Newest;
        desk.House.Clock.Move(TimeSpan.FromDays(1));
        var unsure = await desk.House.MentorAsync(desk.Cohort, "Unsure Mentor");

        var row = (await desk.GiveAsync(VerdictAnswer.CannotTell, "Aku tidak melihat demonya.", by: unsure, seen: newest)).Required.Rows[0];

        Assert.True(row.State.IsVerified);
        Assert.Equal(("The Mentor", TestClock.Start, "Rapi."), (row.Verdict!.MentorName, row.Verdict.GivenAtUtc, row.Verdict.Comment));
        Assert.Equal(("Unsure Mentor", "Aku tidak melihat demonya."), (row.Later!.MentorName, row.Later.Comment));
        Assert.Equal(row.Later.Sequence, row.State.Newest);
    }
}
