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

        new Circles(skills, draft).Name();
    }

    private static bool Has(Skill skill, SkillLevel level) => skill.ActiveCriteria.Any(criterion => criterion.IsMust && criterion.Level == level);

    private static bool IsWhole(Skill skill, PackDraft draft) => draft.IsWhole(draft.Marks.Of(skill).File);

    /// <summary>Walks from skill to required skill and names each reference that closes a circle, at its place.</summary>
    private sealed class Circles(IReadOnlyDictionary<string, Skill> skills, PackDraft draft)
    {
        private readonly HashSet<string> _done = [];
        private readonly List<string> _way = [];

        public void Name()
        {
            foreach (var skill in skills.Values) Walk(skill);
        }

        private void Walk(Skill skill)
        {
            if (_done.Contains(skill.Id)) return;
            _way.Add(skill.Id);
            foreach (var required in skill.Requires)
            {
                if (!skills.TryGetValue(required.SkillId, out var other)) continue;
                if (_way.IndexOf(other.Id) is >= 0 and var start)
                    draft.Findings.Add(draft.Marks.Of(required, "skill"), PackWords.RequiresItself([.. _way.Skip(start), other.Id]));
                else
                    Walk(other);
            }
            _way.RemoveAt(_way.Count - 1);
            _done.Add(skill.Id);
        }
    }
}
