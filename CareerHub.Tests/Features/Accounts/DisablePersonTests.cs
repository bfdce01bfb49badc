using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Accounts;

public sealed class DisablePersonTests
{
    [Fact]
    public async Task Sessions_end_access_goes_and_what_was_done_stays()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var before = await desk.PersonAsync(desk.Mentor);
        Assert.True(await MayOpenAsync(desk));

        Assert.Equal(Outcome.Ok, await desk.DisableAsync(desk.Admin, desk.Mentor));

        var after = await desk.PersonAsync(desk.Mentor);
        Assert.True(after.IsDisabled);
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.False(await MayOpenAsync(desk));
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ReadMyPlaces>().RunAsync(desk.Mentor, TestHouse.Ct)).Kind);
        Assert.Equal((desk.Admin.PersonId, desk.Mentor.PersonId), Only(await desk.AuditAsync(AuditAction.PersonDisabled)));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Enabling_undoes_it_with_the_old_password_and_the_old_sessions_stay_ended()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var before = await desk.PersonAsync(desk.Mentor);
        await desk.DisableAsync(desk.Admin, desk.Mentor);
        Assert.Equal(Outcome.Ok, await desk.EnableAsync(desk.Admin, desk.Mentor));

        var after = await desk.PersonAsync(desk.Mentor);
        Assert.False(after.IsDisabled);
        Assert.Equal(before.PasswordHash, after.PasswordHash);
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.True(await MayOpenAsync(desk));
        Assert.Equal((desk.Admin.PersonId, desk.Mentor.PersonId), Only(await desk.AuditAsync(AuditAction.PersonEnabled)));
    }

    [Fact]
    public async Task Doing_it_twice_is_one_line()
    {
        await using var desk = await ResetDesk.OpenAsync();
        for (var i = 0; i < 2; i++) Assert.Equal(Outcome.Ok, await desk.DisableAsync(desk.Admin, desk.Learner));
        for (var i = 0; i < 2; i++) Assert.Equal(Outcome.Ok, await desk.EnableAsync(desk.Admin, desk.Learner));
        Only(await desk.AuditAsync(AuditAction.PersonDisabled));
        Only(await desk.AuditAsync(AuditAction.PersonEnabled));
    }

    [Fact]
    public async Task Nobody_disables_themselves()
    {
        await using var desk = await ResetDesk.OpenAsync();
        await desk.House.PersonAsync(isAdmin: true);
        Assert.Equal(Outcome.Refused("people.yourself"), await desk.DisableAsync(desk.Admin, desk.Admin));
        Assert.False((await desk.PersonAsync(desk.Admin)).IsDisabled);
    }

    [Fact]
    public async Task Two_admins_who_disable_each_other_leave_one()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var second = await desk.House.PersonAsync(isAdmin: true);
        var answers = await Task.WhenAll(desk.DisableAsync(desk.Admin, second), desk.DisableAsync(second, desk.Admin));
        Assert.Equal([OutcomeKind.Ok, OutcomeKind.NotFound], answers.Select(answer => answer.Kind).Order());
        Assert.True(await desk.House.Get<FirstAdmin>().ExistsAsync(TestHouse.Ct));
    }

    [Fact]
    public async Task Nobody_but_an_admin_who_may_act_does_either()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var disabled = await desk.House.PersonAsync(isAdmin: true);
        await desk.House.DisableAsync(disabled);
        foreach (var by in (Caller[])[desk.Mentor, desk.Learner, disabled, await desk.House.PersonAsync(), new(Guid.NewGuid())])
        {
            Assert.Equal(Outcome.NotFound, await desk.DisableAsync(by, desk.Learner));
            Assert.Equal(Outcome.NotFound, await desk.EnableAsync(by, disabled));
        }
        Assert.Equal(Outcome.NotFound, await desk.DisableAsync(desk.Admin, new(Guid.NewGuid())));
        Assert.Equal(Outcome.NotFound, await desk.EnableAsync(desk.Admin, new(Guid.NewGuid())));
        Assert.False((await desk.PersonAsync(desk.Learner)).IsDisabled);
        Assert.True((await desk.PersonAsync(disabled)).IsDisabled);
    }

    [Fact]
    public async Task Open_pages_of_the_person_are_told()
    {
        await using var desk = await ResetDesk.OpenAsync();
        using var page = desk.House.Get<JournalNews>().Listen(desk.Mentor.PersonId)!;
        await desk.DisableAsync(desk.Admin, desk.Mentor);
        Assert.NotNull(await page.NextAsync(TimeSpan.FromSeconds(10), TestHouse.Ct));
    }

    private static Task<bool> MayOpenAsync(ResetDesk desk) => desk.House.Get<RecordAccess>().MayOpenLearnerAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct);

    private static (Guid Actor, Guid About) Only(IEnumerable<AuditEntry> entries)
    {
        var entry = Assert.Single(entries);
        return (entry.ActorId, entry.LearnerId!.Value);
    }
}
