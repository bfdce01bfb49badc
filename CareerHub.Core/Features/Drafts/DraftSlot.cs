namespace CareerHub.Core.Features.Drafts;

/// <summary>The closed list of what a private text can be for, as <c>kind/id</c>.</summary>
public static class DraftSlot
{
    /// <summary>The private note on a skill: never sent anywhere.</summary>
    public static string SkillNote(string skillId) => $"skill-note/{skillId}";

    /// <summary>A note of evidence on a criterion that is still being written.</summary>
    public static string EvidenceNote(string criterionId) => $"evidence-note/{criterionId}";
}
