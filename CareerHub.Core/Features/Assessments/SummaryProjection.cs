using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Assessments;

/// <summary>
/// Keeps <see cref="SkillSummary"/> in step: one row an entry. Stands behind the projections of claims and verdicts, whose
/// states it reads, as a tick that lost to a later one changes nothing.
/// </summary>
public sealed class SummaryProjection(PublishedCatalogue published) : IProjection
{
    public IReadOnlyList<Type> Tables => [typeof(SkillSummary)];

    public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Kind == EntryKind.ContentPublished) await Summaries.RecountAsync(db, published.Current, published.In(db), ct);
        else if (entry is { LearnerId: { } learner, CriterionId: { } id } && published.In(db) is var catalogue && catalogue.Criterion(id) is { } criterion)
            await FoldAsync(db, entry, learner, catalogue.Skill(criterion.SkillId)!, ct);
    }

    private static async Task FoldAsync(HubDb db, JournalEntry entry, Guid learner, Skill skill, CancellationToken ct)
    {
        switch (entry.Kind)
        {
            case EntryKind.CriterionClaimed or EntryKind.ClaimWithdrawn when await db.Claims.FindAsync([learner, entry.CriterionId!], ct) is { } claim:
                var claimed = await RowAsync(db, learner, skill, ct);
                claimed.Claim(claim, entry.ReceivedAtUtc);
                claimed.Take(claimed.Count(skill));
                break;
            // A "cannot tell" has no place here: it changes no state.
            case EntryKind.VerdictGiven when await db.Standings.FindAsync([learner, entry.CriterionId!], ct) is { } standing && standing.DecidedBy == entry.Sequence:
                var judged = await RowAsync(db, learner, skill, ct);
                judged.Judge(standing, entry.ReceivedAtUtc);
                judged.Take(judged.Count(skill));
                break;
            case EntryKind.EvidenceAdded or EntryKind.EvidenceRemoved or EntryKind.EvidenceRestored:
                (await RowAsync(db, learner, skill, ct)).Act(entry.ReceivedAtUtc);
                break;
            default:
                break;
        }
    }

    private static async Task<SkillSummary> RowAsync(HubDb db, Guid learner, Skill skill, CancellationToken ct)
    {
        if (await db.Summaries.FindAsync([learner, skill.Id], ct) is { } row) return row;
        var fresh = new SkillSummary(learner, skill.Id);
        db.Add(fresh);
        return fresh;
    }
}
