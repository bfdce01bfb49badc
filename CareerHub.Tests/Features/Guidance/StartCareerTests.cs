using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Guidance;

/// <summary>Starting and leaving a career.</summary>
public sealed class StartCareerTests
{
    [Fact]
    public async Task Starting_writes_one_entry_of_the_learners_own_and_the_career_is_theirs()
    {
        await using var desk = await LearnDesk.OpenAsync();
        Assert.Equal(Outcome.Ok, await desk.StartAsync("gardener"));

        var entry = Assert.Single(await desk.EntriesAsync(EntryKind.CareerStarted));
        Assert.Equal((desk.Learner.PersonId, (Guid?)desk.Learner.PersonId, "gardener"), (entry.ActorId, entry.LearnerId, entry.Details["career"]));
        var mine = Assert.Single((await desk.ReadAsync()).Mine);
        Assert.Equal(("gardener", (DateTime?)desk.House.Clock.Now, true), (mine.Career.Id, mine.StartedAtUtc, mine.CanLeave));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Starting_again_changes_nothing()
    {
        await using var desk = await LearnDesk.OpenAsync();
        for (var i = 0; i < 3; i++) Assert.Equal(Outcome.Ok, await desk.StartAsync("gardener"));
        Assert.Single(await desk.EntriesAsync(EntryKind.CareerStarted));
    }

    [Fact]
    public async Task Leaving_takes_the_career_and_no_claim()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.StartAsync("back-end");
        await desk.TickAsync("git", "save-change");
        for (var i = 0; i < 2; i++) Assert.Equal(Outcome.Ok, await desk.LeaveAsync("back-end"));

        Assert.Single(await desk.EntriesAsync(EntryKind.CareerLeft));
        var page = await desk.ReadAsync();
        Assert.Empty(page.Mine);
        Assert.Equal(1, page.Others.Single(offer => offer.Career.Id == "back-end").Claimed!.Met);
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_career_that_was_left_can_be_started_again()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.StartAsync("gardener");
        await desk.LeaveAsync("gardener");
        await desk.StartAsync("gardener");
        Assert.Equal(desk.House.Clock.Now, Assert.Single((await desk.ReadAsync()).Mine).StartedAtUtc);
    }

    [Fact]
    public async Task A_career_that_does_not_exist_is_not_found_and_one_never_started_is_left_without_a_trace()
    {
        await using var desk = await LearnDesk.OpenAsync();
        Assert.Equal(Outcome.NotFound, await desk.StartAsync("astronaut"));
        Assert.Equal(Outcome.Ok, await desk.LeaveAsync("gardener"));
        Assert.Equal(Outcome.Ok, await desk.LeaveAsync("no such thing; at=all"));
        Assert.Empty(await desk.EntriesAsync(EntryKind.CareerStarted, EntryKind.CareerLeft));
    }

    [Fact]
    public async Task Somebody_disabled_can_do_none_of_it()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.StartAsync("gardener");
        await desk.House.DisableAsync(desk.Learner);

        Assert.Equal(Outcome.NotFound, await desk.StartAsync("back-end"));
        Assert.Equal(Outcome.NotFound, await desk.LeaveAsync("gardener"));
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ReadMyLearning>().RunAsync(desk.Learner, null, TestHouse.Ct)).Kind);
        Assert.Single(await desk.EntriesAsync(EntryKind.CareerStarted, EntryKind.CareerLeft));
    }

    [Fact]
    public async Task It_is_ones_own_alone()
    {
        await using var desk = await LearnDesk.OpenAsync();
        await desk.StartAsync("gardener");
        await desk.TickAsync("soil", "name-layers");
        var other = await desk.ReadAsync(who: await desk.House.PersonAsync());

        Assert.Empty(other.Mine);
        Assert.All(other.Others, offer => Assert.Equal(0, offer.Claimed!.Met));
        Assert.True(other.IsUntouched);
    }
}
