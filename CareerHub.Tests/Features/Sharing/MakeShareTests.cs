using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Sharing;

public sealed class MakeShareTests : IAsyncLifetime
{
    private ShareDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ShareDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_new_share_is_open_and_listed_with_what_was_chosen()
    {
        var share = await _desk.MadeAsync(ShareDesk.Choices(" Sari ", claims: true, links: true));

        var mine = Assert.Single((await _desk.MineAsync()).Open);
        Assert.Equal((share.Id, share.Token, "back-end", ShareState.Open, ShareDesk.Today), (mine.Id, mine.Token, mine.CareerId, mine.State, mine.MadeOn));
        Assert.Equal(ShareDesk.Choices("Sari", claims: true, links: true), mine.Choices);
        Assert.Equal(Share.TokenLength, share.Token.Length);
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_and_another_form_makes_another()
    {
        var key = Guid.NewGuid();
        var first = await _desk.CreateAsync(key: key);
        var again = await _desk.CreateAsync(key: key);
        Assert.Equal(first.Required.Token, again.Required.Token);

        await _desk.CreateAsync(ShareDesk.Choices("Other"), key: key); // the browser's Back, and another choice
        await _desk.CreateAsync();
        Assert.Equal(3, (await _desk.MineAsync()).Open.Count);
    }

    [Fact]
    public async Task A_form_that_comes_again_opens_nothing_that_was_ended()
    {
        var key = Guid.NewGuid();
        var share = (await _desk.CreateAsync(key: key)).Required;
        await _desk.EndAsync(share);

        Assert.True((await _desk.CreateAsync(key: key)).IsOk);
        await _desk.AssertClosedAsync(share.Token);
        Assert.Empty((await _desk.MineAsync()).Open);
    }

    [Fact]
    public async Task Somebody_elses_key_finds_nothing_of_theirs()
    {
        var key = Guid.NewGuid();
        var (mine, theirs) = ((await _desk.CreateAsync(key: key)).Required, (await _desk.CreateAsync(by: _desk.Desk.Mentor, key: key)).Required);
        Assert.NotEqual((mine.Id, mine.Token), (theirs.Id, theirs.Token));
    }

    [Theory]
    [InlineData(0, "shares.end-too-soon")]
    [InlineData(-400, "shares.end-too-soon")]
    [InlineData(1, null)]
    [InlineData(180, null)]
    [InlineData(181, "shares.end-too-late")]
    public async Task The_last_day_lies_one_to_180_days_ahead(int days, string? code) => Assert.Equal(code, (await _desk.CreateAsync(ShareDesk.Choices(days: days))).Code);

    [Fact]
    public async Task Days_are_counted_where_the_person_is()
    {
        Assert.True((await _desk.House.Get<EditProfile>().RunAsync(_desk.Learner, "The Learner", "America/Los_Angeles", TestHouse.Ct)).IsOk); // still Sunday there
        Assert.True((await _desk.CreateAsync(ShareDesk.Choices(days: 0))).IsOk);
        Assert.Equal("shares.end-too-late", (await _desk.CreateAsync(ShareDesk.Choices(days: 180))).Code);
        Assert.Equal(ShareDesk.Today.AddDays(-1), (await _desk.MineAsync()).Today);
    }

    [Theory]
    [InlineData("two\nlines", "shares.name-unreadable")]
    [InlineData("bell\u0007", "shares.name-unreadable")]
    [InlineData("   ", null)]
    public async Task A_name_is_one_line_or_none(string name, string? code) => Assert.Equal(code, (await _desk.CreateAsync(ShareDesk.Choices(name))).Code);

    [Fact]
    public async Task What_cannot_be_made_is_refused_with_its_reason()
    {
        Assert.Equal("shares.name-too-long", (await _desk.CreateAsync(ShareDesk.Choices(new string('a', 81)))).Code);
        Assert.Equal("shares.end-needed", (await _desk.CreateAsync(ShareDesk.Choices() with { LastDay = null })).Code);
        Assert.Equal("shares.career-unknown", (await _desk.CreateAsync(career: "astronaut")).Code);
        Assert.Empty((await _desk.MineAsync()).Open);
    }

    [Fact]
    public async Task Ten_may_be_open_and_one_that_ended_makes_room()
    {
        var first = await _desk.MadeAsync();
        for (var i = 1; i < ShareRules.Most; i++) await _desk.MadeAsync();
        Assert.Equal("shares.too-many", (await _desk.CreateAsync()).Code);
        Assert.True((await _desk.CreateAsync(by: _desk.Desk.Mentor)).IsOk);

        await _desk.EndAsync(first);
        Assert.True((await _desk.CreateAsync()).IsOk);
    }

    [Fact]
    public async Task Whoever_may_not_act_makes_nothing_and_reads_nothing()
    {
        await _desk.House.DisableAsync(_desk.Learner);
        Assert.Equal(OutcomeKind.NotFound, (await _desk.CreateAsync()).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _desk.House.Get<ReadMyShares>().RunAsync(_desk.Learner, TestHouse.Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _desk.House.Get<PreviewShare>().RunAsync(_desk.Learner, "back-end", ShareDesk.Choices(), TestHouse.Ct)).Kind);
        Assert.Equal(0, await _desk.House.ReadAsync(db => db.Shares.CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task A_preview_makes_nothing_and_shows_what_the_share_will()
    {
        await _desk.Desk.ClaimAsync("push-work", isClaimed: true);
        var choices = ShareDesk.Choices("Sari", claims: true);
        var preview = (await _desk.House.Get<PreviewShare>().RunAsync(_desk.Learner, "back-end", choices, TestHouse.Ct)).Required;

        Assert.Empty((await _desk.MineAsync()).Open);
        Assert.Equivalent(await _desk.PageAsync(choices), preview, strict: true);
        Assert.Equal("shares.end-needed", (await _desk.House.Get<PreviewShare>().RunAsync(_desk.Learner, "back-end", choices with { LastDay = null }, TestHouse.Ct)).Code);
    }
}
