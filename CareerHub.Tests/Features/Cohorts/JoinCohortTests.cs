using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class JoinCohortTests
{
    [Fact]
    public async Task The_code_makes_its_bearer_a_learner()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cohort, person) = (await house.CohortAsync(), await house.PersonAsync());
        var place = (await JoinAsync(house, person, cohort.JoinCode)).Required;
        Assert.Equal(new Place(cohort.Id, cohort.Name, CohortRole.Learner, 1), place);
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Joining_twice_answers_the_same_and_is_one_stay()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cohort, person) = (await house.CohortAsync(), await house.PersonAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => JoinAsync(house, person, cohort.JoinCode)));
        Assert.All(answers, answer => Assert.Equal(1, answer.Required.Learners));
        Assert.Equal(1, await house.ReadAsync(db => db.Memberships.CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task A_code_is_read_as_people_write_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var typed = $" {cohort.JoinCode[..4].ToLowerInvariant()} - {cohort.JoinCode[4..]}\n";
        Assert.True((await JoinAsync(house, await house.PersonAsync(), typed)).IsOk);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NOTACODE")]
    [InlineData("' OR 1=1 --")]
    public async Task A_code_of_no_cohort_is_not_found(string code)
    {
        await using var house = await TestHouse.OpenAsync();
        await house.CohortAsync();
        Assert.Equal(OutcomeKind.NotFound, (await JoinAsync(house, await house.PersonAsync(), code)).Kind);
    }

    [Fact]
    public async Task A_code_with_something_behind_it_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        Assert.Equal(OutcomeKind.NotFound, (await JoinAsync(house, await house.PersonAsync(), cohort.JoinCode + "X")).Kind);
    }

    [Fact]
    public async Task A_mentor_does_not_learn_in_the_cohort_they_mentor()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var mentor = await house.MentorAsync(cohort);
        var outcome = await JoinAsync(house, mentor, cohort.JoinCode);
        Assert.Equal((OutcomeKind.Refused, "cohorts.mentor-cannot-learn-here"), (outcome.Kind, outcome.Code));
    }

    [Fact]
    public async Task A_disabled_person_finds_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cohort, person) = (await house.CohortAsync(), await house.PersonAsync());
        await house.DisableAsync(person);
        Assert.Equal(OutcomeKind.NotFound, (await JoinAsync(house, person, cohort.JoinCode)).Kind);
        Assert.Equal(0, await house.ReadAsync(db => db.Set<JournalEntry>().CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task The_preview_tells_what_the_code_opens_and_nothing_about_learners()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        await house.MentorAsync(cohort, "Bagus Mentor");
        await house.LearnerAsync(cohort, "Secret Learner");
        var preview = (await house.Get<PreviewJoin>().RunAsync(caller: null, cohort.JoinCode.ToLowerInvariant(), TestHouse.Ct)).Required;
        Assert.Equal((cohort.Id, cohort.JoinCode, cohort.Name), (preview.CohortId, preview.Code, preview.Cohort));
        Assert.Equal(["Bagus Mentor"], preview.Mentors);
        Assert.Equal(["back-end"], preview.CareerIds);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<PreviewJoin>().RunAsync(caller: null, "NOTACODE", TestHouse.Ct)).Kind);
    }

    private static Task<Outcome<Place>> JoinAsync(TestHouse house, Caller person, string code) => house.Get<JoinCohort>().RunAsync(person, code, TestHouse.Ct);
}
