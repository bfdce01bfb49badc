using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Demo;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Demo;

public sealed class DemoSeedTests(DemoHouse demo) : IClassFixture<DemoHouse>
{
    private readonly TestHouse _house = demo.House;

    [Fact]
    public async Task Twenty_four_learners_live_in_two_cohorts_with_their_mentors()
    {
        var cohorts = (await _house.Get<ReadHouse>().RunAsync(await CallerAsync("admin"), TestHouse.Ct)).Required.Cohorts;
        Assert.Equal([(14, 2), (10, 1)], cohorts.Select(cohort => (cohort.Learners, cohort.Mentors)));
        Assert.Equal(28, await _house.ReadAsync(db => db.People.CountAsync(person => person.IsDemo, TestHouse.Ct)));
        Assert.Equal(28, await _house.ReadAsync(db => db.People.CountAsync(TestHouse.Ct)));

    }

    [Fact]
    public async Task The_accounts_to_try_can_sign_in()
    {
        foreach (var email in DemoSeed.Accounts)
        {
            var person = await _house.ReadAsync(db => db.People.SingleAsync(person => person.Email == email, TestHouse.Ct));
            Assert.Equal(PasswordVerificationResult.Success, _house.Get<IPasswordHasher<Person>>().VerifyHashedPassword(person, person.PasswordHash!, DemoSeed.Password));
        }
        Assert.True(await _house.Get<DemoSeed>().IsSeededAsync(TestHouse.Ct));
    }

    [Fact]
    public async Task The_journals_order_is_the_order_of_time_and_nothing_lies_in_the_future()
    {
        var entries = await EntriesAsync(_house);
        Assert.Equal(entries.OrderBy(entry => entry.ReceivedAtUtc).Select(entry => entry.Sequence), entries.Select(entry => entry.Sequence));
        Assert.All(entries, entry => Assert.InRange(entry.ReceivedAtUtc, TestClock.Start.AddDays(-71), TestClock.Start));
        Assert.All(entries, entry => Assert.True(entry.IntentAtUtc <= entry.ReceivedAtUtc));
        var lines = await _house.ReadAsync(db => db.Audit.OrderBy(line => line.Id).ToListAsync(TestHouse.Ct));
        Assert.NotEmpty(lines);
        Assert.Equal(lines.OrderBy(line => line.AtUtc).Select(line => line.Id), lines.Select(line => line.Id));
        Assert.All(lines, line => Assert.True(line.AtUtc <= TestClock.Start));
    }

    [Fact]
    public async Task The_journal_is_sound() => Assert.Empty((await _house.VerifyAsync()).Faults);

    [Fact]
    public async Task Mentors_judge_only_learners_of_their_cohort_after_both_joined()
    {
        var stays = await _house.ReadAsync(db => db.Memberships.ToListAsync(TestHouse.Ct));
        var verdicts = await _house.ReadAsync(db => db.Verdicts.ToListAsync(TestHouse.Ct));
        Assert.NotEmpty(verdicts);
        Assert.All(verdicts, verdict =>
        {
            Assert.Contains(stays, stay => stay.PersonId == verdict.MentorId && stay.CohortId == verdict.CohortId && stay.Role != CohortRole.Learner && stay.StartedAtUtc <= verdict.GivenAtUtc);
            Assert.Contains(stays, stay => stay.PersonId == verdict.LearnerId && stay.CohortId == verdict.CohortId && stay.Role == CohortRole.Learner && stay.StartedAtUtc <= verdict.GivenAtUtc);
        });
        Assert.Equal(Enum.GetValues<VerdictAnswer>(), verdicts.Select(verdict => verdict.Answer).Distinct().Order());
    }

    [Fact]
    public async Task Nobody_gives_two_answers_on_one_criterion_at_the_same_moment()
    {
        var verdicts = await _house.ReadAsync(db => db.Verdicts.ToListAsync(TestHouse.Ct));
        Assert.Equal(verdicts.Count, verdicts.DistinctBy(verdict => (verdict.LearnerId, verdict.CriterionId, verdict.GivenAtUtc)).Count());
    }

    [Fact]
    public async Task Every_not_yet_says_why()
    {
        var without = await _house.ReadAsync(db => db.Verdicts.CountAsync(verdict => verdict.Answer == VerdictAnswer.NotYet && !db.Set<JournalText>().Any(text => text.Sequence == verdict.Sequence), TestHouse.Ct));
        Assert.Equal(0, without);
    }

    [Fact]
    public async Task The_first_learner_is_on_the_way_and_some_have_not_begun()
    {
        var sari = (await _house.Get<ReadMyLearning>().RunAsync(await CallerAsync("learner"), careerId: null, TestHouse.Ct)).Required.Mine.Single();
        Assert.InRange(sari.Claimed!.Percent, 30, 99);
        Assert.InRange(sari.Verified!.Percent, 10, sari.Claimed.Percent);
        var view = (await _house.Get<ReadCohort>().RunAsync(await CallerAsync("mentor"), (await FirstCohortAsync()).Id, TestHouse.Ct)).Required;
        Assert.Contains(view.Learners, line => line.Cells.All(pair => pair.Claimed.Value == 0));
    }

    [Fact]
    public async Task Claims_are_shown_with_links_notes_and_pictures_that_lie_there()
    {
        var pieces = await _house.ReadAsync(db => db.Evidence.ToListAsync(TestHouse.Ct));
        Assert.Equal(Enum.GetValues<EvidenceKind>(), pieces.Select(piece => piece.Kind).Distinct().Order());
        Assert.Equal(pieces.Select(piece => piece.FileId?.ToString()).OfType<string>().Order(StringComparer.Ordinal), Directory.GetFiles(_house.Folder.Files).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        var sari = await CallerAsync("learner");
        Assert.Equal(3, pieces.Where(piece => piece.LearnerId == sari.PersonId).Select(piece => piece.Kind).Distinct().Count());
        var claims = await _house.ReadAsync(db => db.Set<JournalEntry>().Where(entry => entry.Kind == EntryKind.CriterionClaimed).ToListAsync(TestHouse.Ct));
        Assert.All(pieces, piece => Assert.Contains(claims, claim => claim.LearnerId == piece.LearnerId && claim.CriterionId == piece.CriterionId && claim.ReceivedAtUtc < piece.AddedAtUtc));
    }

    [Fact]
    public async Task Demo_mentors_are_welcome_at_every_door_the_rules_open()
    {
        var mentor = await CallerAsync("mentor2");
        Assert.True((await _house.Get<OpenLearner>().RunAsync(mentor, (await CallerAsync("yulia")).PersonId, TestHouse.Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await _house.Get<OpenLearner>().RunAsync(mentor, (await CallerAsync("learner")).PersonId, TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task The_same_seed_tells_the_same_story()
    {
        await using var again = await DemoHouse.SeedAsync();
        Assert.Equal(await StoryAsync(_house), await StoryAsync(again));
        await using var other = await DemoHouse.SeedAsync(seed: 7);
        Assert.NotEqual(await StoryAsync(_house), await StoryAsync(other));
    }

    [Fact]
    public async Task Seeding_twice_does_nothing()
    {
        await using var house = await DemoHouse.SeedAsync();
        var before = await StoryAsync(house);
        Assert.False(await house.Get<DemoSeed>().RunAsync(7, TestHouse.Ct));
        Assert.Equal(before, await StoryAsync(house));
    }

    [Fact]
    public async Task A_house_where_somebody_lives_is_not_seeded()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.PersonAsync();
        Assert.False(await house.Get<DemoSeed>().RunAsync(2026, TestHouse.Ct));
        Assert.False(await house.Get<DemoSeed>().IsSeededAsync(TestHouse.Ct));
    }

    [Fact]
    public async Task Starting_empty_leaves_content_and_nobody()
    {
        await using var house = await DemoHouse.SeedAsync();
        await house.Get<Core.Features.Content.ImportPack>().RunAsync(Core.Features.Content.PackFiles.FromEmbedded(), TestHouse.Ct);
        var learner = await CallerAsync(house, "learner");
        Assert.Equal(Outcome.NotFound, await house.Get<DemoSeed>().StartEmptyAsync(learner, TestHouse.Ct));

        Assert.Equal(Outcome.Ok, await house.Get<DemoSeed>().StartEmptyAsync(await CallerAsync(house, "admin"), TestHouse.Ct));

        Assert.Equal(1, await house.ReadAsync(db => db.Set<Core.Features.Content.ContentVersion>().CountAsync(TestHouse.Ct)));
        await AssertOnlyContentIsLeftAsync(house);
        Assert.Empty(Directory.GetFiles(house.Folder.Files));
        Assert.False(await house.Get<DemoSeed>().IsSeededAsync(TestHouse.Ct));
        Assert.False(await house.Get<DemoSeed>().RunAsync(2026, TestHouse.Ct)); // it never comes back
        Assert.Equal(RegistrationRule.WithJoinCode, await house.ReadAsync(db => db.RegistrationRuleAsync(TestHouse.Ct)));
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_house_that_was_never_seeded_is_not_emptied()
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(Outcome.Refused("demo.not-seeded"), await house.Get<DemoSeed>().StartEmptyAsync(await house.AdminAsync(), TestHouse.Ct));
    }

    // Every table of the model, so that a new one cannot be forgotten.
    private static async Task AssertOnlyContentIsLeftAsync(TestHouse house)
    {
        var tables = await house.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().ToList()));
        foreach (var table in tables.Except(["ContentVersions", "ContentFiles", "ContentPublications", "Settings"]))
            Assert.Equal((table, (object)0L), (table, await house.TamperAsync($"SELECT count(*) FROM \"{table}\"")));
    }

    private static async Task<List<(EntryKind, string?, DateTime, string)>> StoryAsync(TestHouse house)
    {
        var names = await house.ReadAsync(db => db.People.ToDictionaryAsync(person => person.Id, person => person.DisplayName, TestHouse.Ct));
        return [.. (await EntriesAsync(house)).Select(entry => (entry.Kind, entry.CriterionId, entry.ReceivedAtUtc, names.GetValueOrDefault(entry.ActorId, "nobody")))];
    }

    private static Task<List<JournalEntry>> EntriesAsync(TestHouse house) =>
        house.ReadAsync(db => db.Set<JournalEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(TestHouse.Ct));

    private Task<Cohort> FirstCohortAsync() => _house.ReadAsync(db => db.Cohorts.OrderBy(cohort => cohort.CreatedAtUtc).FirstAsync(TestHouse.Ct));

    private Task<Caller> CallerAsync(string account) => CallerAsync(_house, account);

    private static async Task<Caller> CallerAsync(TestHouse house, string account) =>
        new(await house.ReadAsync(db => db.People.Where(person => person.Email == account + "@demo.test").Select(person => person.Id).SingleAsync(TestHouse.Ct)));
}
