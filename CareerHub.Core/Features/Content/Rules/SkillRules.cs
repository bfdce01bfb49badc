using System.Globalization;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>A skill stands in the file of its name, and its label fits into a chart's column.</summary>
internal static class SkillRules
{
    public static void Check(PackDraft draft)
    {
        foreach (var skill in draft.Skills)
        {
            FileRules.Check(skill, skill.Id, draft);
            Label(skill.Label, draft);
        }
    }

    private static void Label(LocalText label, PackDraft draft)
    {
        if (IsTooLong(label.Id)) draft.Findings.Add(draft.Marks.Of(label, "id"), PackWords.LabelTooLong(PackLimits.LabelLength));
        if (IsTooLong(label.En)) draft.Findings.Add(draft.Marks.Of(label, "en"), PackWords.LabelTooLong(PackLimits.LabelLength));
    }

    private static bool IsTooLong(string label) => new StringInfo(label).LengthInTextElements > PackLimits.LabelLength;
}
