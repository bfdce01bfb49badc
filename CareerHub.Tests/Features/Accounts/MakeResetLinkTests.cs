using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>Who may make whom a link: an admin for everybody but themselves, a mentor for those who are their learners and nothing else.</summary>
public sealed class MakeResetLinkTests
{
    [Fact]
    public async Task An_admin_makes_one_for_a_learner_a_mentor_and_another_admin()
    {
        await using var desk = await ResetDesk.OpenAsync();
        foreach (var whom in (Caller[])[desk.Learner, desk.Mentor, await desk.House.PersonAsync(isAdmin: true), await desk.House.PersonAsync()])
        {
            var link = (await desk.MakeAsync(desk.Admin, whom)).Required;
            Assert.Equal(TestClock.Start + TimeSpan.FromHours(1), link.ExpiresAtUtc);
            Assert.True(await desk.IsGoodAsync(link.Token));
        }
        Assert.Equal(4, (await desk.AuditAsync(AuditAction.ResetLinkMade)).Count);
    }

    [Fact]
    public async Task An_admin_makes_none_for_themselves_and_the_last_one_is_sent_to_the_server()
    {
        await using var desk = await ResetDesk.OpenAsync();
        await MustRefuseAsync(desk, "resets.last-admin", desk.Admin, desk.Admin);
        var second = await desk.House.PersonAsync(isAdmin: true);
        await MustRefuseAsync(desk, "resets.yourself", desk.Admin, desk.Admin);
        await desk.House.DisableAsync(second);
        await MustRefuseAsync(desk, "resets.last-admin", desk.Admin, desk.Admin);
    }

    [Fact]
    public async Task A_mentor_makes_one_for_a_learner_of_theirs()
    {
        await using var desk = await ResetDesk.OpenAsync();
        Assert.True(await desk.IsGoodAsync(await desk.TokenAsync()));
        var line = Assert.Single(await desk.AuditAsync(AuditAction.ResetLinkMade));
        Assert.Equal((desk.Mentor.PersonId, desk.Learner.PersonId), (line.ActorId, line.LearnerId!.Value));
    }

    [Theory]
    [InlineData(CohortRole.Mentor)]
    [InlineData(CohortRole.LeadMentor)]
    public async Task A_learner_who_mentors_elsewhere_gets_theirs_from_an_admin(CohortRole role)
    {
        await using var desk = await ResetDesk.OpenAsync();
        var elsewhere = await desk.House.CohortAsync("gardener");
        await desk.House.AddAsync(elsewhere, desk.Learner, role, "The Learner");
        await MustRefuseAsync(desk, "resets.is-mentor", desk.Mentor, desk.Learner);
        Assert.True((await desk.MakeAsync(desk.Admin, desk.Learner)).IsOk);

        await desk.House.RemoveAsync(elsewhere, desk.Learner);
        Assert.True((await desk.MakeAsync(desk.Mentor, desk.Learner)).IsOk);
    }

    [Fact]
    public async Task A_learner_who_is_an_admin_gets_theirs_from_another_admin()
    {
        await using var desk = await ResetDesk.OpenAsync();
        await desk.House.Get<FirstAdmin>().CreateAsync("The Learner", TestHouse.EmailOf("The Learner"), password: null, TestHouse.Ct);
        await MustRefuseAsync(desk, "resets.is-admin", desk.Mentor, desk.Learner);
    }

    [Fact]
    public async Task Everybody_else_finds_nobody_there()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var other = await desk.House.CohortAsync("gardener");
        var (former, disabled, admin) = (await desk.House.MentorAsync(desk.Cohort), await desk.House.MentorAsync(desk.Cohort), await desk.House.PersonAsync(isAdmin: true));
        await desk.House.RemoveAsync(desk.Cohort, former);
        await desk.House.DisableAsync(disabled);
        await desk.House.DisableAsync(admin);
        Caller[] others = [former, disabled, admin, await desk.House.MentorAsync(other), await desk.House.LearnerAsync(desk.Cohort), desk.Learner, await desk.House.PersonAsync(), new(Guid.NewGuid())];
        foreach (var by in others)
        {
            Assert.Equal(OutcomeKind.NotFound, (await desk.MakeAsync(by, desk.Learner)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ReadLearnerReset>().RunAsync(by, desk.Learner.PersonId, TestHouse.Ct)).Kind);
        }
        Assert.Equal(0, await desk.House.ReadAsync(db => db.PasswordResets.CountAsync(TestHouse.Ct)));
        Assert.Empty(await desk.AuditAsync(AuditAction.ResetLinkMade));
    }

    [Fact]
    public async Task A_mentor_finds_neither_a_fellow_mentor_nor_a_former_learner_nor_a_stranger()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var former = await desk.House.LearnerAsync(desk.Cohort);
        await desk.House.RemoveAsync(desk.Cohort, former);
        foreach (var whom in (Caller[])[await desk.House.MentorAsync(desk.Cohort), former, await desk.House.PersonAsync(), desk.Mentor, desk.Admin, new(Guid.NewGuid())])
            Assert.Equal(OutcomeKind.NotFound, (await desk.MakeAsync(desk.Mentor, whom)).Kind);
    }

    [Fact]
    public async Task For_a_disabled_account_there_is_none()
    {
        await using var desk = await ResetDesk.OpenAsync();
        await desk.DisableAsync(desk.Admin, desk.Learner);
        await MustRefuseAsync(desk, "resets.disabled", desk.Admin, desk.Learner);
        Assert.Equal(OutcomeKind.NotFound, (await desk.MakeAsync(desk.Mentor, desk.Learner)).Kind);
    }

    [Fact]
    public async Task The_database_holds_no_token()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var token = await desk.TokenAsync();
        Assert.NotEqual(token, await desk.TokenAsync());
        Assert.DoesNotContain(token, await desk.House.ReadAsync(db => db.PasswordResets.Select(reset => reset.TokenHash).FirstAsync(TestHouse.Ct)), StringComparison.Ordinal);
    }

    private static async Task MustRefuseAsync(ResetDesk desk, string code, Caller by, Caller whom)
    {
        var outcome = await desk.MakeAsync(by, whom);
        Assert.Equal((OutcomeKind.Refused, code, null), (outcome.Kind, outcome.Code, outcome.Value));
    }
}
