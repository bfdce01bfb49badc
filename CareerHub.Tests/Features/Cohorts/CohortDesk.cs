using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

/// <summary>A cohort with everybody who might ask to run it, and another cohort beside it.</summary>
internal sealed class CohortDesk : IAsyncDisposable
{
    public required TestHouse House { get; init; }
    public required Cohort Cohort { get; init; }
    public required Cohort Other { get; init; }
    public required Caller Admin { get; init; }
    public required Caller Lead { get; init; }
    public required Caller Mentor { get; init; }
    public required Caller Learner { get; init; }
    public required Caller OtherLead { get; init; }

    public static async Task<CohortDesk> OpenAsync()
    {
        var house = await TestHouse.OpenAsync();
        var (cohort, other) = (await house.CohortAsync(), await house.CohortAsync("gardener"));
        return new()
        {
            House = house,
            Cohort = cohort,
            Other = other,
            Admin = await house.AdminAsync(),
            Lead = await house.MemberAsync(cohort, CohortRole.LeadMentor, "The Lead"),
            Mentor = await house.MentorAsync(cohort, "The Mentor"),
            Learner = await house.LearnerAsync(cohort, "The Learner"),
            OtherLead = await house.MemberAsync(other, CohortRole.LeadMentor, "Other Lead"),
        };
    }

    /// <summary>Everybody to whom the cohort is not theirs to run: in it, beside it, formerly leading it, disabled, gone.</summary>
    public async Task<IReadOnlyList<Caller>> OutsidersAsync()
    {
        var former = await House.MemberAsync(Cohort, CohortRole.LeadMentor);
        await House.RemoveAsync(Cohort, former);
        var disabled = await House.MemberAsync(Cohort, CohortRole.LeadMentor);
        await House.DisableAsync(disabled);
        return [Mentor, Learner, OtherLead, former, disabled, await House.PersonAsync(), new(Guid.NewGuid()), Caller.System];
    }

    public Task<Membership> StayAsync(Caller person, Cohort? cohort = null) => House.ReadAsync(db =>
        db.Memberships.SingleAsync(stay => stay.PersonId == person.PersonId && stay.CohortId == (cohort ?? Cohort).Id && stay.EndedAtUtc == null, TestHouse.Ct));

    public Task<Cohort> NowAsync(Cohort? cohort = null) => House.ReadAsync(db => db.Cohorts.Include(one => one.Careers).SingleAsync(one => one.Id == (cohort ?? Cohort).Id, TestHouse.Ct));

    public async Task ArchiveAsync(Cohort cohort, bool isArchived = true) =>
        Assert.True((await House.Get<ArchiveCohort>().RunAsync(Admin, cohort.Id, isArchived, (await NowAsync(cohort)).Version, TestHouse.Ct)).IsOk);

    /// <returns>The open invitations, in the order of the list.</returns>
    public async Task<IReadOnlyList<InvitationView>> InviteAsync(string list, Caller? by = null)
    {
        Assert.True((await House.Get<InvitePeople>().RunAsync(by ?? Lead, Cohort.Id, new(Guid.NewGuid(), list, IsDryRun: false), TestHouse.Ct)).IsOk);
        return (await SettingsAsync()).Invitations;
    }

    public async Task<CohortSettings> SettingsAsync(Caller? by = null, string? search = null) =>
        (await House.Get<ReadCohortSettings>().RunAsync(by ?? Lead, Cohort.Id, search, TestHouse.Ct)).Required;

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
