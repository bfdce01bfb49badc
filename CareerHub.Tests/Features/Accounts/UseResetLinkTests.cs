using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>A link is good for an hour, once, while it is the newest, and while whoever made it still might.</summary>
public sealed class UseResetLinkTests
{
    [Fact]
    public async Task It_sets_the_password_once_and_ends_every_session()
    {
        await using var desk = await ResetDesk.OpenAsync();
        await desk.House.TamperAsync("UPDATE People SET AccessFailedCount = 7, LockoutEnd = '2026-11-23 09:00:00+00:00' WHERE DisplayName = 'The Learner'");
        var (before, token) = (await desk.PersonAsync(desk.Learner), await desk.TokenAsync());
        var offer = (await desk.House.Get<ReadResetOffer>().RunAsync(token, TestHouse.Ct)).Required;
        Assert.Equal(("The Learner", TestHouse.EmailOf("The Learner")), (offer.Name, offer.Email));

        Assert.Equal(Outcome.Ok, await desk.UseAsync(token));

        var after = await desk.PersonAsync(desk.Learner);
        Assert.True(await desk.HoldsAsync(desk.Learner, ResetDesk.NewPassword));
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.Equal((0, null), (after.AccessFailedCount, after.LockoutEnd));
        Assert.Equal(Outcome.NotFound, await desk.UseAsync(token, "kucing oranye tidur"));
        Assert.False(await desk.IsGoodAsync(token));
        Assert.True(await desk.HoldsAsync(desk.Learner, ResetDesk.NewPassword));
        var line = Assert.Single(await desk.AuditAsync(AuditAction.PasswordReset));
        Assert.Equal((desk.Learner.PersonId, desk.Learner.PersonId), (line.ActorId, line.LearnerId!.Value));
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_exactly_one_does()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var token = await desk.TokenAsync();
        string[] passwords = ["lampu hijau kuda", "kucing oranye tidur"];
        var answers = await Task.WhenAll(passwords.Select(password => desk.UseAsync(token, password)));
        Assert.Equal([OutcomeKind.Ok, OutcomeKind.NotFound], answers.Select(answer => answer.Kind).Order());
        Assert.True(await desk.HoldsAsync(desk.Learner, passwords[answers[0].IsOk ? 0 : 1]));
    }

    [Fact]
    public async Task It_is_good_for_an_hour()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var token = await desk.TokenAsync();
        desk.House.Clock.Move(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.True(await desk.IsGoodAsync(token));
        desk.House.Clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Outcome.NotFound, await desk.UseAsync(token));
        Assert.False(await desk.HoldsAsync(desk.Learner, ResetDesk.NewPassword));
    }

    [Fact]
    public async Task A_newer_link_makes_the_older_worthless_whoever_made_it()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var older = await desk.TokenAsync();
        var newer = (await desk.MakeAsync(desk.Admin, desk.Learner)).Required.Token;
        Assert.Equal(Outcome.NotFound, await desk.UseAsync(older));
        Assert.Equal(Outcome.Ok, await desk.UseAsync(newer));
    }

    [Fact]
    public async Task Another_persons_link_is_left_alone()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var (token, other) = (await desk.TokenAsync(), await desk.House.LearnerAsync(desk.Cohort));
        Assert.Equal(Outcome.Ok, await desk.UseAsync((await desk.MakeAsync(desk.Mentor, other)).Required.Token));
        Assert.True(await desk.IsGoodAsync(token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("é\0")]
    public async Task A_guess_is_not_good(string? guess)
    {
        await using var desk = await ResetDesk.OpenAsync();
        await desk.TokenAsync();
        Assert.False(await desk.IsGoodAsync(guess));
        Assert.Equal(Outcome.NotFound, await desk.UseAsync(guess));
    }

    [Theory]
    [InlineData(null, "accounts.password-needed")]
    [InlineData("short", "accounts.password-too-short")]
    [InlineData("The Learner1", "accounts.password-personal")]
    [InlineData("passwordpassword", "accounts.password-common")]
    public async Task A_refusal_does_not_use_it_up(string? password, string code)
    {
        await using var desk = await ResetDesk.OpenAsync();
        var token = await desk.TokenAsync();
        Assert.Equal(Outcome.Refused(code), await desk.UseAsync(token, password));
        Assert.True(await desk.IsGoodAsync(token));
    }

    [Fact]
    public async Task It_dies_when_its_maker_may_not_make_it_any_more()
    {
        await using var desk = await ResetDesk.OpenAsync();
        await MustDieAsync(desk, () => desk.House.RemoveAsync(desk.Cohort, desk.Mentor));
        await desk.House.AddAsync(desk.Cohort, desk.Mentor, CohortRole.Mentor, "The Mentor");
        await MustDieAsync(desk, () => desk.House.AddAsync(desk.Cohort, desk.Learner, CohortRole.Mentor, "The Learner"));
        await desk.House.RemoveAsync(desk.Cohort, desk.Learner);
        await desk.House.AddAsync(desk.Cohort, desk.Learner, CohortRole.Learner, "The Learner");
        await MustDieAsync(desk, () => desk.DisableAsync(desk.Admin, desk.Mentor));
    }

    [Fact]
    public async Task It_dies_when_the_person_takes_another_password_or_is_disabled_and_does_not_come_back()
    {
        await using var desk = await ResetDesk.OpenAsync();
        Assert.Equal(Outcome.Ok, await desk.UseAsync(await desk.TokenAsync()));
        await MustDieAsync(desk, () => desk.House.Get<ChangePassword>().RunAsync(desk.Learner, ResetDesk.NewPassword, "kucing oranye tidur", TestHouse.Ct));
        await MustDieAsync(desk, async () =>
        {
            await desk.DisableAsync(desk.Admin, desk.Learner);
            await desk.EnableAsync(desk.Admin, desk.Learner);
        });
    }

    [Fact]
    public async Task Open_pages_of_the_person_are_told()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var token = await desk.TokenAsync();
        using var page = desk.House.Get<JournalNews>().Listen(desk.Learner.PersonId)!;
        await desk.UseAsync(token);
        Assert.NotNull(await page.NextAsync(TimeSpan.FromSeconds(10), TestHouse.Ct));
    }

    [Fact]
    public async Task The_person_reads_who_made_each_and_what_became_of_it()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var unused = await desk.TokenAsync();
        desk.House.Clock.Move(TimeSpan.FromMinutes(5));
        var used = (await desk.MakeAsync(desk.Admin, desk.Learner)).Required.Token;
        desk.House.Clock.Move(TimeSpan.FromMinutes(5));
        await desk.UseAsync(used);

        var notices = await desk.NoticesAsync(desk.Learner);
        Assert.Equal(["House Admin", "The Mentor"], notices.Select(notice => notice.MadeBy));
        Assert.Equal([TestClock.Start.AddMinutes(10), null], notices.Select(notice => notice.UsedAtUtc));
        Assert.Equal(TestClock.Start.AddMinutes(5), notices[1].EndsAtUtc);
        Assert.All(notices, notice => Assert.True(notice.IsUnread));
        Assert.False(await desk.IsGoodAsync(unused));
        Assert.Empty(await desk.NoticesAsync(desk.Mentor));
    }

    [Fact]
    public async Task What_was_read_is_read_until_the_link_is_used_after_all()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var token = await desk.TokenAsync();
        Guid[] seen = [Assert.Single(await desk.NoticesAsync(desk.Learner)).Id];
        Assert.Equal(Outcome.Ok, await MarkAsync(desk.Mentor, seen)); // somebody else's are passed over
        Assert.True(Assert.Single(await desk.NoticesAsync(desk.Learner)).IsUnread);

        Assert.Equal(Outcome.Ok, await MarkAsync(desk.Learner, seen));
        Assert.False(Assert.Single(await desk.NoticesAsync(desk.Learner)).IsUnread);
        desk.House.Clock.Move(TimeSpan.FromMinutes(1));
        await desk.UseAsync(token);
        Assert.True(Assert.Single(await desk.NoticesAsync(desk.Learner)).IsUnread);

        await desk.House.DisableAsync(desk.Learner);
        Assert.Equal(Outcome.NotFound, await MarkAsync(desk.Learner, seen));
        Task<Outcome> MarkAsync(Caller by, Guid[] ids) => desk.House.Get<MarkNoticesRead>().RunAsync(by, ids, TestHouse.Ct);
    }

    private static async Task MustDieAsync(ResetDesk desk, Func<Task> change)
    {
        var token = await desk.TokenAsync();
        Assert.True(await desk.IsGoodAsync(token));
        await change();
        Assert.False(await desk.IsGoodAsync(token));
        Assert.Equal(Outcome.NotFound, await desk.UseAsync(token));
    }
}
