using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Assessments;

public sealed class SaveIntentsTests
{
    [Fact]
    public async Task A_tick_is_saved_and_answers_levels_and_readiness()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        var saved = await SendAsync(house, learner, Tick("save-change"), Tick("push-work"));

        Assert.Equal([(IntentEnd.Saved, true), (IntentEnd.Saved, true)], saved.Results.Select(result => (result.End, result.IsClaimed)));
        Assert.Equal((0, 2), (saved.Before, saved.Newest));
        Assert.Equal("git 1 0", Assert.Single(saved.Skills) is { } skill ? $"{skill.SkillId} {skill.Claimed} {skill.Verified}" : "");
        Assert.Equal((2, 5, 0), (saved.Claimed!.Met, saved.Claimed.Musts, saved.Verified!.Met));
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task The_same_intent_sent_again_is_taken_once_and_answered_alike()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        var tick = Tick("save-change");
        await SendAsync(house, learner, tick);
        var again = await SendAsync(house, learner, tick, tick);

        Assert.All(again.Results, result => Assert.Equal((IntentEnd.Saved, true), (result.End, result.IsClaimed)));
        Assert.Equal((1, 1), (again.Before, again.Newest));
        Assert.Single(await EntriesAsync(house));
    }

    [Fact]
    public async Task A_key_of_somebody_else_proves_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var tick = Tick("save-change");
        await SendAsync(house, await house.PersonAsync(), tick);
        await SendAsync(house, await house.PersonAsync(), tick);
        Assert.Equal(2, (await EntriesAsync(house)).Count);
    }

    [Fact]
    public async Task A_tick_that_was_held_back_loses_to_a_later_one_and_says_what_stands()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        house.Clock.Move(TimeSpan.FromHours(2));
        await SendAsync(house, learner, Tick("save-change", claimed: true));
        house.Clock.Move(TimeSpan.FromMinutes(1));
        var late = await SendAsync(house, learner, Tick("save-change", claimed: false, heldBack: TimeSpan.FromHours(1), served: TestClock.Start));

        Assert.Equal((IntentEnd.Superseded, true), (late.Results[0].End, late.Results[0].IsClaimed));
        Assert.Equal(2, (await EntriesAsync(house)).Count); // both stay in the record
    }

    [Fact]
    public async Task A_device_whose_clock_is_a_year_off_is_never_before_its_page_was_served()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await SendAsync(house, learner, Tick("save-change", claimed: true));
        house.Clock.Move(TimeSpan.FromMinutes(10));
        var served = house.Clock.Now;
        house.Clock.Move(TimeSpan.FromMinutes(1));
        var sent = await SendAsync(house, learner, Tick("save-change", claimed: false, heldBack: TimeSpan.FromDays(365), served: served));
        Assert.Equal((IntentEnd.Saved, false), (sent.Results[0].End, sent.Results[0].IsClaimed));
    }

    [Fact]
    public async Task One_that_is_refused_holds_no_other_back()
    {
        await using var house = await TestHouse.OpenAsync(ACatalogue.Smallish().Change("push-work", criterion => criterion with { Revision = 2 }).Build());
        var saved = await SendAsync(house, await house.PersonAsync(), Tick("never-heard-of"), Tick("old-practice"), Tick("push-work"), Tick("save-change"));

        Assert.Equal(["intents.unknown", "intents.retired", "intents.meaning-changed", null], saved.Results.Select(result => result.Code));
        Assert.Equal([false, false, false, true], saved.Results.Select(result => result.IsClaimed));
        Assert.Equal("save-change", Assert.Single(await EntriesAsync(house)).CriterionId);
    }

    [Fact]
    public async Task A_refused_intent_leaves_no_receipt_so_that_it_can_be_sent_again()
    {
        await using var house = await TestHouse.OpenAsync(ACatalogue.Smallish().Change("push-work", criterion => criterion with { IsRetired = true }).Build());
        var (learner, tick) = (await house.PersonAsync(), Tick("push-work"));
        await SendAsync(house, learner, tick);
        house.Publish(ACatalogue.Small);
        Assert.Equal(IntentEnd.Saved, (await SendAsync(house, learner, tick)).Results[0].End);
    }

    [Fact]
    public async Task Somebody_disabled_a_moment_ago_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        await house.DisableAsync(learner);
        var sent = await house.Get<SaveIntents>().RunAsync(learner, careerId: null, [Tick("save-change")], TestHouse.Ct);
        Assert.Equal(OutcomeKind.NotFound, sent.Kind);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadNews>().RunAsync(learner, TestHouse.Ct)).Kind);
        Assert.Empty(await EntriesAsync(house));
    }

    [Fact]
    public async Task More_than_one_sending_may_hold_is_a_mistake_of_the_caller() => await Assert.ThrowsAsync<ArgumentException>(async () =>
    {
        await using var house = await TestHouse.OpenAsync();
        await house.Get<SaveIntents>().RunAsync(await house.PersonAsync(), null, [.. Enumerable.Range(0, SaveIntents.Most + 1).Select(_ => Tick("save-change"))], TestHouse.Ct);
    });

    internal static Intent Tick(string criterion, bool claimed = true, TimeSpan heldBack = default, DateTime? served = null, int revision = 1) =>
        new(Guid.NewGuid(), criterion, claimed, revision, heldBack, served);

    private static async Task<SavedIntents> SendAsync(TestHouse house, Caller learner, params Intent[] intents) =>
        (await house.Get<SaveIntents>().RunAsync(learner, "back-end", intents, TestHouse.Ct)).Required;

    private static Task<List<JournalEntry>> EntriesAsync(TestHouse house) =>
        house.ReadAsync(db => db.Set<JournalEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(TestHouse.Ct));
}
