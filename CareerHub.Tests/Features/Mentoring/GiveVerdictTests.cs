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
    public async Task A_lead_mentor_judges_as_a_mentor_does()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var lead = await desk.House.MemberAsync(desk.Cohort, CohortRole.LeadMentor);
        Assert.True((await desk.GiveAsync(VerdictAnswer.Met, by: lead)).IsOk);
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertNotFoundAsync(await desk.House.PersonAsync());
    }

    [Fact]
    public async Task An_admin_finds_nothing()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertNotFoundAsync(await desk.House.AdminAsync());
    }

    [Fact]
    public async Task A_mentor_of_another_cohort_finds_nothing()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertNotFoundAsync(await desk.House.MentorAsync(await desk.House.CohortAsync(name: "Another cohort")));
    }

    [Fact]
    public async Task A_fellow_learner_finds_nothing()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertNotFoundAsync(await desk.House.LearnerAsync(desk.Cohort));
    }

    [Fact]
    public async Task Nobody_judges_themselves_even_as_a_mentor_elsewhere()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.AssertNotFoundAsync(desk.Learner);
    }

    [Fact]
    public async Task A_mentor_who_left_finds_nothing_one_moment_later()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.RemoveAsync(desk.Cohort, desk.Mentor);
        await desk.AssertNotFoundAsync(desk.Mentor);
    }

    [Fact]
    public async Task A_mentor_of_a_learner_who_left_finds_nothing()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.RemoveAsync(desk.Cohort, desk.Learner);
        await desk.AssertNotFoundAsync(desk.Mentor);
    }

    [Fact]
    public async Task A_disabled_mentor_finds_nothing()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.DisableAsync(desk.Mentor);
        await desk.AssertNotFoundAsync(desk.Mentor);
    }

    [Fact]
    public async Task A_mentor_who_came_back_judges_again()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.RemoveAsync(desk.Cohort, desk.Mentor);
        await desk.House.AddAsync(desk.Cohort, desk.Mentor, CohortRole.Mentor, "The Mentor");
        Assert.True((await desk.GiveAsync(VerdictAnswer.Met)).IsOk);
    }

    [Fact]
    public async Task A_skill_outside_the_cohorts_careers_is_not_found()
    {
        await using var desk = await MentorDesk.OpenAsync();
        Assert.Equal(OutcomeKind.NotFound, (await desk.GiveAsync(VerdictAnswer.Met, criterion: "name-layers")).Kind);
    }

    [Fact]
    public async Task The_cohort_that_asks_for_the_skill_is_the_one_written_down()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var gardeners = await desk.House.CohortAsync("gardener");
        await desk.House.AddAsync(gardeners, desk.Learner, CohortRole.Learner, "The Learner");
        await desk.House.AddAsync(gardeners, desk.Mentor, CohortRole.Mentor, "The Mentor");
        Assert.True((await desk.GiveAsync(VerdictAnswer.Met, criterion: "name-layers")).IsOk);
        Assert.Equal(gardeners.Id, Assert.Single(await desk.VerdictsAsync()).CohortId);
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
    public async Task A_verdict_is_blind_when_the_claims_were_never_shown_to_this_mentor()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.Get<OpenLearner>().RunAsync(await desk.House.MentorAsync(desk.Cohort), desk.Learner.PersonId, TestHouse.Ct); // somebody else looked
        await desk.GiveAsync(VerdictAnswer.Met);
        Assert.True(Assert.Single(await desk.VerdictsAsync()).IsBlind);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public async Task A_verdict_is_not_blind_within_14_days_of_opening_the_record(int days, bool isBlind)
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct);
        desk.House.Clock.Move(TimeSpan.FromDays(days));
        await desk.GiveAsync(VerdictAnswer.Met);
        Assert.Equal(isBlind, Assert.Single(await desk.VerdictsAsync()).IsBlind);
    }

    [Fact]
    public async Task A_verdict_is_not_blind_after_the_cohorts_levels_were_looked_at()
    {
        // The matrix shows the claimed level beside the verified one: that is the claim, shown.
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.Get<ReadCohort>().RunAsync(desk.Mentor, desk.Cohort.Id, TestHouse.Ct);
        await desk.GiveAsync(VerdictAnswer.Met);
        Assert.False(Assert.Single(await desk.VerdictsAsync()).IsBlind);
    }

    [Fact]
    public async Task The_sheet_in_an_answer_shows_claims_so_the_next_verdict_is_not_blind_and_the_learner_reads_of_it()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.GiveAsync(VerdictAnswer.Met);
        await desk.GiveAsync(VerdictAnswer.Met, criterion: "push-work");
        Assert.Equal([true, false], (await desk.VerdictsAsync()).Select(verdict => verdict.IsBlind));
        Assert.NotEmpty(await desk.House.Get<ReadAccessLog>().RunAsync(desk.Learner, TestHouse.Ct));
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
