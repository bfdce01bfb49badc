using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Assessments;

public sealed class SaveTicksTests
{
    [Fact]
    public async Task Only_rows_that_differ_are_saved()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();

        var saved = await SaveAsync(house, learner, Row("save-change", was: false, now: true), Row("push-work", was: false, now: false), Row("branch-work", was: true, now: true));

        Assert.Equal(1, saved.Required.Changed);
        var entry = Assert.Single(await EntriesAsync(house));
        Assert.Equal((EntryKind.CriterionClaimed, "save-change", learner.PersonId, (Guid?)learner.PersonId, 1), (entry.Kind, entry.CriterionId, entry.ActorId, entry.LearnerId, entry.Revision));
        Assert.Equal((TestClock.Start, TestClock.Start), (entry.IntentAtUtc, entry.ReceivedAtUtc));
        Assert.Equal(["save-change"], await ClaimedAsync(house, learner));
    }

    [Fact]
    public async Task A_claim_taken_back_no_longer_counts_and_both_stay_in_the_journal()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await SaveAsync(house, learner, Row("save-change", was: false, now: true));
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await SaveAsync(house, learner, Row("save-change", was: true, now: false));
        Assert.Empty(await ClaimedAsync(house, learner));
        Assert.Equal([EntryKind.CriterionClaimed, EntryKind.ClaimWithdrawn], (await EntriesAsync(house)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_form_without_a_difference_saves_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var saved = await SaveAsync(house, await house.PersonAsync(), Row("save-change", was: true, now: true));
        Assert.Equal(0, saved.Required.Changed);
        Assert.Empty(await EntriesAsync(house));
    }

    [Theory]
    [InlineData("never-heard-of")]
    [InlineData("read-rows")] // of another skill
    public async Task An_unknown_criterion_is_not_found_and_nothing_is_saved(string unknown)
    {
        await using var house = await TestHouse.OpenAsync();
        var saved = await SaveAsync(house, await house.PersonAsync(), Row("save-change", was: false, now: true), Row(unknown, was: false, now: true));
        Assert.Equal(OutcomeKind.NotFound, saved.Kind);
        Assert.Empty(await EntriesAsync(house));
    }

    [Fact]
    public async Task An_unknown_skill_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        var saved = await house.Get<SaveTicks>().RunAsync(await house.PersonAsync(), new("juggling", Guid.NewGuid(), []), TestHouse.Ct);
        Assert.Equal(OutcomeKind.NotFound, saved.Kind);
    }

    [Fact]
    public async Task A_retired_criterion_is_refused_and_nothing_is_saved()
    {
        await using var house = await TestHouse.OpenAsync();
        var saved = await SaveAsync(house, await house.PersonAsync(), Row("save-change", was: false, now: true), Row("old-practice", was: false, now: true));
        Assert.Equal(Outcome.Refused("claims.retired"), new(saved.Kind, saved.Code));
        Assert.Empty(await EntriesAsync(house));
    }

    [Fact]
    public async Task A_claim_on_a_meaning_that_changed_since_the_page_was_drawn_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        house.Publish(ACatalogue.Smallish().Change("save-change", criterion => criterion with { Revision = 2 }).Build());
        var saved = await SaveAsync(house, await house.PersonAsync(), Row("save-change", was: false, now: true, revision: 1));
        Assert.Equal(Outcome.Refused("claims.meaning-changed"), new(saved.Kind, saved.Code));
        Assert.Empty(await EntriesAsync(house));
    }

    [Fact]
    public async Task A_claim_can_be_taken_back_whatever_the_meaning_became()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await SaveAsync(house, learner, Row("save-change", was: false, now: true));
        house.Publish(ACatalogue.Smallish().Change("save-change", criterion => criterion with { Revision = 2 }).Build());
        house.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.True((await SaveAsync(house, learner, Row("save-change", was: true, now: false, revision: 1))).IsOk);
    }

    [Fact]
    public async Task After_its_meaning_changed_a_claim_counts_again_after_one_tick()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await SaveAsync(house, learner, Row("save-change", was: false, now: true));
        house.Publish(ACatalogue.Smallish().Change("save-change", criterion => criterion with { Revision = 2 }).Build());
        Assert.Equal(ClaimStatus.ToConfirm, await StatusAsync(house, learner, "save-change"));
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await SaveAsync(house, learner, Row("save-change", was: false, now: true, revision: 2));
        Assert.Equal(ClaimStatus.Claimed, await StatusAsync(house, learner, "save-change"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_taken_once()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        var sheet = new TickSheet("git", Guid.NewGuid(), [Row("save-change", was: false, now: true)]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => house.Get<SaveTicks>().RunAsync(learner, sheet, TestHouse.Ct)));
        Assert.All(answers, answer => Assert.Equal(1, answer.Required.Changed));
        Assert.Single(await EntriesAsync(house));
    }

    [Fact]
    public async Task A_form_that_comes_again_with_other_ticks_is_a_new_save()
    {
        // Back in the browser shows the same form with the same key; what is ticked there then must not be lost.
        await using var house = await TestHouse.OpenAsync();
        var (learner, key) = (await house.PersonAsync(), Guid.NewGuid());
        await house.Get<SaveTicks>().RunAsync(learner, new("git", key, [Row("save-change", was: false, now: true), Row("push-work", was: false, now: false)]), TestHouse.Ct);
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await house.Get<SaveTicks>().RunAsync(learner, new("git", key, [Row("save-change", was: false, now: true), Row("push-work", was: false, now: true)]), TestHouse.Ct);
        Assert.Equal(["push-work", "save-change"], await ClaimedAsync(house, learner));
    }

    [Fact]
    public async Task A_key_of_somebody_elses_form_proves_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var sheet = new TickSheet("git", Guid.NewGuid(), [Row("save-change", was: false, now: true)]);
        foreach (var learner in (Caller[])[await house.PersonAsync(), await house.PersonAsync()])
        {
            await house.Get<SaveTicks>().RunAsync(learner, sheet, TestHouse.Ct);
            Assert.Equal(["save-change"], await ClaimedAsync(house, learner));
        }
    }

    [Fact]
    public async Task A_disabled_person_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await house.DisableAsync(learner);
        Assert.Equal(OutcomeKind.NotFound, (await SaveAsync(house, learner, Row("save-change", was: false, now: true))).Kind);
        Assert.Empty(await EntriesAsync(house));
    }

    [Fact]
    public async Task A_person_who_never_was_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(OutcomeKind.NotFound, (await SaveAsync(house, new(Guid.NewGuid()), Row("save-change", was: false, now: true))).Kind);
    }

    [Fact]
    public async Task What_is_saved_follows_from_the_journal_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await SaveAsync(house, learner, Row("save-change", was: false, now: true), Row("push-work", was: false, now: true));
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    private static TickedRow Row(string id, bool was, bool now, int revision = 1) => new(id, was, now, revision);

    private static Task<Outcome<SavedTicks>> SaveAsync(TestHouse house, Caller caller, params TickedRow[] rows) =>
        house.Get<SaveTicks>().RunAsync(caller, new("git", Guid.NewGuid(), rows), TestHouse.Ct);

    private static Task<List<JournalEntry>> EntriesAsync(TestHouse house) =>
        house.ReadAsync(db => db.Set<JournalEntry>().OrderBy(entry => entry.Sequence).ToListAsync(TestHouse.Ct));

    private static async Task<IEnumerable<string>> ClaimedAsync(TestHouse house, Caller learner) =>
        (await SheetAsync(house, learner)).Rows.Where(row => row.State.IsClaimed).Select(row => row.Criterion.Id).Order();

    private static async Task<ClaimStatus> StatusAsync(TestHouse house, Caller learner, string criterionId) =>
        (await SheetAsync(house, learner)).Rows.Single(row => row.Criterion.Id == criterionId).State.Claim;

    private static async Task<SkillSheet> SheetAsync(TestHouse house, Caller learner) =>
        (await house.Get<ReadChecklist>().RunAsync(learner, "back-end", TestHouse.Ct)).Required.Skills.Single(sheet => sheet.Skill.Id == "git");
}
