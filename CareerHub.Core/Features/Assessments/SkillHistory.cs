using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>One thing that happened to one criterion of one learner.</summary>
/// <param name="Actor">Who did it; null when their account was erased.</param>
/// <param name="MeantAtUtc">When it was done, which for a tick without a connection is before it arrived.</param>
/// <param name="Answer">Of a verdict; null for all else.</param>
/// <param name="Evidence">Of evidence that was added; null for all else.</param>
public sealed record HistoryLine(long Sequence, EntryKind Kind, Criterion Criterion, string? Actor, bool IsOwn, DateTime MeantAtUtc, VerdictAnswer? Answer, EvidenceKind? Evidence);

/// <param name="Lines">Newest first, in the order of the journal.</param>
/// <param name="Older">Ask for what lies before this sequence; null when nothing does.</param>
public sealed record SkillHistory(IReadOnlyList<HistoryLine> Lines, long? Older)
{
    /// <summary>Lines of one page at the most.</summary>
    public const int Most = 100;

    private static readonly EntryKind[] Kinds =
    [
        EntryKind.CriterionClaimed, EntryKind.ClaimWithdrawn, EntryKind.VerdictGiven, EntryKind.EvidenceAdded, EntryKind.EvidenceRemoved, EntryKind.EvidenceRestored,
    ];

    /// <param name="before">Only what lies before this sequence; null for the newest.</param>
    internal static async Task<SkillHistory> LoadAsync(HubDb db, Guid learnerId, Skill skill, long? before, CancellationToken ct)
    {
        var criteria = skill.Criteria.ToDictionary(criterion => criterion.Id);
        var (ids, limit) = (criteria.Keys.ToList(), before ?? long.MaxValue);
        var rows = await (
            from entry in db.Set<JournalEntry>().AsNoTracking()
            where entry.LearnerId == learnerId && entry.Sequence < limit && ids.Contains(entry.CriterionId!) && Kinds.Contains(entry.Kind)
            join actor in db.People on entry.ActorId equals actor.Id into actors
            from actor in actors.DefaultIfEmpty()
            orderby entry.Sequence descending
            select new { Entry = entry, Actor = actor == null ? null : actor.DisplayName }).Take(Most + 1).ToListAsync(ct);
        var lines = rows.Take(Most).Select(row => Line(row.Entry, criteria[row.Entry.CriterionId!], row.Actor)).ToList();
        return new(lines, rows.Count > Most ? lines[^1].Sequence : null);
    }

    private static HistoryLine Line(JournalEntry entry, Criterion criterion, string? actor) => new(
        entry.Sequence,
        entry.Kind,
        criterion,
        actor,
        entry.ActorId == entry.LearnerId,
        entry.IntentAtUtc,
        entry.Kind == EntryKind.VerdictGiven ? entry.Details.Enum<VerdictAnswer>("answer") : null,
        entry.Kind == EntryKind.EvidenceAdded ? entry.Details.Enum<EvidenceKind>("kind") : null);
}
