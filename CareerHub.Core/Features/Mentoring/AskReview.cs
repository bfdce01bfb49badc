using System.Globalization;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>What a learner asks for.</summary>
/// <param name="CohortId">Whose mentors are asked; null when the learner has one cohort that can.</param>
/// <param name="Key">Made when the form was drawn: a form that comes twice is taken once.</param>
/// <param name="DraftVersion">The version of the question's draft that the page knew.</param>
public sealed record AskedReview(string SkillId, int Level, Guid? CohortId, string? Question, Guid Key, int DraftVersion);

/// <summary>A learner asks for a review of one skill, up to a level. An answer that they had not said they read is closed by it.</summary>
public sealed class AskReview(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// NotFound: no such skill, or the cohort is not one of the caller's that asks for it. Refused: <c>reviews.no-cohort</c>,
    /// <c>reviews.choose-cohort</c>, <c>reviews.level-not-open</c>, <c>reviews.open-already</c>,
    /// <c>reviews.question-too-long</c>, <c>reviews.question-unreadable</c>. Nothing is saved then.
    /// </returns>
    public async Task<Outcome> RunAsync(Caller caller, AskedReview asked, CancellationToken ct)
    {
        var (catalogue, question, now) = (published.Current, TypedText.Tidy(asked.Question), time.UtcNow());
        if (catalogue.Skill(asked.SkillId) is not { } skill) return Outcome.NotFound;
        if (question?.Length > ReviewRules.QuestionLength) return Outcome.Refused("reviews.question-too-long");
        if (question is not null && !TypedText.IsStorable(question)) return Outcome.Refused("reviews.question-unreadable");
        var receipt = IntentReceipt.KeyOf(asked.Key, asked.SkillId, asked.Level.ToString(CultureInfo.InvariantCulture), asked.CohortId?.ToString() ?? "", question ?? "");

        return await gate.RunAsync(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Receipts.FindAsync([caller.PersonId, receipt], ct) is not null) return Outcome.Ok;
            var cohorts = await CohortsAsync(db, catalogue, caller, skill, ct);
            if (cohorts.Count == 0) return Outcome.Refused("reviews.no-cohort");
            if (asked.CohortId is null && cohorts.Count > 1) return Outcome.Refused("reviews.choose-cohort");
            var cohort = asked.CohortId ?? cohorts[0];
            if (!cohorts.Contains(cohort)) return Outcome.NotFound;
            var progress = await LearnerProgress.LoadAsync(db, catalogue, caller.PersonId, ct);
            if (!ReviewRules.AskableLevels(skill, progress.VerifiedLevel(skill)).Any(level => level.Value == asked.Level)) return Outcome.Refused("reviews.level-not-open");
            if (!await MakeRoomAsync(db, caller, skill, now, ct)) return Outcome.Refused("reviews.open-already");

            db.Add(new IntentReceipt(caller.PersonId, receipt, now));
            await journal.AppendAsync(db, ReviewFacts.Queued(caller.PersonId, Guid.NewGuid(), cohort, skill.Id, asked.Level, question, now), ct);
            await DropDraft.ApplyAsync(db, caller, DraftSlot.ReviewQuestion(skill.Id), asked.Question ?? "", asked.DraftVersion, now, ct);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }

    /// <summary>The caller's cohorts whose mentors can answer on a skill, the oldest first.</summary>
    internal static async Task<IReadOnlyList<Guid>> CohortsAsync(HubDb db, Catalogue catalogue, Caller caller, Skill skill, CancellationToken ct)
    {
        var current = db.CurrentMemberships;
        var cohorts = await db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers)
            .Where(cohort => cohort.ArchivedAtUtc == null
                && current.Any(stay => stay.CohortId == cohort.Id && stay.PersonId == caller.PersonId && stay.Role == CohortRole.Learner))
            .OrderBy(cohort => cohort.CreatedAtUtc).ToListAsync(ct);
        return [.. cohorts.Where(cohort => cohort.AsksFor(catalogue, skill.Id)).Select(cohort => cohort.Id)];
    }

    // An answer is read when the next question is asked. A request that nobody can answer any more (its cohort was left or
    // put away) makes room too, without waiting for the sweep.
    private async Task<bool> MakeRoomAsync(HubDb db, Caller caller, Skill skill, DateTime now, CancellationToken ct)
    {
        var before = await db.Reviews
            .Where(request => request.LearnerId == caller.PersonId && request.SkillId == skill.Id
                && (request.State == RequestState.Queued || request.State == RequestState.Claimed || request.State == RequestState.Decided))
            .ToListAsync(ct);
        foreach (var request in before)
        {
            if (request.IsOpen && await db.LivingReviews().AnyAsync(living => living.Id == request.Id, ct)) return false;
            var kind = request.IsOpen ? EntryKind.RequestWithdrawn : EntryKind.RequestClosed;
            await journal.AppendAsync(db, ReviewFacts.Later(kind, request.IsOpen ? Caller.System : caller, request, now), ct);
        }
        if (before.Exists(request => request.State == RequestState.Withdrawn)) await db.SaveChangesAsync(ct); // its place in the index of open ones must be free first
        return true;
    }
}
