namespace CareerHub.Core.Features.Content;

/// <summary>An occupation as the files of ESCO tell it.</summary>
/// <param name="Address">Its web address, by which ESCO knows it.</param>
/// <param name="Code">Such as <c>2512.4</c>.</param>
/// <param name="IscoGroup">The ISCO-08 group that it belongs to, such as <c>2512</c>.</param>
/// <param name="Description">Empty when the file has none.</param>
/// <param name="Skills">Essential ones first; within each kind in the order of the file.</param>
public sealed record EscoOccupation(string Address, string Code, string IscoGroup, string Title, string Description, IReadOnlyList<EscoNeed> Skills) : IOccupation
{
    string IOccupation.Key => Address;
    IReadOnlyList<string> IOccupation.Names => [Address[(Address.LastIndexOf('/') + 1)..], Code, Title];
}

/// <summary>What an occupation asks of one skill.</summary>
/// <param name="IsEssential">Otherwise optional: asked of some who work in the occupation.</param>
public sealed record EscoNeed(EscoSkill Skill, bool IsEssential);

/// <summary>What ESCO calls an entry of its skills pillar; it leaves that open for some.</summary>
public enum EscoSkillType { SkillOrCompetence, Knowledge, Unknown }

/// <param name="Address">Its web address, which ends in a UUID.</param>
/// <param name="Description">Empty when the file has none.</param>
public sealed record EscoSkill(string Address, string Title, string Description, EscoSkillType Type)
{
    /// <summary>The end of the address: what stands for the skill where there is no code.</summary>
    public string Uuid => Address[(Address.LastIndexOf('/') + 1)..];
}
