using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>All summaries at once, for when the catalogue changes under them.</summary>
internal static class Summaries
{
    /// <summary>Rises when summaries are counted differently or hold something new: the next start fills them anew.</summary>
    private const int Form = 1;

    private const string Key = "summaries";

    /// <summary>
    /// Counts the rows of every skill that asks something else now, in the unit of work that publishes it. The caller saves.
    /// </summary>
    public static async Task RecountAsync(HubDb db, Catalogue now, Catalogue next, CancellationToken ct)
    {
        foreach (var skill in next.Skills.Where(skill => now.Skill(skill.Id) is not { } before || !AsksTheSame(before, skill)))
        {
            // Untracked, and attached only where a number changes: a house may have ten thousand rows of each skill.
            var rows = db.Summaries.AsNoTracking().Where(row => row.SkillId == skill.Id);
            foreach (var row in await rows.ToListAsync(ct))
            {
                var count = row.Count(skill);
                if (row.Stands(count)) continue;
                db.Attach(row);
                row.Take(count);
            }
        }
        if (await AreOfAsync(db, now, ct)) await MarkAsync(db, next, ct);
    }

    /// <summary>Whether the rows that stand were counted under this catalogue; false in a house that has none yet.</summary>
    public static async Task<bool> AreOfAsync(HubDb db, Catalogue catalogue, CancellationToken ct) => await db.SettingAsync(Key, ct) == Mark(catalogue);

    /// <summary>Remembers under which catalogue the rows were counted. The caller saves.</summary>
    public static Task MarkAsync(HubDb db, Catalogue catalogue, CancellationToken ct) => db.SetAsync(Key, Mark(catalogue), ct);

    private static string Mark(Catalogue catalogue) => $"{Form} {catalogue.Version}";

    private static bool AsksTheSame(Skill before, Skill after) => before.Criteria.Select(What).SequenceEqual(after.Criteria.Select(What));

    private static (string Id, SkillLevel Level, bool IsMust, bool IsRetired, int Revision) What(Criterion criterion) =>
        (criterion.Id, criterion.Level, criterion.IsMust, criterion.IsRetired, criterion.Revision);
}
