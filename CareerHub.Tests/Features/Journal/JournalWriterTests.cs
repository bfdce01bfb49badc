using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Journal;

public sealed class JournalWriterTests
{
    private static readonly JournalFact Claim = AssessmentFacts.Claim(Guid.NewGuid(), ACatalogue.Small.Criterion("save-change")!, isClaimed: true, TestClock.Start, TestClock.Start);

    [Fact]
    public async Task History_is_written_inside_the_gate_only()
    {
        await using var house = await TestHouse.OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.ReadAsync(db => house.Get<JournalWriter>().AppendAsync(db, Claim, TestHouse.Ct)));
    }

    [Fact]
    public async Task Sequences_have_no_gap_after_a_piece_of_work_that_failed()
    {
        await using var house = await TestHouse.OpenAsync();
        await JournalCases.AppendAsync(house, [Claim]);
        await Assert.ThrowsAsync<FormatException>(() => house.WriteAsync(async db =>
        {
            await house.Get<JournalWriter>().AppendAsync(db, Claim, TestHouse.Ct);
            await db.SaveChangesAsync(TestHouse.Ct);
            throw new FormatException("too late");
        }));
        await JournalCases.AppendAsync(house, [Claim]);
        Assert.Equal([1L, 2L], await house.ReadAsync(db => db.Set<JournalEntry>().OrderBy(entry => entry.Sequence).Select(entry => entry.Sequence).ToListAsync(TestHouse.Ct)));
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Many_writers_at_once_make_one_chain()
    {
        await using var house = await TestHouse.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => JournalCases.AppendAsync(house, [Claim, Claim])));
        var report = await house.VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(100, report.Entries);
    }

    [Fact]
    public async Task A_text_lies_beside_the_entry_that_holds_only_its_salted_hash()
    {
        await using var house = await TestHouse.OpenAsync();
        var verdict = AssessmentFacts.Verdict(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), ACatalogue.Small.Criterion("save-change")!, VerdictAnswer.NotYet, isBlind: true, "Coba lagi.", TestClock.Start);
        await JournalCases.AppendAsync(house, [verdict, verdict]);
        var (entries, texts) = await house.ReadAsync(async db => (await db.Set<JournalEntry>().ToListAsync(TestHouse.Ct), await db.Set<JournalText>().ToListAsync(TestHouse.Ct)));
        Assert.All(texts, text => Assert.Equal("Coba lagi.", text.Text));
        Assert.All(entries, entry => Assert.DoesNotContain("Coba", entry.Payload, StringComparison.Ordinal));
        Assert.NotEqual(entries[0].TextHash, entries[1].TextHash); // the salt hides that both say the same
    }
}
