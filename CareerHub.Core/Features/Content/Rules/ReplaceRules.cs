using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>What is replaced is retired, so that nobody is asked for both, and nothing comes round to itself.</summary>
internal static class ReplaceRules
{
    public static void Check(PackDraft draft)
    {
        // A second criterion of the same id, or one without, was already named.
        var criteria = draft.Skills.SelectMany(skill => skill.Criteria).Where(criterion => criterion.Id != "").DistinctBy(criterion => criterion.Id).ToDictionary(criterion => criterion.Id);
        foreach (var criterion in draft.Skills.SelectMany(skill => skill.Criteria))
            foreach (var replaced in criterion.Replaces.Select(criteria.GetValueOrDefault).OfType<Criterion>())
                if (!replaced.IsRetired && draft.IsWhole(draft.Marks.Of(replaced).File)) Find(criterion, PackWords.ReplacedIsActive(replaced.Id));
        var circles = PackCircles.Of(criteria.ToDictionary(entry => entry.Key, entry => entry.Value.Replaces));
        foreach (var id in circles.SelectMany(circle => (string[])[circle.From, circle.To]).Distinct())
            Find(criteria[id], PackWords.ReplacesItself(id));

        void Find(Criterion criterion, LocalText sentence) => draft.Findings.Add(draft.Marks.Of(criterion, "replaces"), sentence);
    }
}
