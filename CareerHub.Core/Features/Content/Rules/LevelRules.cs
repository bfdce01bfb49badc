using System.Globalization;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>
/// Which levels of a skill have criteria: from 1 to one above the highest level a career asks, two to four each, two of them musts, or a reason why
/// nobody could honestly sign that level. A skill that no career asks for may stop at any level.
/// </summary>
internal static class LevelRules
{
    private const int Fewest = 2;
    private const int Most = 4;
    private const int FewestMusts = 2;

    public static void Check(PackDraft draft)
    {
        foreach (var skill in draft.Skills)
        {
            // Levels that could not be read would be counted wrongly here.
            if (!draft.AreCareersWhole || !draft.IsWhole(draft.Marks.Of(skill).File)) continue;
            var target = draft.HighestTargetOf(skill.Id);
            Order(skill, draft);
            Absent(skill, draft);
            for (var level = 1; level <= SkillLevel.Highest; level++) Level(skill, level, target, draft);
        }
    }

    private static void Level(Skill skill, int level, int target, PackDraft draft)
    {
        var active = skill.ActiveCriteria.Where(criterion => criterion.Level.Value == level).ToList();
        var absent = skill.AbsentLevels.FirstOrDefault(absent => absent.Level.Value == level);
        if (target > 0 && level > target + 1)
        {
            foreach (var criterion in active) draft.Findings.Add(draft.Marks.Of(criterion, "level"), PackWords.LevelTooHigh(target + 1));
            if (absent is not null) draft.Findings.Add(draft.Marks.Of(absent, "level"), PackWords.LevelTooHigh(target + 1));
        }
        else if (active.Count == 0)
        {
            if (target > 0 && absent is null) draft.Findings.Add(draft.Marks.Of(skill, "criteria"), PackWords.LevelEmpty(level));
        }
        else
        {
            var place = draft.Marks.Of(active[0], "level");
            if (absent is not null) draft.Findings.Add(draft.Marks.Of(absent, "level"), PackWords.AbsentAndThere(level));
            if (active.Count is < Fewest or > Most) draft.Findings.Add(place, PackWords.LevelCount(level, active.Count, Fewest, Most));
            if (active.Count(criterion => criterion.IsMust) < FewestMusts) draft.Findings.Add(place, PackWords.LevelMusts(level, FewestMusts));
        }
    }

    private static void Absent(Skill skill, PackDraft draft)
    {
        var seen = new HashSet<int>();
        foreach (var absent in skill.AbsentLevels.Where(absent => !seen.Add(absent.Level.Value)))
            draft.Findings.Add(draft.Marks.Of(absent, "level"), PackWords.WordTwice(absent.Level.Value.ToString(CultureInfo.InvariantCulture)));
    }

    private static void Order(Skill skill, PackDraft draft)
    {
        foreach (var (earlier, later) in skill.Criteria.Zip(skill.Criteria.Skip(1)))
            if (later.Level < earlier.Level) draft.Findings.Add(draft.Marks.Of(later, "level"), PackWords.LevelOrder);
    }
}
