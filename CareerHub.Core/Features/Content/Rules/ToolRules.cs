using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>Only a tool that is named can be marked as hot or in demand.</summary>
internal static class ToolRules
{
    public static void Check(PackDraft draft)
    {
        var ofSkills = draft.Skills.SelectMany(skill => skill.Tools);
        var ofCareers = draft.Careers.SelectMany(career => career.OtherTools).SelectMany(group => group.Mentions);
        foreach (var mention in ofSkills.Concat(ofCareers))
        {
            Named(mention, "hot", mention.Hot, draft);
            Named(mention, "inDemand", mention.InDemand, draft);
        }
    }

    private static void Named(ToolMention mention, string key, IReadOnlyList<string> marked, PackDraft draft)
    {
        // A name that could not be read was already named; what it would have been is not known.
        if (!draft.IsWhole(draft.Marks.Of(mention).File)) return;
        foreach (var name in marked.Where(name => !mention.Names.Contains(name)))
            draft.Findings.Add(draft.Marks.Of(mention, key), PackWords.NotAName(key, name));
    }
}
