using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Journal;

public sealed class ReplayTests
{
    [Fact]
    public Task Tables_dropped_and_rebuilt_from_the_journal_are_equal() => Always.HoldsAsync(JournalCases.Histories, async history =>
    {
        await using var house = await TestHouse.OpenAsync();
        await JournalCases.AppendAsync(house, history);

        var report = await house.VerifyAsync();

        Assert.Empty(report.Faults);
        Assert.True(report.Entries >= history.Count);
        Assert.Equal(["Claims", "Evidence", "Memberships", "ReviewRequests", "SkillSummaries", "Standings", "StartedCareers", "Verdicts"], report.Tables.Select(proof => proof.Table).Order());
        Assert.All(report.Tables, proof => Assert.True(proof.IsEqual));
    });

    [Fact]
    public Task Intents_in_any_order_of_arrival_end_in_the_state_of_the_latest() => Always.HoldsAsync(
        from intents in JournalCases.Intents from arrival in Gen.Shuffle(intents.ToArray()) select arrival,
        async arrival =>
        {
            await using var house = await TestHouse.OpenAsync();
            await JournalCases.AppendAsync(house, arrival);

            var latest = arrival.Select((fact, i) => (Fact: fact, Sequence: i + 1L)).MaxBy(one => (one.Fact.IntentAtUtc, one.Sequence));
            var state = await house.ReadAsync(db => db.Claims.SingleAsync(TestHouse.Ct));
            Assert.Equal(latest.Fact.Kind == EntryKind.CriterionClaimed, state.IsClaimed);
            Assert.Equal(latest.Fact.Revision, state.Revision);
            Assert.Equal((latest.Fact.IntentAtUtc, latest.Sequence), (state.IntentAtUtc, state.Sequence));
        }, times: 20);

    [Fact]
    public Task Intents_of_different_moments_end_alike_in_every_order() => Always.HoldsAsync(
        from intents in JournalCases.Intents
        let distinct = intents.DistinctBy(fact => fact.IntentAtUtc).ToArray()
        from one in Gen.Shuffle(distinct)
        from other in Gen.Shuffle(distinct)
        select (one, other),
        async orders =>
        {
            Assert.Equal(await EndAsync(orders.one), await EndAsync(orders.other));

            static async Task<(bool, int, DateTime)> EndAsync(JournalFact[] facts)
            {
                await using var house = await TestHouse.OpenAsync();
                await JournalCases.AppendAsync(house, facts);
                return await house.ReadAsync(async db =>
                {
                    var state = await db.Claims.SingleAsync(TestHouse.Ct);
                    return (state.IsClaimed, state.Revision, state.IntentAtUtc);
                });
            }
        });

    [Fact]
    public async Task Cannot_tell_changes_no_standing()
    {
        await using var house = await TestHouse.OpenAsync();
        var (learner, mentor, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var criterion = ACatalogue.Small.Criterion("save-change")!;
        await JournalCases.AppendAsync(house, [
            AssessmentFacts.Verdict(mentor, learner, Guid.NewGuid(), criterion, VerdictAnswer.Met, isBlind: true, null, TestClock.Start),
            AssessmentFacts.Verdict(other, learner, Guid.NewGuid(), criterion, VerdictAnswer.CannotTell, isBlind: true, null, TestClock.Start.AddDays(1)),
        ]);
        var standing = await house.ReadAsync(db => db.Standings.SingleAsync(TestHouse.Ct));
        Assert.Equal((VerdictAnswer.Met, mentor, TestClock.Start, 1, 2), (standing.Answer, standing.MentorId, standing.GivenAtUtc, standing.DecidedBy, standing.Newest));
    }
}
