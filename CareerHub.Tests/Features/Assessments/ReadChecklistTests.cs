using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Assessments;

public sealed class ReadChecklistTests
{
    [Fact]
    public async Task A_new_learner_sees_every_active_criterion_and_nothing_met()
    {
        await using var house = await TestHouse.OpenAsync();
        var list = (await house.Get<ReadChecklist>().RunAsync(await house.PersonAsync(), "back-end", TestHouse.Ct)).Required;
        Assert.Equal(["git", "sql"], list.Skills.Select(sheet => sheet.Skill.Id));
        Assert.DoesNotContain(list.Skills.SelectMany(sheet => sheet.Rows), row => row.Criterion.Id == "old-practice");
        Assert.Equal((new Readiness(0, 0, 5), new Readiness(0, 0, 5), TestClock.Start), (list.Claimed, list.Verified, list.ServedAtUtc));
    }

    [Fact]
    public async Task An_unknown_career_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadChecklist>().RunAsync(await house.PersonAsync(), "astronaut", TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task Claimed_and_verified_stand_side_by_side_and_are_never_mixed()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var (learner, mentor) = (await house.LearnerAsync(cohort), await house.MentorAsync(cohort));
        await house.Get<SaveTicks>().RunAsync(learner, new("git", Guid.NewGuid(), [new("save-change", false, true, 1), new("push-work", false, true, 1)]), TestHouse.Ct);
        await house.Get<GiveVerdict>().RunAsync(mentor, new(learner.PersonId, "read-rows", VerdictAnswer.Met, null, 1, 0), TestHouse.Ct);

        var list = (await house.Get<ReadChecklist>().RunAsync(learner, "back-end", TestHouse.Ct)).Required;

        Assert.Equal((50, 12), (list.Claimed!.Percent, list.Verified!.Percent)); // 3/4 · 2/3 and 1/4 · 1/2
        Assert.Equal([(1, 0), (0, 1)], list.Skills.Select(sheet => (sheet.Claimed.Value, sheet.Verified.Value)));
    }

    [Fact]
    public async Task A_verdict_on_a_meaning_that_changed_is_to_be_confirmed_and_does_not_count()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var (learner, mentor) = (await house.LearnerAsync(cohort), await house.MentorAsync(cohort));
        await house.Get<GiveVerdict>().RunAsync(mentor, new(learner.PersonId, "read-rows", VerdictAnswer.Met, null, 1, 0), TestHouse.Ct);
        house.Publish(ACatalogue.Smallish().Change("read-rows", criterion => criterion with { Revision = 2 }).Build());

        var sql = (await house.Get<ReadChecklist>().RunAsync(learner, "back-end", TestHouse.Ct)).Required.Skills[1];

        Assert.Equal(VerifiedStatus.ToConfirm, sql.Rows[0].State.Verified);
        Assert.Equal(0, sql.Verified.Value);
    }

    [Fact]
    public async Task A_criterion_that_retires_leaves_every_denominator()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await house.Get<SaveTicks>().RunAsync(learner, new("sql", Guid.NewGuid(), [new("read-rows", false, true, 1)]), TestHouse.Ct);
        house.Publish(ACatalogue.Smallish().Change("join-tables", criterion => criterion with { IsRetired = true }).Build());
        var list = (await house.Get<ReadChecklist>().RunAsync(learner, "back-end", TestHouse.Ct)).Required;
        Assert.Equal(new Readiness(25, 1, 4), list.Claimed);
    }
}
