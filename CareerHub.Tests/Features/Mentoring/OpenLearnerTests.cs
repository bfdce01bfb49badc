using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

public sealed class OpenLearnerTests
{
    [Fact]
    public async Task A_mentor_sees_claims_and_verdicts_on_the_skills_of_shared_careers()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.ClaimAsync("push-work", isClaimed: true);
        await desk.GiveAsync(VerdictAnswer.Met);

        var record = (await OpenAsync(desk, desk.Mentor)).Required;

        Assert.Equal(("The Learner", desk.Learner.PersonId), (record.Name, record.LearnerId));
        Assert.Equal(["git", "sql"], record.Skills.Select(sheet => sheet.Skill.Id));
        Assert.Equal(desk.Cohort.Id, Assert.Single(record.Cohorts).CohortId);
        var git = record.Skills[0].Rows.ToDictionary(row => row.Criterion.Id, row => row.State);
        Assert.True(git["push-work"].IsClaimed);
        Assert.True(git["save-change"].IsVerified);
    }

    [Fact]
    public async Task Of_other_skills_only_what_is_verified_by_whom_and_when()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var (gardener, unsure) = await VerifiedSoilAsync(desk);

        var elsewhere = Assert.Single((await OpenAsync(desk, desk.Mentor)).Required.Elsewhere);

        Assert.Equal(("name-layers", "The Gardener", TestClock.Start), (elsewhere.Criterion.Id, elsewhere.MentorName, elsewhere.GivenAtUtc));
        Assert.NotEqual(gardener, unsure);
    }

    [Fact]
    public async Task What_is_claimed_or_not_yet_elsewhere_is_not_shown()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.Get<SaveTicks>().RunAsync(desk.Learner, new("soil", Guid.NewGuid(), [new("name-layers", false, true, 1)]), TestHouse.Ct);
        Assert.Empty((await OpenAsync(desk, desk.Mentor)).Required.Elsewhere);
    }

    [Fact]
    public async Task Strangers_admins_fellow_learners_former_mentors_and_oneself_find_nothing_and_leave_no_line()
    {
        await using var desk = await MentorDesk.OpenAsync();
        var former = await desk.House.MentorAsync(desk.Cohort);
        await desk.House.RemoveAsync(desk.Cohort, former);
        Caller[] others = [await desk.House.PersonAsync(), await desk.House.AdminAsync(), await desk.House.LearnerAsync(desk.Cohort), former, desk.Learner, new(Guid.NewGuid())];
        foreach (var other in others) Assert.Equal(OutcomeKind.NotFound, (await OpenAsync(desk, other)).Kind);
        Assert.Empty(await LinesAsync(desk));
    }

    [Fact]
    public async Task Each_page_opened_is_one_line_that_the_learner_reads()
    {
        await using var desk = await MentorDesk.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            await OpenAsync(desk, desk.Mentor);
            desk.House.Clock.Move(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(3, (await LinesAsync(desk)).Count);
        var log = await desk.House.Get<ReadAccessLog>().RunAsync(desk.Learner, TestHouse.Ct);
        Assert.Equal([2, 1, 0], log.Select(line => (int)(line.AtUtc - TestClock.Start).TotalSeconds));
        Assert.All(log, line => Assert.Equal(("The Mentor", null), (line.Viewer, line.Cohort)));
    }

    [Fact]
    public async Task When_the_line_cannot_be_written_the_page_is_refused()
    {
        await using var desk = await MentorDesk.OpenAsync();
        await desk.House.TamperAsync("DROP TABLE Audit");
        await Assert.ThrowsAnyAsync<Exception>(() => OpenAsync(desk, desk.Mentor));
        await Assert.ThrowsAnyAsync<Exception>(() => desk.House.Get<ReadCohort>().RunAsync(desk.Mentor, desk.Cohort.Id, TestHouse.Ct));
    }

    private static Task<Outcome<LearnerRecord>> OpenAsync(MentorDesk desk, Caller by) =>
        desk.House.Get<OpenLearner>().RunAsync(by, desk.Learner.PersonId, TestHouse.Ct);

    private static Task<List<AuditEntry>> LinesAsync(MentorDesk desk) => desk.House.ReadAsync(db =>
        db.Audit.Where(entry => entry.Action == AuditAction.LearnerRecordOpened).ToListAsync(TestHouse.Ct));

    // Verified in the gardeners' cohort, and later looked at by a mentor there who could not tell.
    private static async Task<(Caller Gardener, Caller Unsure)> VerifiedSoilAsync(MentorDesk desk)
    {
        var gardeners = await desk.House.CohortAsync("gardener");
        await desk.House.AddAsync(gardeners, desk.Learner, CohortRole.Learner, "The Learner");
        var (gardener, unsure) = (await desk.House.MentorAsync(gardeners, "The Gardener"), await desk.House.MentorAsync(gardeners, "Unsure Gardener"));
        var seen = (await desk.GiveAsync(VerdictAnswer.Met, by: gardener, criterion: "name-layers")).Required.Rows[0].State.Newest;
        desk.House.Clock.Move(TimeSpan.FromDays(2));
        Assert.True((await desk.GiveAsync(VerdictAnswer.CannotTell, by: unsure, criterion: "name-layers", seen: seen)).IsOk);
        return (gardener, unsure);
    }
}
