using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class RunCohortTests
{
    private static readonly CohortForm Form = new("Renamed", "Asia/Jayapura", ["gardener"], "2026-12-01", "2027-03-01", HidesClaims: false);

    [Fact]
    public async Task Only_admins_and_present_lead_mentors_of_it_run_a_cohort_by_any_verb()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var (stay, invitation) = (await desk.StayAsync(desk.Learner), (await desk.InviteAsync("Rina"))[0]);
        var before = (await desk.NowAsync()).Version;
        foreach (var caller in await desk.OutsidersAsync())
        {
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ReadCohortSettings>().RunAsync(caller, desk.Cohort.Id, null, TestHouse.Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ChangeCohort>().RunAsync(caller, desk.Cohort.Id, Form, before, TestHouse.Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ArchiveCohort>().RunAsync(caller, desk.Cohort.Id, true, before, TestHouse.Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<RenewJoinCode>().RunAsync(caller, desk.Cohort.Id, before, TestHouse.Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<InvitePeople>().RunAsync(caller, desk.Cohort.Id, new(Guid.NewGuid(), "Budi", false), TestHouse.Ct)).Kind);
            Assert.Equal(Outcome.NotFound, await desk.House.Get<RevokeInvitation>().RunAsync(caller, invitation.Id, TestHouse.Ct));
            Assert.Equal(Outcome.NotFound, await desk.House.Get<RemoveMember>().RunAsync(caller, stay.Id, TestHouse.Ct));
            Assert.Equal(Outcome.NotFound, await desk.House.Get<MoveMember>().RunAsync(caller, stay.Id, desk.Other.Id, TestHouse.Ct));
        }
        Assert.Equal(before, (await desk.NowAsync()).Version);
        Assert.Single((await desk.SettingsAsync()).Invitations);
        Assert.Null((await desk.StayAsync(desk.Learner)).EndedAtUtc);
    }

    [Fact]
    public async Task An_admin_and_a_lead_mentor_change_it_and_each_change_is_a_line()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var change = desk.House.Get<ChangeCohort>();
        Assert.True((await change.RunAsync(desk.Lead, desk.Cohort.Id, Form, 1, TestHouse.Ct)).IsOk);
        var now = await desk.NowAsync();
        Assert.Equal(("Renamed", "Asia/Jayapura", new DateOnly(2026, 12, 1), new DateOnly(2027, 3, 1), false, 2), (now.Name, now.TimeZone, now.StartsOn, now.EndsOn, now.HidesClaims, now.Version));
        Assert.Equal(["gardener"], now.Careers.Select(career => career.CareerId));
        Assert.True((await change.RunAsync(desk.Admin, desk.Cohort.Id, Form with { EndsOn = "", CareerIds = ["gardener", "back-end"] }, 2, TestHouse.Ct)).IsOk);
        Assert.Null((await desk.NowAsync()).EndsOn);
        Assert.Equal([desk.Lead.PersonId, desk.Admin.PersonId], await desk.House.ReadAsync(db =>
            db.Audit.Where(line => line.Action == AuditAction.CohortChanged && line.CohortId == desk.Cohort.Id).OrderBy(line => line.Id).Select(line => line.ActorId).ToListAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_gets_Stale_with_what_stands_and_a_double_press_is_one_change()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var change = desk.House.Get<ChangeCohort>();
        for (var i = 0; i < 2; i++) Assert.True((await change.RunAsync(desk.Lead, desk.Cohort.Id, Form, 1, TestHouse.Ct)).IsOk);
        var second = await change.RunAsync(desk.Admin, desk.Cohort.Id, Form with { Name = "Mine" }, 1, TestHouse.Ct);
        Assert.Equal((OutcomeKind.Stale, "Renamed", 2), (second.Kind, second.Required.Name, second.Required.Version));
        Assert.True((await change.RunAsync(desk.Admin, desk.Cohort.Id, Form with { Name = "Mine" }, second.Required.Version, TestHouse.Ct)).IsOk);
        Assert.Equal("Mine", (await desk.NowAsync()).Name);
    }

    [Theory]
    [InlineData("2026-12-01", "2026-11-30", "cohorts.ends-before-start")]
    [InlineData("1 Desember", "", "cohorts.day-unreadable")]
    [InlineData("", "2026-13-01", "cohorts.day-unreadable")]
    [InlineData("2026-12-01", "2026-12-01", null)]
    [InlineData(null, "2026-12-01", null)]
    public async Task Days_must_be_days_in_their_order(string? starts, string? ends, string? code)
    {
        await using var desk = await CohortDesk.OpenAsync();
        Assert.Equal(code, (await desk.House.Get<ChangeCohort>().RunAsync(desk.Lead, desk.Cohort.Id, Form with { StartsOn = starts, EndsOn = ends }, 1, TestHouse.Ct)).Code);
        Assert.Equal(code is null ? "Renamed" : desk.Cohort.Name, (await desk.NowAsync()).Name);
    }

    [Fact]
    public async Task A_lead_mentor_opens_a_cohort_and_leads_it_and_others_open_none()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var create = desk.House.Get<CreateCohort>();
        var made = (await create.RunAsync(desk.Lead, Form, TestHouse.Ct)).Required;
        Assert.Equal(CohortRole.LeadMentor, (await desk.StayAsync(desk.Lead, made)).Role);
        var entry = await desk.House.ReadAsync(db => db.Set<JournalEntry>().OrderByDescending(entry => entry.Sequence).FirstAsync(TestHouse.Ct));
        Assert.Equal((EntryKind.MemberJoined, desk.Lead.PersonId, (Guid?)made.Id), (entry.Kind, entry.ActorId, entry.CohortId));
        var byAdmin = (await create.RunAsync(desk.Admin, Form, TestHouse.Ct)).Required;
        Assert.False(await desk.House.ReadAsync(db => db.Memberships.AnyAsync(stay => stay.CohortId == byAdmin.Id, TestHouse.Ct)));
        foreach (var caller in (await desk.OutsidersAsync()).Where(caller => caller != desk.OtherLead))
            Assert.Equal(OutcomeKind.NotFound, (await create.RunAsync(caller, Form, TestHouse.Ct)).Kind);
        Assert.Equal([desk.Cohort.Id, made.Id], (await desk.House.Get<ReadLedCohorts>().RunAsync(desk.Lead, TestHouse.Ct)).Select(cohort => cohort.Id));
        Assert.Empty(await desk.House.Get<ReadLedCohorts>().RunAsync(desk.Mentor, TestHouse.Ct));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_archived_cohort_is_nobodys_place_opens_to_no_code_and_comes_back_whole()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var invitation = (await desk.InviteAsync("Rina"))[0];
        var (join, newcomer) = (desk.House.Get<JoinCohort>(), await desk.House.PersonAsync());
        Assert.True((await desk.House.Get<ArchiveCohort>().RunAsync(desk.Lead, desk.Cohort.Id, true, 1, TestHouse.Ct)).IsOk);

        foreach (var code in (string[])[desk.Cohort.JoinCode, invitation.Code])
        {
            Assert.Equal(OutcomeKind.NotFound, (await join.RunAsync(newcomer, code, TestHouse.Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<PreviewJoin>().RunAsync(newcomer, code, TestHouse.Ct)).Kind);
            Assert.Equal("accounts.code-unknown", (await desk.House.Get<RegisterPerson>().RunAsync(new("Rina", "rina@house.test", "kopi-susu-dan-git-2026", code), TestHouse.Ct)).Code);
        }
        var places = (await desk.House.Get<ReadMyPlaces>().RunAsync(desk.Lead, TestHouse.Ct)).Required;
        Assert.Equal((0, false, true), (places.Cohorts.Count, places.IsMentor, places.LeadsArchived));
        Assert.Empty((await desk.House.Get<ReadMyPlaces>().RunAsync(desk.Learner, TestHouse.Ct)).Required.Cohorts);
        Assert.Empty((await desk.House.Get<Core.Features.Guidance.ReadMyLearning>().RunAsync(desk.Learner, null, TestHouse.Ct)).Required.Cohorts);
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).Kind);
        Assert.Equal(Outcome.Refused("cohorts.archived"), await desk.House.Get<AddMember>().RunAsync(desk.Admin, desk.Cohort.Id, TestHouse.EmailOf("Other Lead"), CohortRole.Mentor, TestHouse.Ct));
        Assert.Equal("cohorts.archived", (await desk.House.Get<InvitePeople>().RunAsync(desk.Lead, desk.Cohort.Id, new(Guid.NewGuid(), "Budi", false), TestHouse.Ct)).Code);
        Assert.True((await desk.SettingsAsync()).IsArchived);

        Assert.True((await desk.House.Get<ArchiveCohort>().RunAsync(desk.Lead, desk.Cohort.Id, false, 2, TestHouse.Ct)).IsOk);
        Assert.True((await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).IsOk);
        Assert.True((await join.RunAsync(newcomer, invitation.Code, TestHouse.Ct)).IsOk);
        Assert.Equal([AuditAction.CohortArchived, AuditAction.CohortRestored], await desk.House.ReadAsync(db =>
            db.Audit.Where(line => line.ActorId == desk.Lead.PersonId && (line.Action == AuditAction.CohortArchived || line.Action == AuditAction.CohortRestored)).OrderBy(line => line.Id).Select(line => line.Action).ToListAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task Archiving_twice_is_one_change_and_an_old_page_is_Stale()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var archive = desk.House.Get<ArchiveCohort>();
        await desk.House.Get<RenewJoinCode>().RunAsync(desk.Lead, desk.Cohort.Id, 1, TestHouse.Ct);
        Assert.Equal(OutcomeKind.Stale, (await archive.RunAsync(desk.Lead, desk.Cohort.Id, true, 1, TestHouse.Ct)).Kind);
        for (var i = 0; i < 2; i++) Assert.True((await archive.RunAsync(desk.Lead, desk.Cohort.Id, true, 2, TestHouse.Ct)).IsOk);
        Assert.Equal(3, (await desk.NowAsync()).Version);
    }

    [Fact]
    public async Task A_mentors_open_page_hears_of_the_archive()
    {
        await using var desk = await CohortDesk.OpenAsync();
        using var page = desk.House.Get<JournalNews>().Listen(desk.Mentor.PersonId)!;
        await desk.ArchiveAsync(desk.Cohort);
        Assert.NotNull(await page.NextAsync(TimeSpan.FromSeconds(10), TestHouse.Ct));
    }

    [Fact]
    public async Task A_lead_mentor_sees_members_by_name_alone_and_an_admin_by_address_too()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var seen = await desk.SettingsAsync();
        Assert.Equal([("The Lead", null, true), ("The Mentor", null, false), ("The Learner", (string?)null, false)], seen.Members.Select(member => (member.Name, member.Email, member.IsReader)));
        Assert.Equal((1, 2, false), (seen.Learners, seen.Mentors, seen.IsAdmin));
        Assert.Empty(seen.Elsewhere);
        var byAdmin = await desk.SettingsAsync(desk.Admin, " LEARNER@house ");
        Assert.Equal("The.Learner@house.test", Assert.Single(byAdmin.Members).Email);
        Assert.Equal(desk.Other.Id, Assert.Single(byAdmin.Elsewhere).Id);
        Assert.Equal((1, 2), (byAdmin.Learners, byAdmin.Mentors));
        Assert.Empty((await desk.SettingsAsync(search: "house.test")).Members); // a lead mentor cannot feel for addresses
        Assert.Equal("The Mentor", Assert.Single((await desk.SettingsAsync(search: "méntor")).Members).Name);
    }
}
