using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>A mentor's answer to a whole request.</summary>
/// <param name="SeenVersion">The request's version on the mentor's screen.</param>
/// <param name="ImpliedLevels">Levels below the asked one of which everything that has no answer of its own is met, in one act.</param>
public sealed record ReviewDecision(Guid RequestId, int SeenVersion, IReadOnlyList<CriterionAnswer> Answers, IReadOnlyList<int> ImpliedLevels);

/// <param name="Answer">Null while the mentor chose none.</param>
/// <param name="Revision">The criterion's revision on the mentor's screen.</param>
/// <param name="SeenNewest">Sequence of its newest verdict on the mentor's screen; 0 when there was none.</param>
public sealed record CriterionAnswer(string CriterionId, VerdictAnswer? Answer, string? Comment, int Revision, long SeenNewest);

/// <summary>How a decision ended.</summary>
/// <param name="Faults">By criterion: the code of what is wrong with the answer; empty when it was taken.</param>
public sealed record DecidedReview(IReadOnlyDictionary<string, string> Faults, int Met, int NotYet, int CannotTell);

/// <summary>Whoever holds a request answers every open criterion of it: all verdicts and the end of the request in one unit.</summary>
public sealed class DecideReview(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// Ok, also when the same decision comes twice. NotFound: no such request, or not for the caller. Stale: the request or
    /// one of its criteria is not what was on the screen any more. Refused: <c>reviews.not-held</c>, <c>reviews.over</c>,
    /// or <c>reviews.unfinished</c> with the faults: <c>reviews.unanswered</c>, <c>verdicts.comment-needed</c>,
    /// <c>verdicts.comment-too-long</c>, <c>verdicts.comment-unreadable</c>. Nothing is saved then; drafts stay in any case.
    /// </returns>
    public Task<Outcome<DecidedReview>> RunAsync(Caller caller, ReviewDecision decision, CancellationToken ct)
    {
        var (catalogue, now) = (published.Current, time.UtcNow());
        return gate.RunAsync<Outcome<DecidedReview>>(async db =>
        {
            if (await db.Reviews.FindAsync([decision.RequestId], ct) is not { } request) return Outcome.NotFound;
            if (await db.CohortOfReviewAsync(catalogue, caller, request, ct) is not { } cohort || catalogue.Skill(request.SkillId) is not { } skill) return Outcome.NotFound;
            if (Standing(request, caller, decision) is { } outcome) return outcome;

            var progress = await LearnerProgress.LoadAsync(db, catalogue, request.LearnerId, ct);
            var open = ReviewRules.OpenCriteria(skill, request.Asked, progress.Verified);
            var answers = Answers(decision, open, request.Level);
            if (answers.Any(answer => answer.Given is { } given && IsStale(given, progress.StateOf(answer.Criterion)))) return Outcome.Stale;
            var faults = answers.Select(answer => (answer.Criterion.Id, Fault: Fault(answer))).Where(pair => pair.Fault is not null).ToDictionary(pair => pair.Id, pair => pair.Fault!);
            if (faults.Count > 0) return Outcome.Refused("reviews.unfinished").With(new DecidedReview(faults, 0, 0, 0));

            await AppendAsync(db, caller, request, cohort, answers, now, ct);
            await DropDraft.EmptyAsync(db, caller, [DraftSlot.ReviewAnswers(request.Id), .. skill.Criteria.Select(criterion => DraftSlot.ReviewComment(request.Id, criterion.Id))], now, ct);
            await db.SaveChangesAsync(ct);
            return new DecidedReview(new Dictionary<string, string>(), Count(VerdictAnswer.Met), Count(VerdictAnswer.NotYet), Count(VerdictAnswer.CannotTell));

            int Count(VerdictAnswer wanted) => answers.Count(answer => answer.Answer == wanted);
        }, ct);
    }

    private sealed record Answered(Criterion Criterion, CriterionAnswer? Given, bool IsImplied)
    {
        public VerdictAnswer? Answer => IsImplied ? VerdictAnswer.Met : Given?.Answer;
        public string? Comment { get; } = IsImplied ? null : TypedText.Tidy(Given?.Comment);
        public VerdictBasis Basis => IsImplied ? VerdictBasis.Implied : VerdictBasis.Review;
    }

    private static List<Answered> Answers(ReviewDecision decision, IReadOnlyList<Criterion> open, int asked)
    {
        var given = decision.Answers.GroupBy(answer => answer.CriterionId).ToDictionary(group => group.Key, group => group.Last());
        return
        [
            .. from criterion in open
               let own = given.GetValueOrDefault(criterion.Id)
               let level = criterion.Level.Value
               select new Answered(criterion, own, own?.Answer is null && level < asked && decision.ImpliedLevels.Contains(level)),
        ];
    }

    private static Outcome<DecidedReview>? Standing(ReviewRequest request, Caller caller, ReviewDecision decision) => request switch
    {
        { State: RequestState.Decided or RequestState.Closed } when request.MentorId == caller.PersonId && request.Version > decision.SeenVersion => new DecidedReview(new Dictionary<string, string>(), 0, 0, 0),
        { IsOpen: false } => Outcome.Refused("reviews.over"),
        { State: RequestState.Queued } => Outcome.Refused("reviews.not-held"),
        _ when request.MentorId != caller.PersonId => Outcome.Refused("reviews.not-held"),
        _ when request.Version != decision.SeenVersion => Outcome.Stale,
        _ => null,
    };

    // Judged by somebody meanwhile, or of another meaning since the page was drawn.
    private static bool IsStale(CriterionAnswer given, CriterionState state) =>
        given.Revision != state.Criterion.Revision || given.SeenNewest != state.Newest;

    private static string? Fault(Answered answer) => answer switch
    {
        { Answer: null } => "reviews.unanswered",
        { Answer: VerdictAnswer.NotYet, Comment: null } => "verdicts.comment-needed",
        { Comment.Length: > TypedText.CommentLength } => "verdicts.comment-too-long",
        { Comment: { } comment } when !TypedText.IsStorable(comment) => "verdicts.comment-unreadable",
        _ => null,
    };

    private async Task AppendAsync(HubDb db, Caller caller, ReviewRequest request, Cohort cohort, List<Answered> answers, DateTime now, CancellationToken ct)
    {
        var isBlind = await RecordAccess.IsBlindAsync(db, caller, request.LearnerId, now, ct);
        foreach (var answer in answers)
            await journal.AppendAsync(db, AssessmentFacts.ReviewVerdict(request.Id, answer.Basis, caller.PersonId, request.LearnerId, cohort.Id, answer.Criterion, answer.Answer!.Value, isBlind, answer.Comment, now), ct);
        await journal.AppendAsync(db, ReviewFacts.Later(EntryKind.RequestDecided, caller, request, now), ct);
    }
}
