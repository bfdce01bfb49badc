using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Sharing;

namespace CareerHub.Tests.Features.Sharing;

public sealed class OpenShareTests : IAsyncLifetime
{
    private ShareDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ShareDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("Asia/Jakarta", 17)]
    [InlineData("Asia/Jayapura", 15)]
    [InlineData("Europe/London", 24)]
    public async Task It_opens_until_midnight_after_its_last_day_where_the_learner_is(string zone, int hourUtc)
    {
        await _desk.House.Get<EditProfile>().RunAsync(_desk.Learner, "The Learner", zone, TestHouse.Ct);
        var share = await _desk.MadeAsync(ShareDesk.Choices(days: 1));
        var midnight = ShareDesk.Today.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(hourUtc);

        _desk.House.Clock.Move(midnight - TestClock.Start - TimeSpan.FromMilliseconds(1));
        Assert.True((await _desk.ReadAsync(share.Token)).IsOk);
        _desk.House.Clock.Move(TimeSpan.FromMilliseconds(1));
        await _desk.AssertClosedAsync(share.Token);
    }

    [Fact]
    public async Task A_day_whose_midnight_does_not_exist_ends_where_the_next_begins()
    {
        await _desk.House.Get<EditProfile>().RunAsync(_desk.Learner, "The Learner", "Asia/Beirut", TestHouse.Ct); // summer time begins at midnight of 28 March 2027
        var day = new DateOnly(2027, 3, 27);
        var share = await _desk.MadeAsync(ShareDesk.Choices() with { LastDay = day });
        Assert.Equal((new DateTime(2027, 3, 27, 22, 0, 0, DateTimeKind.Utc), day), (share.EndsAtUtc, share.Choices("Asia/Beirut").LastDay));
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_closed_answer_alike()
    {
        var share = await _desk.MadeAsync();
        foreach (var token in (string[])["", "x", new string('a', Share.TokenLength), share.Token[..^1], share.Token + "a", Swapped(share.Token), new string('%', 4_000)])
            await _desk.AssertClosedAsync(token);

        await _desk.House.DisableAsync(_desk.Learner);
        await _desk.AssertClosedAsync(share.Token);
    }

    [Fact]
    public async Task Nobodys_share_does_not_open()
    {
        var share = await _desk.MadeAsync();
        await _desk.House.TamperAsync($"PRAGMA foreign_keys = 0; DELETE FROM People WHERE Id = '{_desk.Learner.PersonId.ToString().ToUpperInvariant()}'");
        await _desk.AssertClosedAsync(share.Token);
    }

    [Fact]
    public async Task A_career_that_left_the_catalogue_is_not_shown()
    {
        var share = await _desk.MadeAsync();
        _desk.House.Publish(new ACatalogue().Build());
        await _desk.AssertClosedAsync(share.Token);
        Assert.Equal("back-end", Assert.Single((await _desk.MineAsync()).Open).CareerId);
    }

    [Fact]
    public async Task What_is_verified_carries_mentor_and_day()
    {
        await _desk.Desk.GiveAsync(VerdictAnswer.Met, "a comment");
        var page = await _desk.PageAsync(ShareDesk.Choices("Sari"));

        Assert.Equal("Sari", page.Name);
        var git = page.Skills[0];
        var shown = Assert.Single(git.Criteria);
        Assert.Equal(("save-change", new SharedVerdict("The Mentor", ShareDesk.Today)), (shown.Criterion.Id, shown.Verdict));
        Assert.Equal((2, 0, null), (git.Target.Value, git.Verified.Value, git.Claimed));
        Assert.Equal((1, 5), (page.Verified!.Met, page.Verified.Musts));
        Assert.Equal((TestClock.Start, ShareDesk.Today.AddDays(30)), (page.AsOfUtc, page.LastDay));
    }

    [Fact]
    public async Task Claims_are_there_when_they_were_chosen_and_say_so()
    {
        await _desk.Desk.ClaimAsync("save-change", isClaimed: true);
        await _desk.Desk.ClaimAsync("push-work", isClaimed: true);
        await _desk.Desk.GiveAsync(VerdictAnswer.Met);

        var with = await _desk.PageAsync(ShareDesk.Choices(claims: true));
        Assert.Equal((1, 1, 2), (with.Skills[0].Claimed!.Value.Value, with.Verified!.Met, with.Claimed!.Met));
        Assert.Equal(["save-change", "push-work"], with.Skills[0].Criteria.Select(shown => shown.Criterion.Id));
        Assert.Equal([true, false], with.Skills[0].Criteria.Select(shown => shown.Verdict is not null));

        var without = await _desk.PageAsync(ShareDesk.Choices());
        Assert.Equal((null, null), (without.Claimed, without.Skills[0].Claimed));
        Assert.Equal(["save-change"], without.Skills[0].Criteria.Select(shown => shown.Criterion.Id));
    }

    [Fact]
    public async Task A_not_yet_is_never_told()
    {
        await _desk.Desk.GiveAsync(VerdictAnswer.NotYet, "why not");
        Assert.Empty((await _desk.PageAsync(ShareDesk.Choices(claims: true))).Skills[0].Criteria);
        await _desk.Desk.ClaimAsync("save-change", isClaimed: true);
        Assert.Null(Assert.Single((await _desk.PageAsync(ShareDesk.Choices(claims: true))).Skills[0].Criteria).Verdict);
    }

    [Fact]
    public async Task A_verdict_on_an_older_meaning_no_longer_counts()
    {
        await _desk.Desk.GiveAsync(VerdictAnswer.Met);
        _desk.House.Publish(ACatalogue.Smallish().Change("save-change", criterion => criterion with { Revision = 2 }).Build());
        Assert.Empty((await _desk.PageAsync(ShareDesk.Choices(claims: true))).Skills[0].Criteria);
    }

    [Fact]
    public async Task Links_are_there_when_they_were_chosen_on_criteria_that_are_and_nothing_but_links()
    {
        await _desk.Desk.GiveAsync(VerdictAnswer.Met);
        await _desk.ShowAsync("save-change", EvidenceKind.Link, "https://example.org/repo\nMy repository");
        await _desk.ShowAsync("save-change", EvidenceKind.Link, "javascript:alert(1)");
        await _desk.ShowAsync("save-change", EvidenceKind.Link, "https://me:secret@example.org/");
        await _desk.ShowAsync("save-change", EvidenceKind.Note, "https://example.org/note");
        await _desk.ShowAsync("push-work", EvidenceKind.Link, "https://example.org/claimed-only");
        await _desk.Desk.ClaimAsync("push-work", isClaimed: true);

        Assert.Equal([new(new("https://example.org/repo"), "My repository")], Links(await _desk.PageAsync(ShareDesk.Choices(links: true))));
        Assert.Equal(["https://example.org/repo", "https://example.org/claimed-only"], Links(await _desk.PageAsync(ShareDesk.Choices(claims: true, links: true))).Select(link => link.Address.ToString()));
        Assert.Empty(Links(await _desk.PageAsync(ShareDesk.Choices(claims: true))));
    }

    private static List<SharedLink> Links(SharedPage page) => [.. page.Skills.SelectMany(skill => skill.Criteria).SelectMany(shown => shown.Links)];

    private static string Swapped(string token) => string.Concat(token.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));
}
