using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

public sealed class WhoMayJudgeTests
{
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
}
