using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>Rule 8 of the domain: whoever holds a request judges without the learner's own word.</summary>
public sealed class HiddenClaimsTests
{
    [Fact]
    public async Task While_a_request_is_held_the_claims_on_that_skill_are_hidden_from_that_mentor_alone()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        await desk.TickAsync("save-change");
        await desk.TickAsync("read-rows", "sql");
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);

        var record = (await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).Required;
        var git = record.Skills.Single(sheet => sheet.Skill.Id == "git");
        Assert.True(git.HidesClaims);
        Assert.All(git.Rows, row => Assert.Equal((ClaimStatus.None, false), (row.State.Claim, row.State.IsRecorded)));
        Assert.Equal(git.Verified, git.Claimed);
        Assert.Contains(record.Skills.Single(sheet => sheet.Skill.Id == "sql").Rows, row => row.State.IsClaimed);

        var others = (await desk.House.Get<OpenLearner>().RunAsync(desk.Other, desk.Learner.PersonId, TestHouse.Ct)).Required.Skills.Single(sheet => sheet.Skill.Id == "git");
        Assert.False(others.HidesClaims);
        Assert.Contains(others.Rows, row => row.State.IsClaimed);
    }

    [Fact]
    public async Task A_direct_verdict_meanwhile_answers_without_them_too()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        await desk.TickAsync("push-work");
        await desk.ClaimAsync(await desk.AskAsync());
        var sheet = (await desk.House.Get<GiveVerdict>().RunAsync(desk.Mentor, new(desk.Learner.PersonId, "save-change", VerdictAnswer.Met, null, 1, 0), TestHouse.Ct)).Required;
        Assert.True(sheet.HidesClaims);
        Assert.DoesNotContain(sheet.Rows, row => row.State.IsClaimed);
    }

    [Fact]
    public async Task A_share_that_the_mentor_opens_shows_no_claims_meanwhile_and_to_everybody_else_it_does()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        await desk.TickAsync("save-change");
        var days = DateOnly.FromDateTime(desk.House.Clock.Now).AddDays(7);
        var share = (await desk.House.Get<CreateShare>().RunAsync(desk.Learner, new(Guid.NewGuid(), "back-end", new("Me", true, false, days)), TestHouse.Ct)).Required;
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        Assert.False(await ShowsAsync(desk.Mentor));
        Assert.True(await ShowsAsync(desk.Other));
        Assert.True(await ShowsAsync(null));
        await desk.ReleaseAsync(id);
        Assert.True(await ShowsAsync(desk.Mentor));

        async Task<bool> ShowsAsync(Caller? reader) => (await desk.House.Get<OpenShare>().RunAsync(reader, share.Token, TestHouse.Ct)).Required.ShowsClaims;
    }

    [Fact]
    public async Task Letting_go_or_deciding_shows_them_again()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        await desk.TickAsync("save-change");
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        Assert.All((await desk.SeenAsync(id)).Rows, row => Assert.Null(row.IsClaimed));
        await desk.ReleaseAsync(id);
        Assert.All((await desk.SeenAsync(id)).Rows, row => Assert.Null(row.IsClaimed)); // nor on the page of the request itself, whoever reads it
        Assert.Contains((await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).Required.Skills[0].Rows, row => row.State.IsClaimed);
        await desk.ClaimAsync(id);
        Assert.True((await desk.DecideAsync(id, ("save-change", VerdictAnswer.Met, null), ("push-work", VerdictAnswer.Met, null))).IsOk);
        Assert.Equal([("save-change", true), ("push-work", false)], (await desk.SeenAsync(id)).Rows.Select(row => (row.Criterion.Id, row.IsClaimed!.Value)));
    }

    [Fact]
    public async Task Whether_the_claims_were_seen_shortly_before_is_stored_with_each_verdict()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct);
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        Assert.True((await desk.DecideAsync(id, ("save-change", VerdictAnswer.Met, null), ("push-work", VerdictAnswer.NotYet, "More."))).IsOk);
        desk.House.Clock.Move(RecordAccess.Remembered + TimeSpan.FromDays(1));
        var next = await desk.AskAsync();
        await desk.ClaimAsync(next);
        Assert.True((await desk.DecideAsync(next, ("push-work", VerdictAnswer.Met, null))).IsOk);

        var blind = await desk.House.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Verdicts.OrderBy(verdict => verdict.Sequence).Select(verdict => verdict.IsBlind), TestHouse.Ct));
        Assert.Equal([false, false, true], blind);
    }
}
