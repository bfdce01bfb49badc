using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>A cohort of back-end learners with one learner and two mentors, and requests on git between them. Each act comes a second after the one before.</summary>
internal sealed class ReviewDesk : IAsyncDisposable
{
    public required TestHouse House { get; init; }
    public required Cohort Cohort { get; init; }
    public required Caller Learner { get; init; }
    public required Caller Mentor { get; init; }
    public required Caller Other { get; init; }

    public static async Task<ReviewDesk> OpenAsync()
    {
        var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        return new()
        {
            House = house,
            Cohort = cohort,
            Learner = await house.LearnerAsync(cohort, "The Learner"),
            Mentor = await house.MentorAsync(cohort, "The Mentor"),
            Other = await house.MentorAsync(cohort, "Other Mentor"),
        };
    }

    public Task<Outcome> TryAskAsync(int level = 1, string skill = "git", string? question = null, Caller? by = null, Guid? cohort = null, Guid? key = null) =>
        AtNextSecond(() => House.Get<AskReview>().RunAsync(by ?? Learner, new(skill, level, cohort, question, key ?? Guid.NewGuid(), 0), TestHouse.Ct));

    /// <returns>Id of the request.</returns>
    public async Task<Guid> AskAsync(int level = 1, string skill = "git", string? question = null, Caller? by = null, Guid? cohort = null)
    {
        Assert.Equal(Outcome.Ok, await TryAskAsync(level, skill, question, by, cohort));
        var learner = (by ?? Learner).PersonId;
        return await House.ReadAsync(db => db.Reviews.Where(request => request.LearnerId == learner && request.SkillId == skill).OrderByDescending(request => request.AskedBy).Select(request => request.Id).FirstAsync(TestHouse.Ct));
    }

    public Task<Outcome> ClaimAsync(Guid id, Caller? by = null) => AtNextSecond(() => House.Get<ClaimReview>().RunAsync(by ?? Mentor, id, TestHouse.Ct));

    public Task<Outcome> ReleaseAsync(Guid id, Caller? by = null) => AtNextSecond(() => House.Get<ReleaseReview>().RunAsync(by ?? Mentor, id, TestHouse.Ct));

    public Task<Outcome> WithdrawAsync(Guid id, Caller? by = null) => AtNextSecond(() => House.Get<WithdrawReview>().RunAsync(by ?? Learner, id, TestHouse.Ct));

    public Task<Outcome> CloseAsync(Guid id, Caller? by = null) => AtNextSecond(() => House.Get<CloseReview>().RunAsync(by ?? Learner, id, TestHouse.Ct));

    public Task<Outcome<HeldUntil>> HoldAsync(Guid id, Caller? by = null) => House.Get<HoldReview>().RunAsync(by ?? Mentor, id, TestHouse.Ct);

    public Task<Outcome<ReviewView>> OpenAsync(Guid id, Caller? by = null) => House.Get<OpenReview>().RunAsync(by ?? Mentor, id, TestHouse.Ct);

    /// <summary>Answers as somebody does who sees the request as it stands now.</summary>
    public async Task<Outcome<DecidedReview>> DecideAsync(Guid id, params (string Criterion, VerdictAnswer Answer, string? Comment)[] answers) => await DecideAsync(await SeenAsync(id), answers);

    /// <summary>Answers on what was seen before.</summary>
    public Task<Outcome<DecidedReview>> DecideAsync(ReviewView seen, params (string Criterion, VerdictAnswer Answer, string? Comment)[] answers) => DecideAsync(seen, Mentor, [], answers);

    public Task<Outcome<DecidedReview>> DecideAsync(ReviewView seen, Caller by, int[] implied, params (string Criterion, VerdictAnswer Answer, string? Comment)[] answers) =>
        AtNextSecond(() => House.Get<DecideReview>().RunAsync(by, new(seen.Id, seen.Version, [.. seen.Rows.Select(row => Answer(row, answers))], implied), TestHouse.Ct));

    public async Task<ReviewView> SeenAsync(Guid id) => (await OpenAsync(id)).Required;

    /// <summary>Asked, held and answered: the first must is not yet, everything else is met.</summary>
    public async Task<Guid> AnswerAsync(int level = 1)
    {
        var id = await AskAsync(level);
        Assert.Equal(Outcome.Ok, await ClaimAsync(id));
        Assert.True((await DecideAsync(id, ("save-change", VerdictAnswer.NotYet, "One line is missing."), ("push-work", VerdictAnswer.Met, null))).IsOk);
        return id;
    }

    public Task<ReviewRequest> RequestAsync(Guid id) => House.ReadAsync(db => db.Reviews.SingleAsync(request => request.Id == id, TestHouse.Ct));

    public async Task<RequestState> StateAsync(Guid id) => (await RequestAsync(id)).State;

    public async Task<int> SweepAsync(TimeSpan? after = null)
    {
        House.Clock.Move(after ?? TimeSpan.Zero);
        return await House.Get<SweepReviews>().RunAsync(TestHouse.Ct);
    }

    public async Task<MySkillReview> MineAsync(string skill = "git", Caller? by = null) => (await House.Get<ReadMySkillReview>().RunAsync(by ?? Learner, skill, TestHouse.Ct)).Required;

    public async Task<QueueView> QueueAsync(QueueFilter? filter = null, Caller? by = null) => (await House.Get<ReadQueue>().RunAsync(by ?? Mentor, filter ?? new(), TestHouse.Ct)).Required;

    public async Task TickAsync(string criterion, string skill = "git") =>
        Assert.True((await AtNextSecond(() => House.Get<SaveTicks>().RunAsync(Learner, new(skill, Guid.NewGuid(), [new(criterion, false, true, 1)]), TestHouse.Ct))).IsOk);

    public Task<List<JournalEntry>> EntriesAsync() =>
        House.ReadAsync(db => db.Set<JournalEntry>().Where(entry => entry.LearnerId == Learner.PersonId && entry.Kind != EntryKind.MemberJoined).OrderBy(entry => entry.Sequence).ToListAsync(TestHouse.Ct));

    public ValueTask DisposeAsync() => House.DisposeAsync();

    private static CriterionAnswer Answer(ReviewRow row, (string Criterion, VerdictAnswer Answer, string? Comment)[] answers)
    {
        var own = answers.Where(answer => answer.Criterion == row.Criterion.Id).Select(answer => ((VerdictAnswer?)answer.Answer, answer.Comment)).FirstOrDefault();
        return new(row.Criterion.Id, own.Item1, own.Comment, row.Criterion.Revision, row.Newest);
    }

    private Task<T> AtNextSecond<T>(Func<Task<T>> act)
    {
        House.Clock.Move(TimeSpan.FromSeconds(1));
        return act();
    }
}
