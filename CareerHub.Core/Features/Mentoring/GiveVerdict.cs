using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>A mentor's answer on one criterion, given from the learner's page.</summary>
/// <param name="Revision">The criterion's revision that was on the mentor's screen.</param>
/// <param name="SeenNewest">Sequence of the newest verdict that was on the mentor's screen; 0 when there was none.</param>
public sealed record DirectVerdict(Guid LearnerId, string CriterionId, VerdictAnswer Answer, string? Comment, int Revision, long SeenNewest);

/// <summary>Gives a direct verdict: a project day, a live demo.</summary>
public sealed class GiveVerdict(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// The sheet of the skill as it stands after it. NotFound: no such learner or criterion, or the caller does not mentor
    /// this learner on it now. Stale (with the sheet that stands): somebody judged it meanwhile. Refused:
    /// <c>verdicts.retired</c>, <c>verdicts.meaning-changed</c>, <c>verdicts.comment-needed</c> (a "not yet" without
    /// one), <c>verdicts.comment-too-long</c>, <c>verdicts.comment-unreadable</c>. Nothing is saved then.
    /// </returns>
    public async Task<Outcome<SkillSheet>> RunAsync(Caller caller, DirectVerdict verdict, CancellationToken ct)
    {
        var (catalogue, comment, now) = (published.Current, TypedText.Tidy(verdict.Comment), time.UtcNow());
        if (catalogue.Criterion(verdict.CriterionId) is not { } criterion) return Outcome.NotFound;
        if (!Enum.IsDefined(verdict.Answer)) throw new ArgumentOutOfRangeException(nameof(verdict), verdict.Answer, "No such answer.");

        return await gate.RunAsync<Outcome<SkillSheet>>(async db =>
        {
            var cohort = (await db.SharedCohortsAsync(caller, verdict.LearnerId, ct))
                .FirstOrDefault(cohort => catalogue.SharedSkills([cohort]).Any(pair => pair.Skill.Id == criterion.SkillId));
            if (cohort is null) return Outcome.NotFound;
            if (Refusal(verdict, criterion, comment) is { } refusal) return refusal;

            var newest = await NewestAsync(db, verdict, ct);
            var isRepeated = newest is not null && IsSame(newest, verdict, caller, comment);
            var isStale = !isRepeated && (newest?.Sequence ?? 0) != verdict.SeenNewest;
            if (!isRepeated && !isStale)
            {
                var isBlind = await RecordAccess.IsBlindAsync(db, caller, verdict.LearnerId, now, ct);
                await journal.AppendAsync(db, AssessmentFacts.Verdict(caller.PersonId, verdict.LearnerId, cohort.Id, criterion, verdict.Answer, isBlind, comment, now), ct);
            }
            await RecordAccess.NoteSheetShownAsync(db, caller, verdict.LearnerId, now, ct);
            await db.SaveChangesAsync(ct);
            var sheet = await SheetAsync(db, catalogue, verdict.LearnerId, criterion, ct);
            if ((await HiddenClaims.FromAsync(db, caller, ct)).Hides(verdict.LearnerId, criterion.SkillId)) sheet = sheet.WithoutClaims();
            return isStale ? Outcome.Stale.With(sheet) : sheet;
        }, ct);
    }

    private static Outcome? Refusal(DirectVerdict verdict, Criterion criterion, string? comment) => (verdict, criterion) switch
    {
        (_, { IsRetired: true }) => Outcome.Refused("verdicts.retired"),
        _ when verdict.Revision != criterion.Revision => Outcome.Refused("verdicts.meaning-changed"),
        _ when verdict.Answer == VerdictAnswer.NotYet && comment is null => Outcome.Refused("verdicts.comment-needed"),
        _ when comment?.Length > TypedText.CommentLength => Outcome.Refused("verdicts.comment-too-long"),
        _ when comment is not null && !TypedText.IsStorable(comment) => Outcome.Refused("verdicts.comment-unreadable"),
        _ => null,
    };

    private sealed record Newest(long Sequence, Guid MentorId, VerdictAnswer Answer, int Revision, string? Comment);

    private static Task<Newest?> NewestAsync(HubDb db, DirectVerdict verdict, CancellationToken ct) => (
        from given in db.Verdicts
        where given.LearnerId == verdict.LearnerId && given.CriterionId == verdict.CriterionId
        orderby given.Sequence descending
        join text in db.Set<JournalText>() on given.Sequence equals text.Sequence into texts
        from text in texts.DefaultIfEmpty()
        select new Newest(given.Sequence, given.MentorId, given.Answer, given.Revision, text == null ? null : text.Text)).AsNoTracking().FirstOrDefaultAsync(ct);

    // A double press or a repeated request: the answer that stands is the one being given.
    private static bool IsSame(Newest newest, DirectVerdict verdict, Caller caller, string? comment) =>
        newest.Sequence > verdict.SeenNewest && newest.MentorId == caller.PersonId && newest.Answer == verdict.Answer
        && newest.Revision == verdict.Revision && newest.Comment == comment;

    private static async Task<SkillSheet> SheetAsync(HubDb db, Catalogue catalogue, Guid learnerId, Criterion criterion, CancellationToken ct)
    {
        var progress = await LearnerProgress.LoadAsync(db, catalogue, learnerId, ct);
        var verdicts = await VerdictView.OfLearnerAsync(db, learnerId, ct);
        var skill = catalogue.Skill(criterion.SkillId)!;
        var evidence = await EvidenceView.OfSkillAsync(db, learnerId, skill, ct); // inside the gate: no more than is answered
        return SkillSheet.Of(skill, asked: null, progress, verdicts, evidence);
    }
}
