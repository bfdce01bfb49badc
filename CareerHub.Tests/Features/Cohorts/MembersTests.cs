using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class MembersTests
{
    [Fact]
    public async Task An_admin_adds_somebody_by_address_in_any_case()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cohort, person) = (await house.CohortAsync(), await house.PersonAsync("Bagus"));
        Assert.Equal(Outcome.Ok, await AddAsync(house, cohort, " BAGUS@House.Test ", CohortRole.Mentor));
        var place = Assert.Single((await PlacesAsync(house, person)).Cohorts);
        Assert.Equal((cohort.Id, CohortRole.Mentor), (place.CohortId, place.Role));
        Assert.Equal(1, await house.ReadAsync(db => db.Audit.CountAsync(entry => entry.Action == AuditAction.MemberAdded && entry.LearnerId == person.PersonId, TestHouse.Ct)));
    }

    [Theory]
    [InlineData("nobody@house.test")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_unknown_address_is_refused(string? email)
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(Outcome.Refused("cohorts.person-unknown"), await AddAsync(house, await house.CohortAsync(), email, CohortRole.Learner));
    }

    [Fact]
    public async Task A_disabled_account_counts_as_unknown()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cohort, person) = (await house.CohortAsync(), await house.PersonAsync("Gone"));
        await house.DisableAsync(person);
        Assert.Equal(Outcome.Refused("cohorts.person-unknown"), await AddAsync(house, cohort, "gone@house.test", CohortRole.Learner));
    }

    [Fact]
    public async Task The_role_they_have_already_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        await house.MentorAsync(cohort, "Bagus");
        Assert.Equal(Outcome.Refused("cohorts.already-in-this-role"), await AddAsync(house, cohort, "bagus@house.test", CohortRole.Mentor));
    }

    [Fact]
    public async Task Another_role_ends_the_stay_and_begins_a_new_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var person = await house.LearnerAsync(cohort, "Bagus");
        house.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(Outcome.Ok, await AddAsync(house, cohort, "bagus@house.test", CohortRole.Mentor));
        Assert.Equal(CohortRole.Mentor, Assert.Single((await PlacesAsync(house, person)).Cohorts).Role);
        var stays = await house.ReadAsync(db => db.Memberships.OrderBy(stay => stay.Id).ToListAsync(TestHouse.Ct));
        Assert.Equal([(CohortRole.Learner, (DateTime?)TestClock.Start.AddDays(1)), (CohortRole.Mentor, null)], stays.Select(stay => (stay.Role, stay.EndedAtUtc)));
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Neither_a_mentor_nor_a_stranger_adds_or_removes()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var learner = await house.LearnerAsync(cohort, "Sari");
        var stay = await house.ReadAsync(db => db.Memberships.SingleAsync(TestHouse.Ct));
        foreach (var caller in (Caller[])[learner, await house.MentorAsync(cohort), new(Guid.NewGuid()), Caller.System])
        {
            Assert.Equal(Outcome.NotFound, await house.Get<AddMember>().RunAsync(caller, cohort.Id, "sari@house.test", CohortRole.Mentor, TestHouse.Ct));
            Assert.Equal(Outcome.NotFound, await house.Get<RemoveMember>().RunAsync(caller, stay.Id, TestHouse.Ct));
        }
    }

    [Fact]
    public async Task A_disabled_admin_runs_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        await house.DisableAsync(await house.AdminAsync());
        Assert.Equal(Outcome.NotFound, await AddAsync(house, cohort, "anybody@house.test", CohortRole.Learner));
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadHouse>().RunAsync(await house.AdminAsync(), TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task A_cohort_that_is_not_there_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(Outcome.NotFound, await house.Get<AddMember>().RunAsync(await house.AdminAsync(), Guid.NewGuid(), "x@house.test", CohortRole.Learner, TestHouse.Ct));
    }

    [Fact]
    public async Task Removing_ends_the_stay_once_and_again_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var learner = await house.LearnerAsync(cohort);
        var stay = await house.ReadAsync(db => db.Memberships.SingleAsync(TestHouse.Ct));
        var remove = house.Get<RemoveMember>();
        for (var i = 0; i < 2; i++) Assert.Equal(Outcome.Ok, await remove.RunAsync(await house.AdminAsync(), stay.Id, TestHouse.Ct));
        Assert.Equal(Outcome.NotFound, await remove.RunAsync(await house.AdminAsync(), 999, TestHouse.Ct));
        Assert.Empty((await PlacesAsync(house, learner)).Cohorts);
        Assert.Equal([EntryKind.MemberJoined, EntryKind.MemberLeft], await house.ReadAsync(db => db.Set<JournalEntry>().OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task An_admin_sees_members_and_counts_and_no_records()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        await house.LearnerAsync(cohort, "Sari");
        var disabled = await house.LearnerAsync(cohort, "Gone");
        await house.DisableAsync(disabled);
        var seen = (await house.Get<ReadHouse>().RunAsync(await house.AdminAsync(), TestHouse.Ct)).Required;
        Assert.Equal(3, seen.People);
        var overview = Assert.Single(seen.Cohorts);
        Assert.Equal((1, 0, 0, false), (overview.Learners, overview.Mentors, overview.Invited, overview.IsArchived));
        var settings = (await house.Get<ReadCohortSettings>().RunAsync(await house.AdminAsync(), cohort.Id, search: null, TestHouse.Ct)).Required;
        var member = Assert.Single(settings.Members);
        Assert.Equal(("Sari", "Sari@house.test", CohortRole.Learner), (member.Name, member.Email, member.Role));
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadHouse>().RunAsync(await house.MentorAsync(cohort), TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task Everybody_reads_their_own_places()
    {
        await using var house = await TestHouse.OpenAsync();
        var (first, second) = (await house.CohortAsync(), await house.CohortAsync("gardener"));
        var person = await house.LearnerAsync(first, "Sari");
        await house.AddAsync(second, person, CohortRole.LeadMentor, "Sari");
        await house.LearnerAsync(second);
        var places = await PlacesAsync(house, person);
        Assert.Equal(("Sari", Person.DefaultTimeZone, false, true), (places.Name, places.TimeZone, places.IsAdmin, places.IsMentor));
        Assert.Equal([(first.Id, CohortRole.Learner, 0), (second.Id, CohortRole.LeadMentor, 1)], places.Cohorts.Select(place => (place.CohortId, place.Role, place.Learners)).OrderBy(place => place.Role));
        Assert.True((await PlacesAsync(house, await house.AdminAsync())).IsAdmin);
    }

    [Fact]
    public async Task A_disabled_or_unknown_person_has_no_places()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await house.PersonAsync();
        await house.DisableAsync(person);
        foreach (var caller in (Caller[])[person, new(Guid.NewGuid())])
            Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadMyPlaces>().RunAsync(caller, TestHouse.Ct)).Kind);
    }

    private static async Task<Outcome> AddAsync(TestHouse house, Cohort cohort, string? email, CohortRole role) =>
        await house.Get<AddMember>().RunAsync(await house.AdminAsync(), cohort.Id, email, role, TestHouse.Ct);

    private static async Task<MyPlaces> PlacesAsync(TestHouse house, Caller person) => (await house.Get<ReadMyPlaces>().RunAsync(person, TestHouse.Ct)).Required;
}
