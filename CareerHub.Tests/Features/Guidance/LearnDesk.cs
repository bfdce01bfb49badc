using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Guidance;

/// <summary>A house with one learner who looks at their own start page. Each act comes a minute after the one before.</summary>
internal sealed class LearnDesk : IAsyncDisposable
{
    public required TestHouse House { get; init; }
    public required Caller Learner { get; init; }

    public static async Task<LearnDesk> OpenAsync()
    {
        var house = await TestHouse.OpenAsync();
        return new() { House = house, Learner = await house.PersonAsync("The Learner") };
    }

    /// <summary>The learner joins a new cohort; the mentor is one of it.</summary>
    public async Task<(Cohort Cohort, Caller Mentor)> JoinAsync(string career = "back-end", string mentor = "The Mentor")
    {
        var cohort = await House.CohortAsync(career);
        await House.AddAsync(cohort, Learner, CohortRole.Learner, "The Learner");
        return (cohort, await House.MentorAsync(cohort, mentor));
    }

    public async Task<MyLearning> ReadAsync(string? career = null, Caller? who = null) =>
        (await House.Get<ReadMyLearning>().RunAsync(who ?? Learner, career, TestHouse.Ct)).Required;

    public Task<Outcome> StartAsync(string career) => AtNextMinute(() => House.Get<StartCareer>().RunAsync(Learner, career, TestHouse.Ct));

    public Task<Outcome> LeaveAsync(string career) => AtNextMinute(() => House.Get<LeaveCareer>().RunAsync(Learner, career, TestHouse.Ct));

    public async Task TickAsync(string skill, params string[] criteria) => Assert.True((await AtNextMinute(() =>
        House.Get<SaveTicks>().RunAsync(Learner, new(skill, Guid.NewGuid(), [.. criteria.Select(id => new TickedRow(id, WasClaimed: false, IsClaimed: true, Revision: 1))]), TestHouse.Ct))).IsOk);

    public async Task JudgeAsync(Caller mentor, string criterion, VerdictAnswer answer, long seen = 0) => Assert.True((await AtNextMinute(() =>
        House.Get<GiveVerdict>().RunAsync(mentor, new(Learner.PersonId, criterion, answer, "Look again.", Revision: 1, seen), TestHouse.Ct))).IsOk);

    /// <returns>Id of the evidence.</returns>
    public Task<long> ShowAsync(string criterion) => AppendAsync(EvidenceFacts.Added(Learner.PersonId, Catalogue.Criterion(criterion)!, EvidenceKind.Note, "a note", file: null, House.Clock.Now));

    /// <summary>A tick that was made without a connection comes in now.</summary>
    public Task ArriveAsync(string criterion, DateTime meantAtUtc) =>
        AppendAsync(AssessmentFacts.Claim(Learner.PersonId, Catalogue.Criterion(criterion)!, isClaimed: true, meantAtUtc, House.Clock.Now));

    public Task HideAsync(EvidenceItem item) => AppendAsync(EvidenceFacts.Removed(item, House.Clock.Now));

    public Task<EvidenceItem> EvidenceAsync(long id) => House.ReadAsync(db => db.Evidence.SingleAsync(item => item.Id == id, TestHouse.Ct));

    public Task<List<JournalEntry>> EntriesAsync(params EntryKind[] kinds) =>
        House.ReadAsync(db => db.Set<JournalEntry>().Where(entry => kinds.Contains(entry.Kind)).OrderBy(entry => entry.Sequence).ToListAsync(TestHouse.Ct));

    private static Catalogue Catalogue => ACatalogue.Small;

    private async Task<long> AppendAsync(JournalFact fact)
    {
        var sequence = 0L;
        await House.WriteAsync(async db =>
        {
            sequence = (await House.Get<JournalWriter>().AppendAsync(db, fact, TestHouse.Ct)).Sequence;
            await db.SaveChangesAsync(TestHouse.Ct);
        });
        return sequence;
    }

    private Task<T> AtNextMinute<T>(Func<Task<T>> act)
    {
        House.Clock.Move(TimeSpan.FromMinutes(1));
        return act();
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
