using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>One verdict as people read it: always with mentor and date.</summary>
/// <param name="MentorName">Null when the mentor's account was erased.</param>
/// <param name="Comment">Null when none was given, or when it was erased.</param>
public sealed record VerdictView(string CriterionId, long Sequence, VerdictAnswer Answer, int Revision, string? MentorName, DateTime GivenAtUtc, string? Comment)
{
    /// <summary>The newest verdict on each criterion of one learner, with its comment, in one query.</summary>
    internal static async Task<IReadOnlyDictionary<string, VerdictView>> NewestOfAsync(HubDb db, Guid learnerId, CancellationToken ct)
    {
        var rows = from standing in db.Standings
                   where standing.LearnerId == learnerId
                   join verdict in db.Verdicts on standing.Newest equals verdict.Sequence
                   join mentor in db.People on verdict.MentorId equals mentor.Id into mentors
                   from mentor in mentors.DefaultIfEmpty()
                   join text in db.Set<JournalText>() on verdict.Sequence equals text.Sequence into texts
                   from text in texts.DefaultIfEmpty()
                   select new VerdictView(verdict.CriterionId, verdict.Sequence, verdict.Answer, verdict.Revision,
                       mentor == null ? null : mentor.DisplayName, verdict.GivenAtUtc, text == null ? null : text.Text);
        return await rows.AsNoTracking().ToDictionaryAsync(view => view.CriterionId, ct);
    }
}
