using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

public sealed class BlindVerdictTests
{
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
}
