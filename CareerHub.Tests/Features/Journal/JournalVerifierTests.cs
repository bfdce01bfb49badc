using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;

namespace CareerHub.Tests.Features.Journal;

public sealed class JournalVerifierTests
{
    [Fact]
    public async Task An_untouched_journal_is_sound()
    {
        await using var house = await HouseWithHistoryAsync();
        var report = await house.VerifyAsync();
        Assert.True(report.IsSound);
        Assert.Equal(4, report.Entries);
    }

    [Theory]
    [InlineData("UPDATE Journal SET ActorId = LearnerId WHERE Sequence = 2", "Entry 3 does not follow")]
    [InlineData("UPDATE Journal SET Payload = 'answer=Met;basis=Direct;blind=true' WHERE Sequence = 2", "Entry 3 does not follow")]
    [InlineData("UPDATE Journal SET Payload = 'nonsense' WHERE Sequence = 2", "Entry 2 cannot be read")]
    [InlineData("UPDATE Journal SET Payload = 'answer=Splendid;basis=Direct;blind=true' WHERE Sequence = 2", "Entry 2 cannot be read")]
    [InlineData("UPDATE Journal SET Kind = 'Invented' WHERE Sequence = 2", "Entry 2 cannot be read")]
    [InlineData("UPDATE Journal SET CriterionId = NULL WHERE Sequence = 2", "Entry 2 cannot be read")]
    [InlineData("UPDATE Journal SET IntentAtUtc = '2020-01-01 00:00:00' WHERE Sequence = 1", "Entry 2 does not follow")]
    [InlineData("UPDATE Journal SET IntentAtUtc = '2020-01-01 00:00:00' WHERE Sequence = 4", "Claims")]
    [InlineData("UPDATE Journal SET PreviousHash = zeroblob(32) WHERE Sequence = 3", "Entry 3 does not follow")]
    [InlineData("DELETE FROM Journal WHERE Sequence = 2", "Entry 2 is missing")]
    [InlineData("DELETE FROM Journal WHERE Sequence = 1", "Entry 1 is missing")]
    [InlineData("DELETE FROM Journal WHERE Sequence = 4", "Claims")]
    [InlineData("DELETE FROM Journal WHERE Sequence IN (3, 4)", "The text of entry 3")]
    [InlineData("UPDATE JournalTexts SET Text = 'Bagus sekali.' WHERE Sequence = 2", "The text of entry 2")]
    [InlineData("UPDATE JournalTexts SET Salt = zeroblob(16) WHERE Sequence = 2", "The text of entry 2")]
    [InlineData("UPDATE JournalTexts SET Text = CASE Sequence WHEN 2 THEN 'Rapi.' ELSE 'Belum.' END", "The text of entry 3")]
    [InlineData("UPDATE Verdicts SET Answer = 'Met' WHERE Sequence = 2", "Verdicts")]
    [InlineData("UPDATE Verdicts SET IsBlind = 0 WHERE Sequence = 2", "Verdicts")]
    [InlineData("DELETE FROM Claims", "Claims")]
    [InlineData("UPDATE Standings SET Answer = NULL", "Standings")]
    public async Task Tampering_is_found(string sql, string fault)
    {
        await using var house = await HouseWithHistoryAsync();
        await house.TamperAsync(sql);
        var report = await house.VerifyAsync();
        Assert.Contains(report.Faults, found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_erased_text_leaves_the_chain_whole()
    {
        await using var house = await HouseWithHistoryAsync();
        await house.TamperAsync("DELETE FROM JournalTexts");
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task The_head_tells_when_the_last_entries_were_cut_off_together_with_their_tables()
    {
        await using var house = await HouseWithHistoryAsync();
        var head = (await house.VerifyAsync()).Head;
        await house.TamperAsync("DELETE FROM Journal WHERE Sequence = 4; DELETE FROM Claims");
        var shorter = await house.VerifyAsync();
        Assert.NotEqual(head, shorter.Head);
    }

    [Fact]
    public async Task A_context_that_cannot_write_is_enough()
    {
        await using var house = await HouseWithHistoryAsync();
        using var connections = new SqliteConnections(house.Folder.Database);
        await using var db = connections.OpenReadOnly();
        Assert.True((await house.Get<JournalVerifier>().RunAsync(db, TestHouse.Ct)).IsSound);
    }

    [Fact]
    public async Task People_go_on_writing_while_the_journal_is_read()
    {
        await using var house = await HouseWithHistoryAsync();
        var slow = new SlowProjection(house);
        var report = await house.ReadAsync(db => new JournalVerifier([new ClaimProjection(), new VerdictProjection(), slow]).RunAsync(db, TestHouse.Ct));
        Assert.Empty(report.Faults);
        Assert.True(slow.Wrote);
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    private static async Task<TestHouse> HouseWithHistoryAsync()
    {
        var house = await TestHouse.OpenAsync();
        var (learner, mentor) = (Guid.NewGuid(), Guid.NewGuid());
        var (git, cohort) = (ACatalogue.Small.Skill("git")!.Criteria, Guid.NewGuid());
        await JournalCases.AppendAsync(house, [
            AssessmentFacts.Claim(learner, git[0], isClaimed: true, TestClock.Start, TestClock.Start),
            AssessmentFacts.Verdict(mentor, learner, cohort, git[0], VerdictAnswer.NotYet, isBlind: true, "Belum.", TestClock.Start.AddMinutes(1)),
            AssessmentFacts.Verdict(mentor, learner, cohort, git[0], VerdictAnswer.Met, isBlind: true, "Rapi.", TestClock.Start.AddMinutes(2)),
            AssessmentFacts.Claim(learner, git[1], isClaimed: true, TestClock.Start.AddMinutes(3), TestClock.Start.AddMinutes(3)),
        ]);
        return house;
    }

    /// <summary>Claims something more through the gate in the middle of a replay.</summary>
    private sealed class SlowProjection(TestHouse house) : IProjection
    {
        public bool Wrote { get; private set; }

        public IReadOnlyList<Type> Tables => [];

        public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
        {
            if (Wrote || entry.Sequence < 2) return;
            Wrote = true;
            await JournalCases.AppendAsync(house, [AssessmentFacts.Claim(Guid.NewGuid(), ACatalogue.Small.Criterion("read-rows")!, isClaimed: true, TestClock.Start, TestClock.Start)]);
        }
    }
}
