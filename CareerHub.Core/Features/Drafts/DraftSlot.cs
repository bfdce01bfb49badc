using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Drafts;

/// <summary>The closed list of what a private text can be for, as <c>kind/id</c>.</summary>
public static class DraftSlot
{
    private const string Skill = "skill-note";
    private const string Evidence = "evidence-note";

    /// <summary>The private note on a skill: never sent anywhere.</summary>
    public static string SkillNote(string skillId) => $"{Skill}/{skillId}";

    /// <summary>A note of evidence on a criterion that is still being written.</summary>
    public static string EvidenceNote(string criterionId) => $"{Evidence}/{criterionId}";

    /// <summary>Whether the slot is one of the list and what it is for exists. Retired things count: a note on one stays readable.</summary>
    internal static bool IsIn(Catalogue catalogue, string slot) => slot.Length <= PrivateText.SlotLength && slot.Split('/') switch
    {
        [Skill, var id] => catalogue.Skill(id) is not null,
        [Evidence, var id] => catalogue.Criterion(id) is not null,
        _ => false,
    };
}
