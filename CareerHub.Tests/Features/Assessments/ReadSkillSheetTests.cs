using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Assessments;

public sealed class ReadSkillSheetTests
{
    [Fact]
    public async Task A_new_learner_sees_the_criteria_who_asks_for_the_skill_and_no_history()
    {
        await using var house = await TestHouse.OpenAsync();
        var record = await ReadAsync(house, await house.PersonAsync());
        Assert.Equal(("git", 0, 0), (record.Sheet.Skill.Id, record.Sheet.Claimed.Value, record.Sheet.Verified.Value));
        Assert.Equal(["back-end"], record.Careers.Select(career => career.Id));
        Assert.Equal((TestClock.Start, 0L), (record.ServedAtUtc, record.Newest));
        Assert.Empty(record.Verdicts);
        Assert.Equal((0, null), (record.History.Lines.Count, record.History.Older));
    }

    [Fact]
    public async Task Every_verdict_ever_given_is_there_with_its_comment_newest_first()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var (learner, mentor) = (await house.LearnerAsync(cohort), await house.MentorAsync(cohort, "Sari"));
        await JudgeAsync(house, mentor, learner, "save-change", VerdictAnswer.NotYet, "the message says nothing");
        await JudgeAsync(house, mentor, learner, "save-change", VerdictAnswer.Met, null);
        await JudgeAsync(house, mentor, learner, "read-rows", VerdictAnswer.Met, "of another skill");

        var record = await ReadAsync(house, learner);

        Assert.Equal([(VerdictAnswer.Met, "Sari", null), (VerdictAnswer.NotYet, "Sari", "the message says nothing")],
            record.Verdicts.Select(verdict => (verdict.Answer, verdict.MentorName, verdict.Comment)));
        Assert.True(record.Sheet.Rows.Single(row => row.Criterion.Id == "save-change").State.IsVerified);
    }

    [Fact]
    public async Task History_tells_who_did_what_to_this_skill_alone_newest_first()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var (learner, other, mentor) = (await house.LearnerAsync(cohort), await house.LearnerAsync(cohort), await house.MentorAsync(cohort, "Sari"));
        await TickAsync(house, learner, "git", "save-change", isClaimed: true);
        await TickAsync(house, learner, "sql", "read-rows", isClaimed: true);
        await TickAsync(house, other, "git", "save-change", isClaimed: true);
        await JudgeAsync(house, mentor, learner, "save-change", VerdictAnswer.CannotTell, "show me");
        await TickAsync(house, learner, "git", "save-change", isClaimed: false);
        await house.WriteAsync(async db =>
        {
            await house.Get<JournalWriter>().AppendAsync(db, EvidenceFacts.Added(learner.PersonId, ACatalogue.Small.Criterion("push-work")!, EvidenceKind.Note, "see", null, house.Clock.Now), TestHouse.Ct);
            await db.SaveChangesAsync(TestHouse.Ct);
        });

        var lines = (await ReadAsync(house, learner)).History.Lines;

        Assert.Equal(
            [
                (EntryKind.EvidenceAdded, "push-work", true, null, EvidenceKind.Note),
                (EntryKind.ClaimWithdrawn, "save-change", true, null, null),
                (EntryKind.VerdictGiven, "save-change", false, VerdictAnswer.CannotTell, null),
                (EntryKind.CriterionClaimed, "save-change", true, (VerdictAnswer?)null, (EvidenceKind?)null),
            ],
            lines.Select(line => (line.Kind, line.Criterion.Id, line.IsOwn, line.Answer, line.Evidence)));
        Assert.Equal("Sari", lines[2].Actor);
    }

    [Fact]
    public async Task A_long_history_comes_in_parts_that_meet_without_a_gap()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await house.WriteAsync(async db =>
        {
            for (var i = 0; i < 2 * SkillHistory.Most + 5; i++)
                await house.Get<JournalWriter>().AppendAsync(db, AssessmentFacts.Claim(learner.PersonId, ACatalogue.Small.Criterion("save-change")!, i % 2 == 0, house.Clock.Now, house.Clock.Now), TestHouse.Ct);
            await db.SaveChangesAsync(TestHouse.Ct);
        });

        var parts = new List<SkillHistory>();
        for (long? before = null; parts.Count == 0 || before is not null; before = parts[^1].Older) parts.Add((await ReadAsync(house, learner, before)).History);

        Assert.Equal([100, 100, 5], parts.Select(part => part.Lines.Count));
        Assert.Equal(Enumerable.Range(1, 205).Reverse().Select(i => (long)i), parts.SelectMany(part => part.Lines).Select(line => line.Sequence));
    }

    [Fact]
    public async Task What_was_said_of_a_retired_criterion_stays_in_the_history_though_not_on_the_sheet()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await TickAsync(house, learner, "git", "push-work", isClaimed: true);
        house.Publish(ACatalogue.Smallish().Change("push-work", criterion => criterion with { IsRetired = true }).Build());

        var record = await ReadAsync(house, learner);

        Assert.DoesNotContain(record.Sheet.Rows, row => row.Criterion.Id == "push-work");
        Assert.Equal("push-work", Assert.Single(record.History.Lines).Criterion.Id);
    }

    [Fact]
    public async Task An_unknown_skill_and_a_disabled_account_are_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadSkillSheet>().RunAsync(learner, "astronomy", null, TestHouse.Ct)).Kind);
        await house.DisableAsync(learner);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadSkillSheet>().RunAsync(learner, "git", null, TestHouse.Ct)).Kind);
    }

    private static async Task<SkillRecord> ReadAsync(TestHouse house, Caller learner, long? before = null) =>
        (await house.Get<ReadSkillSheet>().RunAsync(learner, "git", before, TestHouse.Ct)).Required;

    private static async Task TickAsync(TestHouse house, Caller learner, string skill, string criterion, bool isClaimed) =>
        Assert.True((await house.Get<SaveTicks>().RunAsync(learner, new(skill, Guid.NewGuid(), [new(criterion, !isClaimed, isClaimed, 1)]), TestHouse.Ct)).IsOk);

    private static async Task JudgeAsync(TestHouse house, Caller mentor, Caller learner, string criterion, VerdictAnswer answer, string? comment)
    {
        var seen = (await ReadAsync(house, learner)).Sheet.Rows.FirstOrDefault(row => row.Criterion.Id == criterion)?.State.Newest ?? 0;
        Assert.True((await house.Get<GiveVerdict>().RunAsync(mentor, new(learner.PersonId, criterion, answer, comment, 1, seen), TestHouse.Ct)).IsOk);
    }
}
