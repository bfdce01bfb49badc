using CareerHub.Core.Features.Careers;
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
    internal static IReadOnlyDictionary<string, VerdictPair> None { get; } = new Dictionary<string, VerdictPair>();

    /// <summary>The verdicts that a reader of one learner's criteria needs, with their comments, in one query.</summary>
    internal static async Task<IReadOnlyDictionary<string, VerdictPair>> OfLearnerAsync(HubDb db, Guid learnerId, CancellationToken ct)
    {
        var standing = from one in db.Standings
                       where one.LearnerId == learnerId
                       join verdict in db.Verdicts on new { one.LearnerId, one.CriterionId } equals new { verdict.LearnerId, verdict.CriterionId }
                       where verdict.Sequence == one.Newest || verdict.Sequence == one.DecidedBy
                       select verdict;
        var views = await Views(db, standing).ToListAsync(ct);
        return views.OrderBy(view => view.Sequence).GroupBy(view => view.CriterionId).ToDictionary(pair => pair.Key, pair => new VerdictPair(pair.First(), pair.Skip(1).SingleOrDefault()));
    }

    /// <summary>Every verdict that one learner ever got on a skill, newest first, in one query.</summary>
    internal static async Task<IReadOnlyList<VerdictView>> AllOfAsync(HubDb db, Guid learnerId, Skill skill, CancellationToken ct)
    {
        var ids = skill.Criteria.Select(criterion => criterion.Id).ToList();
        var given = db.Verdicts.Where(verdict => verdict.LearnerId == learnerId && ids.Contains(verdict.CriterionId));
        return await Views(db, given).ToListAsync(ct);
    }

    /// <summary>The verdicts that answered one review request.</summary>
    internal static Task<List<VerdictView>> OfRequestAsync(HubDb db, Guid requestId, CancellationToken ct) =>
        Views(db, db.Verdicts.Where(verdict => verdict.RequestId == requestId)).ToListAsync(ct);

    private static IQueryable<VerdictView> Views(HubDb db, IQueryable<Verdict> verdicts) =>
        from verdict in verdicts.AsNoTracking()
        join mentor in db.People on verdict.MentorId equals mentor.Id into mentors
        from mentor in mentors.DefaultIfEmpty()
        join text in db.Set<JournalText>() on verdict.Sequence equals text.Sequence into texts
        from text in texts.DefaultIfEmpty()
        orderby verdict.Sequence descending
        select new VerdictView(verdict.CriterionId, verdict.Sequence, verdict.Answer, verdict.Revision,
            mentor == null ? null : mentor.DisplayName, verdict.GivenAtUtc, text == null ? null : text.Text);
}

/// <param name="Standing">The verdict that decides; the newest "cannot tell" while none does.</param>
/// <param name="Later">A "cannot tell" after the one that decides.</param>
internal sealed record VerdictPair(VerdictView Standing, VerdictView? Later);
