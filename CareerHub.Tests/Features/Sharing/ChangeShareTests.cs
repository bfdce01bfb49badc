using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Sharing;

public sealed class ChangeShareTests : IAsyncLifetime
{
    private ShareDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ShareDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_change_holds_at_once_and_under_the_same_address()
    {
        await _desk.Desk.ClaimAsync("push-work", isClaimed: true);
        var share = await _desk.MadeAsync(ShareDesk.Choices("Sari", claims: true));
        Assert.Equal(Outcome.Ok, await _desk.ChangeAsync(share, ShareDesk.Choices(days: 3)));

        var page = (await _desk.ReadAsync(share.Token)).Required;
        Assert.Equal((null, false, ShareDesk.Today.AddDays(3)), (page.Name, page.ShowsClaims, page.LastDay));
        Assert.All(page.Skills, skill => Assert.Empty(skill.Criteria));
    }

    [Fact]
    public async Task An_old_tab_does_not_undo_a_newer_choice()
    {
        var share = await _desk.MadeAsync(ShareDesk.Choices(claims: true));
        Assert.Equal(Outcome.Ok, await _desk.ChangeAsync(share, ShareDesk.Choices(claims: false)));

        Assert.Equal(Outcome.Stale, await _desk.ChangeAsync(share, ShareDesk.Choices(claims: true, days: 90)));
        Assert.False((await _desk.ReadAsync(share.Token)).Required.ShowsClaims);
    }

    [Fact]
    public async Task A_change_follows_the_rules_of_making_one()
    {
        var share = await _desk.MadeAsync();
        Assert.Equal("shares.end-too-soon", (await _desk.ChangeAsync(share, ShareDesk.Choices(days: 0))).Code);
        Assert.Equal("shares.name-too-long", (await _desk.ChangeAsync(share, ShareDesk.Choices(new string('a', 81)))).Code);
    }

    [Fact]
    public async Task Nobody_elses_share_can_be_changed_or_ended()
    {
        var share = await _desk.MadeAsync();
        foreach (var other in (Caller[])[_desk.Desk.Mentor, await _desk.House.AdminAsync(), await _desk.House.PersonAsync()])
        {
            Assert.Equal(Outcome.NotFound, await _desk.ChangeAsync(share, ShareDesk.Choices(claims: true), by: other));
            Assert.Equal(Outcome.NotFound, await _desk.EndAsync(share, by: other));
            Assert.Empty((await _desk.MineAsync(other)).Open);
        }
        Assert.True((await _desk.ReadAsync(share.Token)).IsOk);
    }

    [Fact]
    public async Task A_share_that_was_switched_off_never_opens_again()
    {
        var share = await _desk.MadeAsync();
        Assert.Equal(Outcome.Ok, await _desk.EndAsync(share));
        Assert.Equal(Outcome.Ok, await _desk.EndAsync(share)); // pressed twice

        await _desk.AssertClosedAsync(share.Token);
        Assert.Equal(Outcome.Refused("shares.ended"), await _desk.ChangeAsync(share, ShareDesk.Choices(days: 90)));
        var mine = await _desk.MineAsync();
        var past = Assert.Single(mine.Past);
        Assert.Equal((ShareState.SwitchedOff, null, ShareDesk.Today), (past.State, past.Token, past.EndedOn));
        Assert.NotEqual(share.Token, (await _desk.MadeAsync()).Token);
    }

    [Fact]
    public async Task A_share_whose_last_day_is_over_cannot_be_prolonged()
    {
        var share = await _desk.MadeAsync(ShareDesk.Choices(days: 1));
        _desk.House.Clock.Move(TimeSpan.FromDays(2));

        Assert.Equal(Outcome.Refused("shares.ended"), await _desk.ChangeAsync(share, ShareDesk.Choices(days: 90)));
        Assert.Equal(Outcome.Ok, await _desk.EndAsync(share));
        var past = Assert.Single((await _desk.MineAsync()).Past);
        Assert.Equal((ShareState.Over, ShareDesk.Today.AddDays(1)), (past.State, past.EndedOn));
    }
}
