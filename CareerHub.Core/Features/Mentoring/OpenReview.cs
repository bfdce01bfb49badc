using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Opens one request for a mentor of its cohort; that they looked is written down first, for the learner to read.</summary>
public sealed class OpenReview(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, RecordAccess access)
{
    private const int ShownNext = 3;

    /// <returns>NotFound: no such request, or not for the caller. One that was withdrawn is for the learner alone.</returns>
    public async Task<Outcome<ReviewView>> RunAsync(Caller caller, Guid requestId, CancellationToken ct)
    {
        var catalogue = published.Current;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Reviews.AsNoTracking().SingleOrDefaultAsync(request => request.Id == requestId, ct) is not { State: not RequestState.Withdrawn } request) return Outcome.NotFound;
        if (await db.CohortOfReviewAsync(catalogue, caller, request, ct) is not { } cohort || catalogue.Skill(request.SkillId) is not { } skill) return Outcome.NotFound;
        var showsClaims = !request.IsOpen || !cohort.HidesClaims;
        await access.NoteReviewShownAsync(caller, request.LearnerId, showsClaims, ct);

        var progress = await LearnerProgress.LoadAsync(db, catalogue, request.LearnerId, ct);
        var rows = request.IsOpen
            ? await OpenRowsAsync(db, request, skill, progress, showsClaims, ct)
            : await AnsweredRowsAsync(db, request, skill, progress, ct);
        var names = await NamesAsync(db, request, ct);
        var activity = await db.LastActivityAsync(request, ct);
        var queue = await QueueReader.ReadAsync(db, catalogue, caller, ct);
        return new ReviewView(
            request.Id,
            request.Version,
            request.State,
            request.LearnerId,
            names.Learner,
            skill,
            request.Asked,
            progress.VerifiedLevel(skill),
            new Place(cohort.Id, cohort.Name, CohortRole.Mentor, 0),
            request.AskedAtUtc,
            request.QueuedAtUtc,
            request.IsOpen ? await db.PlaceAsync(request, ct) : 0,
            await db.Reviews.CountAsync(other => other.LearnerId == request.LearnerId && other.SkillId == request.SkillId && other.AskedBy < request.AskedBy && other.DecidedAtUtc != null, ct) + 1,
            names.Question,
            names.Mentor,
            request.MentorId == caller.PersonId,
            request.ClaimedAtUtc,
            activity + ReviewRules.ClaimLasts,
            request.DecidedAtUtc,
            showsClaims,
            rows,
            [.. queue.Where(row => row.Id != request.Id && row.HeldBy is null && !row.IsMine).Take(ShownNext)]);
    }

    private static async Task<IReadOnlyList<ReviewRow>> OpenRowsAsync(HubDb db, ReviewRequest request, Skill skill, LearnerProgress progress, bool showsClaims, CancellationToken ct)
    {
        var verdicts = await VerdictView.OfLearnerAsync(db, request.LearnerId, ct);
        var evidence = await EvidenceView.OfSkillAsync(db, request.LearnerId, skill, ct);
        return
        [
            .. from criterion in ReviewRules.OpenCriteria(skill, request.Asked, progress.Verified)
               let state = progress.StateOf(criterion)
               let verdict = verdicts.GetValueOrDefault(criterion.Id)
               select new ReviewRow(criterion, showsClaims ? state.IsClaimed : null, verdict?.Standing, verdict?.Later, state.Newest, [.. evidence[criterion.Id]], Given: null),
        ];
    }

    // What was answered, in the words of today; a criterion that was retired since is history all the same.
    private static async Task<IReadOnlyList<ReviewRow>> AnsweredRowsAsync(HubDb db, ReviewRequest request, Skill skill, LearnerProgress progress, CancellationToken ct)
    {
        var given = (await VerdictView.OfRequestAsync(db, request.Id, ct)).ToDictionary(verdict => verdict.CriterionId);
        var evidence = await EvidenceView.OfSkillAsync(db, request.LearnerId, skill, ct);
        return
        [
            .. from criterion in skill.Criteria
               where given.ContainsKey(criterion.Id)
               orderby criterion.Level
               let state = progress.StateOf(criterion)
               select new ReviewRow(criterion, state.IsClaimed, Standing: null, Later: null, state.Newest, [.. evidence[criterion.Id]], given[criterion.Id]),
        ];
    }

    private sealed record Names(string Learner, string? Mentor, string? Question);

    private static Task<Names> NamesAsync(HubDb db, ReviewRequest request, CancellationToken ct) => (
        from learner in db.Set<People.Person>()
        where learner.Id == request.LearnerId
        select new Names(
            learner.DisplayName,
            db.Set<People.Person>().Where(mentor => mentor.Id == request.MentorId).Select(mentor => mentor.DisplayName).FirstOrDefault(),
            db.Set<JournalText>().Where(text => text.Sequence == request.AskedBy).Select(text => text.Text).FirstOrDefault())).SingleAsync(ct);
}
