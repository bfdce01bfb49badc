using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>What helps before a skill: each other skill once, at a level it has, and never the skill itself, by whatever way around.</summary>
internal static class RequireRules
{
    public static void Check(PackDraft draft)
    {
        // A second skill of the same id, or one without, was already named.
        var skills = draft.Skills.Where(skill => skill.Id != "").DistinctBy(skill => skill.Id).ToDictionary(skill => skill.Id);
        foreach (var skill in draft.Skills.Where(skill => IsWhole(skill, draft)))
        {
            var seen = new HashSet<string>();
            foreach (var required in skill.Requires)
            {
                if (!seen.Add(required.SkillId)) draft.Findings.Add(draft.Marks.Of(required, "skill"), PackWords.WordTwice(required.SkillId));
                if (skills.TryGetValue(required.SkillId, out var other) && IsWhole(other, draft) && !Has(other, required.Level))
                    draft.Findings.Add(draft.Marks.Of(required, "level"), PackWords.NoSuchLevel(other.Id, required.Level.Value));
            }
        }

        foreach (var circle in PackCircles.Of(skills.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.Requires.Select(required => required.SkillId)])))
            draft.Findings.Add(draft.Marks.Of(skills[circle.From].Requires[circle.Reference], "skill"), PackWords.RequiresItself(circle.Way));
    }

    private static bool Has(Skill skill, SkillLevel level) => skill.ActiveCriteria.Any(criterion => criterion.IsMust && criterion.Level == level);

    private static bool IsWhole(Skill skill, PackDraft draft) => draft.IsWhole(draft.Marks.Of(skill).File);
}
