using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

public sealed class ReadCohortTests
{
    [Fact]
    public async Task A_mentor_sees_learners_by_name_with_both_levels_of_each_skill()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.LearnerAsync(desk.Cohort, "Ade Awal");
        await desk.ClaimAsync("save-change", isClaimed: true);
        await desk.ClaimAsync("push-work", isClaimed: true);
        await desk.GiveAsync(VerdictAnswer.Met, criterion: "read-rows");

        var view = (await ReadAsync(desk, desk.Mentor)).Required;

        Assert.Equal([("git", 2), ("sql", 2)], view.Skills.Select(skill => (skill.Skill.Id, skill.Target.Value)));
        Assert.Equal(["Ade Awal", "The Learner"], view.Learners.Select(line => line.Name));
        Assert.Equal(["The Mentor"], view.Mentors);
        Assert.Equal([(0, 1), (1, 0)], view.Learners[1].Cells.Select(pair => (pair.Verified.Value, pair.Claimed.Value)));
    }

    [Fact]
    public async Task Nobody_else_finds_it()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var former = await desk.House.MentorAsync(desk.Cohort);
        await desk.House.RemoveAsync(desk.Cohort, former);
        Caller[] others = [await desk.House.PersonAsync(), await desk.House.AdminAsync(), desk.Learner, former];
        foreach (var other in others) Assert.Equal(OutcomeKind.NotFound, (await ReadAsync(desk, other)).Kind);
        Assert.Empty(await LinesAsync(desk));
    }

    [Fact]
    public async Task Looking_again_within_a_quarter_of_an_hour_is_one_line()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAsync(desk, desk.Mentor)));
        desk.House.Clock.Move(TimeSpan.FromMinutes(14));
        await ReadAsync(desk, desk.Mentor);
        Assert.Single(await LinesAsync(desk));

        desk.House.Clock.Move(TimeSpan.FromMinutes(1));
        await ReadAsync(desk, desk.Mentor);
        Assert.Equal(2, (await LinesAsync(desk)).Count);
    }

    [Fact]
    public async Task Each_viewer_has_a_line_of_their_own()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await ReadAsync(desk, desk.Mentor);
        await ReadAsync(desk, await desk.House.MentorAsync(desk.Cohort));
        Assert.Equal(2, (await LinesAsync(desk)).Count);
    }

    [Fact]
    public async Task Every_learner_of_the_time_reads_the_line_and_nobody_else()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var (gone, stranger) = (await desk.House.LearnerAsync(desk.Cohort), await desk.House.PersonAsync());
        await desk.House.RemoveAsync(desk.Cohort, gone);
        desk.House.Clock.Move(TimeSpan.FromMinutes(20));
        await ReadAsync(desk, desk.Mentor);
        desk.House.Clock.Move(TimeSpan.FromMinutes(20));
        var late = await desk.House.LearnerAsync(desk.Cohort);

        var log = desk.House.Get<ReadAccessLog>();
        var line = Assert.Single(await log.RunAsync(desk.Learner, TestHouse.Ct));
        Assert.Equal(("The Mentor", desk.Cohort.Name), (line.Viewer, line.Cohort));
        foreach (var other in (Caller[])[gone, stranger, late, desk.Mentor]) Assert.Empty(await log.RunAsync(other, TestHouse.Ct));
    }

    [Fact]
    public async Task A_learner_who_joins_within_the_quarter_of_an_hour_is_told_that_the_cohort_is_being_looked_at()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await ReadAsync(desk, desk.Mentor);
        desk.House.Clock.Move(TimeSpan.FromMinutes(5));
        var late = await desk.House.LearnerAsync(desk.Cohort);
        await ReadAsync(desk, desk.Mentor); // the line of five minutes ago stands for this look too
        Assert.Single(await desk.House.Get<ReadAccessLog>().RunAsync(late, TestHouse.Ct));
    }

    [Fact]
    public async Task A_former_learner_is_no_longer_in_it()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.RemoveAsync(desk.Cohort, desk.Learner);
        Assert.Empty((await ReadAsync(desk, desk.Mentor)).Required.Learners);
    }

    [Fact]
    public async Task A_cohort_whose_career_left_the_content_is_shown_without_its_skills()
    {
        await using var desk = await MentorDesk.OpenAsync();
        desk.House.Publish(new ACatalogue().Skill("git").Build());
        Assert.Empty((await ReadAsync(desk, desk.Mentor)).Required.Skills);
    }

    private static Task<Outcome<CohortView>> ReadAsync(MentorDesk desk, Caller by) =>
        desk.House.Get<ReadCohort>().RunAsync(by, desk.Cohort.Id, TestHouse.Ct);

    private static Task<List<AuditEntry>> LinesAsync(MentorDesk desk) => desk.House.ReadAsync(db =>
        db.Audit.Where(entry => entry.Action == AuditAction.CohortOpened).ToListAsync(TestHouse.Ct));
}
