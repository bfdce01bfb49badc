using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class InvitePeopleTests
{
    private const string Password = "kopi-susu-dan-git-2026";

    [Fact]
    public async Task A_dry_run_says_what_would_be_made_and_makes_nothing()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var plan = (await RunAsync(desk, "Rina\nBudi <budi@mail.test>", isDryRun: true)).Required;
        Assert.Equal([("Rina", null), ("Budi", "budi@mail.test")], plan.People.Select(person => (person.Name, person.Email)));
        Assert.Empty((await desk.SettingsAsync()).Invitations);
        Assert.Equal(0, await LinesAsync(desk));
    }

    [Fact]
    public async Task Each_gets_a_code_of_their_own_and_a_double_press_makes_nothing_twice()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var key = Guid.NewGuid();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(desk, "Rina\nBudi, budi@mail.test", key: key)));
        Assert.All(answers, answer => Assert.Equal(2, answer.Required.People.Count));
        var made = (await desk.SettingsAsync()).Invitations;
        Assert.Equal(2, made.DistinctBy(one => one.Code).Count());
        Assert.All(made, one => Assert.Matches("^[BCDFGHJKMNPQRSTVWXZ2-9]{8}$", one.Code));
        Assert.Equal(1, await LinesAsync(desk));
        Assert.True((await RunAsync(desk, "Rina", key: key)).IsOk); // another list on the form that Back shows again
        Assert.Equal(3, (await desk.SettingsAsync()).Invitations.Count);
    }

    [Fact]
    public async Task One_mistake_and_none_is_made_with_every_problem_and_its_line()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var invited = (await desk.InviteAsync("Sari, sari@mail.test"))[0];
        var outcome = await RunAsync(desk, "Rina\n\nbudi@\nBudi, SARI@mail.test\nAni, ani@mail.test\nAni lagi; Ani@Mail.test");
        Assert.Equal((OutcomeKind.Refused, "invitations.problems"), (outcome.Kind, outcome.Code));
        Assert.Equal([(3, "invitations.address-unreadable"), (4, "invitations.already-invited"), (6, "invitations.twice")], outcome.Value!.Problems.Select(problem => (problem.Line, problem.Code)));
        Assert.Single((await desk.SettingsAsync()).Invitations);

        Assert.Equal(Outcome.Ok, await desk.House.Get<RevokeInvitation>().RunAsync(desk.Lead, invited.Id, TestHouse.Ct));
        Assert.True((await RunAsync(desk, "Budi, sari@mail.test")).IsOk); // taken back, so free again
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n \t\n")]
    public async Task Nobody_on_the_list_is_refused(string? pasted)
    {
        await using var desk = await CohortDesk.OpenAsync();
        Assert.Equal("invitations.none", (await RunAsync(desk, pasted)).Code);
    }

    [Fact]
    public async Task There_is_room_for_a_thousand_open_ones()
    {
        await using var desk = await CohortDesk.OpenAsync();
        for (var batch = 0; batch < 4; batch++) Assert.Equal(batch == 3 ? "invitations.no-room" : null, (await RunAsync(desk, Many(batch == 3 ? 101 : 300))).Code);
        Assert.True((await RunAsync(desk, Many(100))).IsOk);
    }

    [Fact]
    public async Task Of_two_with_one_invitation_the_first_is_in_and_the_second_finds_nothing()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var invitation = (await desk.InviteAsync("Rina Wati, rina@mail.test"))[0];
        var (rina, other) = (await desk.House.PersonAsync("Rina"), await desk.House.PersonAsync());
        var preview = (await PreviewAsync(desk, null, invitation.Code)).Required;
        Assert.Equal((desk.Cohort.Id, "Rina Wati", invitation.Code), (preview.CohortId, preview.Invited, preview.Code));
        Assert.DoesNotContain("mail.test", preview.ToString(), StringComparison.Ordinal);

        var answers = await Task.WhenAll(JoinAsync(desk, rina, invitation.Code), JoinAsync(desk, other, invitation.Code));
        Assert.Equal([OutcomeKind.Ok, OutcomeKind.NotFound], answers.Select(answer => answer.Kind).Order());
        var (winner, loser) = answers[0].IsOk ? (rina, other) : (other, rina);
        Assert.True((await JoinAsync(desk, winner, invitation.Code)).IsOk); // again: they are in
        Assert.True((await PreviewAsync(desk, winner, invitation.Code)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await PreviewAsync(desk, loser, invitation.Code)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await PreviewAsync(desk, null, invitation.Code)).Kind);
        Assert.Equal("accounts.code-unknown", (await desk.House.Get<RegisterPerson>().RunAsync(new("New", "new@mail.test", Password, invitation.Code), TestHouse.Ct)).Code);

        var used = Assert.Single((await desk.SettingsAsync()).Invitations);
        Assert.Equal((false, winner == rina), (used.IsOpen, used.UsedBy == "Rina"));
        Assert.Equal(Outcome.Refused("invitations.used"), await desk.House.Get<RevokeInvitation>().RunAsync(desk.Lead, used.Id, TestHouse.Ct));
        Assert.Equal(2, await desk.House.ReadAsync(db => db.Memberships.CountAsync(stay => stay.Role == CohortRole.Learner, TestHouse.Ct)));
    }

    [Fact]
    public async Task Who_was_removed_does_not_come_back_by_the_invitation_they_used()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var (invitation, rina) = ((await desk.InviteAsync("Rina"))[0], await desk.House.PersonAsync("Rina"));
        Assert.True((await JoinAsync(desk, rina, invitation.Code)).IsOk);
        await desk.House.RemoveAsync(desk.Cohort, rina);
        Assert.Equal(OutcomeKind.NotFound, (await JoinAsync(desk, rina, invitation.Code)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await PreviewAsync(desk, rina, invitation.Code)).Kind);
    }

    [Fact]
    public async Task Members_and_mentors_use_no_invitation_up()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var invitation = (await desk.InviteAsync("Rina"))[0];
        Assert.True((await JoinAsync(desk, desk.Learner, invitation.Code)).IsOk);
        Assert.Equal("cohorts.mentor-cannot-learn-here", (await JoinAsync(desk, desk.Mentor, invitation.Code)).Code);
        Assert.True(Assert.Single((await desk.SettingsAsync()).Invitations).IsOpen);
    }

    [Fact]
    public async Task An_invitation_opens_the_door_of_registering_and_one_taken_back_opens_nothing_and_keeps_no_name()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var register = desk.House.Get<RegisterPerson>();
        var invitation = (await desk.InviteAsync("Rina, rina@mail.test"))[0];
        Assert.True((await register.RunAsync(new("Rina", "rina@mail.test", Password, invitation.Code.ToLowerInvariant()), TestHouse.Ct)).IsOk);
        for (var i = 0; i < 2; i++) Assert.Equal(Outcome.Ok, await desk.House.Get<RevokeInvitation>().RunAsync(desk.Lead, invitation.Id, TestHouse.Ct));
        Assert.Equal("accounts.code-unknown", (await register.RunAsync(new("Budi", "budi@mail.test", Password, invitation.Code), TestHouse.Ct)).Code);
        Assert.Equal(OutcomeKind.NotFound, (await JoinAsync(desk, await desk.House.PersonAsync(), invitation.Code)).Kind);
        Assert.Equal((null, null), await desk.House.ReadAsync(async db => { var row = await db.Invitations.SingleAsync(TestHouse.Ct); return (row.Name, row.Email); }));
        Assert.Equal(Outcome.NotFound, await desk.House.Get<RevokeInvitation>().RunAsync(desk.Admin, Guid.NewGuid(), TestHouse.Ct));
    }

    [Fact]
    public async Task No_name_or_address_of_a_list_gets_into_the_journal_or_the_audit()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var invitation = (await desk.InviteAsync("Canary Rina, canary@mail.test"))[0];
        await JoinAsync(desk, await desk.House.PersonAsync(), invitation.Code);
        Assert.DoesNotContain(await desk.House.ReadAsync(db => db.Set<JournalEntry>().Select(entry => entry.Payload).ToListAsync(TestHouse.Ct)), payload => payload.Contains("anary", StringComparison.Ordinal));
        Assert.Equal(0, await desk.House.ReadAsync(db => db.Set<JournalText>().CountAsync(TestHouse.Ct)));
    }

    private static string Many(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => $"Learner {number}"));

    private static Task<Outcome<InvitationList>> RunAsync(CohortDesk desk, string? pasted, bool isDryRun = false, Guid? key = null) =>
        desk.House.Get<InvitePeople>().RunAsync(desk.Lead, desk.Cohort.Id, new(key ?? Guid.NewGuid(), pasted, isDryRun), TestHouse.Ct);

    private static Task<Outcome<Place>> JoinAsync(CohortDesk desk, Caller who, string code) => desk.House.Get<JoinCohort>().RunAsync(who, code, TestHouse.Ct);

    private static Task<Outcome<JoinPreview>> PreviewAsync(CohortDesk desk, Caller? who, string code) => desk.House.Get<PreviewJoin>().RunAsync(who, code, TestHouse.Ct);

    private static Task<int> LinesAsync(CohortDesk desk) => desk.House.ReadAsync(db => db.Audit.CountAsync(line => line.Action == AuditAction.PeopleInvited, TestHouse.Ct));
}
