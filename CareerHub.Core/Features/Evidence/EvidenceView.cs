using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Evidence;

/// <summary>One piece of evidence as people read it.</summary>
/// <param name="Text">What was typed; null when nothing was, or when it was erased. Of a link the address, then perhaps a line feed and what it shows; of a note its Markdown; of a picture what can be seen on it.</param>
public sealed record EvidenceView(long Id, string CriterionId, EvidenceKind Kind, string? Text, Guid? FileId, ImageType? FileType, int? FileBytes, DateTime AddedAtUtc, DateTime? RemovedAtUtc)
{
    public bool IsRemoved => RemovedAtUtc is not null;

    /// <summary>The address of a link; null for all else.</summary>
    public string? Address => Kind == EvidenceKind.Link ? Text?.Split('\n', 2)[0] : null;

    /// <summary>What a person called it: a link's second line, a picture's words. Null when they gave none.</summary>
    public string? Title => Kind switch
    {
        EvidenceKind.Link => Text?.Split('\n', 2) is [_, var title] ? title : null,
        EvidenceKind.Image => Text,
        _ => null,
    };

    /// <summary>Where a link leads; null for all else, and for an address that may not be opened.</summary>
    public string? Host => Address is { } address ? EvidenceRules.HostOf(address) : null;

    /// <summary>Everything that one learner shows, by criterion and in the order it came, in one query; removed pieces are left out.</summary>
    public static async Task<ILookup<string, EvidenceView>> OfLearnerAsync(HubDb db, Guid learnerId, CancellationToken ct) =>
        (await Views(db, Shown(db, learnerId)).ToListAsync(ct)).ToLookup(view => view.CriterionId);

    /// <summary>The same of one skill alone.</summary>
    public static async Task<ILookup<string, EvidenceView>> OfSkillAsync(HubDb db, Guid learnerId, Skill skill, CancellationToken ct)
    {
        var ids = skill.Criteria.Select(criterion => criterion.Id).ToList();
        return (await Views(db, Shown(db, learnerId).Where(item => ids.Contains(item.CriterionId))).ToListAsync(ct)).ToLookup(view => view.CriterionId);
    }

    /// <summary>The links alone that one learner shows.</summary>
    internal static Task<List<EvidenceView>> LinksOfAsync(HubDb db, Guid learnerId, CancellationToken ct) =>
        Views(db, Shown(db, learnerId).Where(item => item.Kind == EvidenceKind.Link)).ToListAsync(ct);

    /// <summary>What one learner gave for one criterion, removed pieces too.</summary>
    internal static Task<List<EvidenceView>> OfCriterionAsync(HubDb db, Guid learnerId, string criterionId, CancellationToken ct) =>
        Views(db, db.Evidence.Where(item => item.LearnerId == learnerId && item.CriterionId == criterionId)).ToListAsync(ct);

    private static IQueryable<EvidenceItem> Shown(HubDb db, Guid learnerId) =>
        db.Evidence.Where(item => item.LearnerId == learnerId && item.RemovedAtUtc == null);

    private static IQueryable<EvidenceView> Views(HubDb db, IQueryable<EvidenceItem> items) =>
        from item in items.AsNoTracking()
        join text in db.Set<JournalText>() on item.Id equals text.Sequence into texts
        from text in texts.DefaultIfEmpty()
        orderby item.Id
        select new EvidenceView(item.Id, item.CriterionId, item.Kind, text == null ? null : text.Text, item.FileId, item.FileType, item.FileBytes, item.AddedAtUtc, item.RemovedAtUtc);
}
