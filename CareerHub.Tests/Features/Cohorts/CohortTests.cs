using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class CohortTests
{
    [Fact]
    public async Task An_admin_opens_a_cohort()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = (await CreateAsync(house, "  Angkatan 7 ")).Required;
        Assert.Equal(("Angkatan 7", "Asia/Makassar", 1, TestClock.Start), (cohort.Name, cohort.TimeZone, cohort.Version, cohort.CreatedAtUtc));
        Assert.Matches("^[BCDFGHJKMNPQRSTVWXZ2-9]{8}$", cohort.JoinCode);
        var line = await house.ReadAsync(db => db.Audit.SingleAsync(TestHouse.Ct));
        Assert.Equal((AuditAction.CohortCreated, (Guid?)cohort.Id), (line.Action, line.CohortId));
    }

    [Theory]
    [InlineData(null, "Asia/Jakarta", "back-end", "cohorts.name-needed")]
    [InlineData(" \n ", "Asia/Jakarta", "back-end", "cohorts.name-needed")]
    [InlineData("a\0b", "Asia/Jakarta", "back-end", "cohorts.name-needed")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890123456789012345678901", "Asia/Jakarta", "back-end", "cohorts.name-too-long")]
    [InlineData("Angkatan", "Asia/Jakarta", null, "cohorts.career-needed")]
    [InlineData("Angkatan", "Asia/Jakarta", "astronaut", "cohorts.career-needed")]
    [InlineData("Angkatan", "Mars/Olympus", "back-end", "cohorts.time-zone-unknown")]
    [InlineData("Angkatan", "", "back-end", "cohorts.time-zone-unknown")]
    [InlineData("Angkatan", "../../etc/passwd", "back-end", "cohorts.time-zone-unknown")]
    public async Task Nonsense_is_refused(string? name, string zone, string? career, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var outcome = await house.Get<CreateCohort>().RunAsync(await house.AdminAsync(), new(name, zone, career is null ? [] : [career]), TestHouse.Ct);
        Assert.Equal((OutcomeKind.Refused, code), (outcome.Kind, outcome.Code));
        Assert.Equal(0, await house.ReadAsync(db => db.Cohorts.CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task Nobody_else_opens_one()
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<CreateCohort>().RunAsync(await house.PersonAsync(), new("Mine", "Asia/Jakarta", ["back-end"]), TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task A_new_code_makes_the_old_one_worthless_and_members_stay()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var learner = await house.LearnerAsync(cohort);
        var renewed = (await RenewAsync(house, cohort, seen: 1)).Required;
        Assert.NotEqual(cohort.JoinCode, renewed.JoinCode);
        Assert.Equal(2, renewed.Version);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<JoinCohort>().RunAsync(await house.PersonAsync(), cohort.JoinCode, TestHouse.Ct)).Kind);
        Assert.True((await house.Get<JoinCohort>().RunAsync(await house.PersonAsync(), renewed.JoinCode, TestHouse.Ct)).IsOk);
        Assert.Single((await house.Get<ReadMyPlaces>().RunAsync(learner, TestHouse.Ct)).Required.Cohorts);
    }

    [Fact]
    public async Task Two_tabs_get_Stale_with_the_code_that_stands()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var answers = await Task.WhenAll(RenewAsync(house, cohort, seen: 1), RenewAsync(house, cohort, seen: 1));
        Assert.Equal([OutcomeKind.Ok, OutcomeKind.Stale], answers.Select(answer => answer.Kind).Order());
        Assert.Equal(answers[0].Required.JoinCode, answers[1].Required.JoinCode);
    }

    [Fact]
    public async Task A_mentor_and_a_stranger_renew_no_code()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        foreach (var caller in (Caller[])[await house.MentorAsync(cohort), await house.PersonAsync()])
            Assert.Equal(OutcomeKind.NotFound, (await house.Get<RenewJoinCode>().RunAsync(caller, cohort.Id, 1, TestHouse.Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<RenewJoinCode>().RunAsync(await house.AdminAsync(), Guid.NewGuid(), 1, TestHouse.Ct)).Kind);
    }

    private static async Task<Outcome<Cohort>> CreateAsync(TestHouse house, string name) =>
        await house.Get<CreateCohort>().RunAsync(await house.AdminAsync(), new(name, "Asia/Makassar", ["back-end", "back-end", "gardener"]), TestHouse.Ct);

    private static async Task<Outcome<Cohort>> RenewAsync(TestHouse house, Cohort cohort, int seen) =>
        await house.Get<RenewJoinCode>().RunAsync(await house.AdminAsync(), cohort.Id, seen, TestHouse.Ct);
}
