using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Where a review of one skill stands for the caller, and what they can ask for; nobody else's can be asked for.</summary>
public sealed class ReadMySkillReview(IDbContextFactory<HubDb> dbs, PublishedCatalogue published)
{
    /// <returns>NotFound: no such skill, or no such account.</returns>
    public async Task<Outcome<MySkillReview>> RunAsync(Caller caller, string skillId, CancellationToken ct)
    {
        var catalogue = published.Current;
        if (catalogue.Skill(skillId) is not { } skill) return Outcome.NotFound;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
        var reviews = await ReadMyReviews.LoadAsync(db, catalogue, caller, skillId, ct);
        var (open, answered) = (reviews.FirstOrDefault(review => review.Place > 0), reviews.FirstOrDefault(review => review.State == RequestState.Decided));
        var progress = await LearnerProgress.LoadAsync(db, catalogue, caller.PersonId, ct);
        var levels = await LevelsAsync(db, caller, skill, progress, ct);
        return new MySkillReview(
            open,
            answered,
            answered is null ? [] : Ordered(skill, await VerdictView.OfRequestAsync(db, answered.Id, ct)),
            (open ?? answered) is { } shown ? await QuestionAsync(db, shown, ct) : null,
            levels,
            levels.Select(level => level.Level).FirstOrDefault(level => level == progress.ClaimedLevel(skill), levels.Select(level => level.Level).FirstOrDefault()),
            await CohortsAsync(db, catalogue, caller, skill, ct));
    }

    private static async Task<IReadOnlyList<AskableLevel>> LevelsAsync(HubDb db, Caller caller, Skill skill, LearnerProgress progress, CancellationToken ct)
    {
        var shown = (await EvidenceView.OfSkillAsync(db, caller.PersonId, skill, ct)).Select(pieces => pieces.Key).ToHashSet();
        return
        [
            .. from level in ReviewRules.AskableLevels(skill, progress.VerifiedLevel(skill))
               let open = ReviewRules.OpenCriteria(skill, level, progress.Verified)
               select new AskableLevel(level, open.Count, open.Count(criterion => progress.Claimed.Contains(criterion.Id)), open.Count(criterion => shown.Contains(criterion.Id))),
        ];
    }

    // What is missing is what the learner came for.
    private static IReadOnlyList<AnsweredCriterion> Ordered(Skill skill, IReadOnlyList<VerdictView> verdicts)
    {
        var given = verdicts.ToDictionary(verdict => verdict.CriterionId);
        return
        [
            .. from criterion in skill.Criteria
               where given.ContainsKey(criterion.Id)
               let verdict = given[criterion.Id]
               orderby verdict.Answer switch { VerdictAnswer.NotYet => 0, VerdictAnswer.CannotTell => 1, _ => 2 }, criterion.Level
               select new AnsweredCriterion(criterion, verdict),
        ];
    }

    private static Task<string?> QuestionAsync(HubDb db, MyReview review, CancellationToken ct) =>
        db.Set<JournalText>().Where(text => text.Sequence == review.AskedBy).Select(text => text.Text).SingleOrDefaultAsync(ct);

    private static async Task<IReadOnlyList<Place>> CohortsAsync(HubDb db, Catalogue catalogue, Caller caller, Skill skill, CancellationToken ct)
    {
        var ids = await AskReview.CohortsAsync(db, catalogue, caller, skill, ct);
        return await db.Cohorts.Where(cohort => ids.Contains(cohort.Id)).OrderBy(cohort => cohort.CreatedAtUtc)
            .Select(cohort => new Place(cohort.Id, cohort.Name, CohortRole.Learner, 0)).ToListAsync(ct);
    }
}
