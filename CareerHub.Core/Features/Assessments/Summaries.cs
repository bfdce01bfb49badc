using System.Runtime.CompilerServices;
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
        foreach (var skill in Changed(now, next))
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

    /// <summary>How many learners have another claimed or verified level of a skill under the next catalogue; skills without any are left out. Changes nothing.</summary>
    public static async IAsyncEnumerable<(Skill Skill, int Learners)> ShiftsAsync(HubDb db, Catalogue now, Catalogue next, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var skill in Changed(now, next))
        {
            var learners = 0;
            await foreach (var row in db.Summaries.AsNoTracking().Where(row => row.SkillId == skill.Id).AsAsyncEnumerable().WithCancellation(ct))
            {
                var count = row.Count(skill);
                if ((count.Claimed, count.Verified) != (row.ClaimedLevel, row.VerifiedLevel)) learners++;
            }
            if (learners > 0) yield return (skill, learners);
        }
    }

    private static IEnumerable<Skill> Changed(Catalogue now, Catalogue next) => next.Skills.Where(skill => now.Skill(skill.Id) is not { } before || !AsksTheSame(before, skill));

    /// <summary>Whether the rows that stand were counted under this catalogue; false in a house that has none yet.</summary>
    public static async Task<bool> AreOfAsync(HubDb db, Catalogue catalogue, CancellationToken ct) => await db.SettingAsync(Key, ct) == Mark(catalogue);

    /// <summary>Remembers under which catalogue the rows were counted. The caller saves.</summary>
    public static Task MarkAsync(HubDb db, Catalogue catalogue, CancellationToken ct) => db.SetAsync(Key, Mark(catalogue), ct);

    private static string Mark(Catalogue catalogue) => $"{Form} {catalogue.Version}";

    private static bool AsksTheSame(Skill before, Skill after) => before.Criteria.Select(What).SequenceEqual(after.Criteria.Select(What));

    private static (string Id, SkillLevel Level, bool IsMust, bool IsRetired, int Revision) What(Criterion criterion) =>
        (criterion.Id, criterion.Level, criterion.IsMust, criterion.IsRetired, criterion.Revision);
}
