using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>
/// What an occupation database says about one occupation, in the shape of a pack: everything that a pack needs and no database knows (Indonesian
/// texts, criteria, targets, weights, which task draws on which skill) is left to a person.
/// </summary>
/// <param name="Title">Of the pack; ours, so in both languages.</param>
/// <param name="Source">The database, with the credit line that its licence asks for.</param>
/// <param name="Categories">Those that the skills stand in, and one at least.</param>
/// <param name="Description">English; empty when the database has none.</param>
/// <param name="OtherTools">Tools that belong to no skill of the draft.</param>
public sealed record OccupationDraft(
    string PackId,
    LocalText Title,
    string Licence,
    Source Source,
    IReadOnlyList<SkillCategory> Categories,
    string CareerId,
    string CareerTitle,
    string Description,
    IReadOnlyList<Alignment> Alignments,
    IReadOnlyList<DraftTask> Tasks,
    IReadOnlyList<DraftSkill> Skills,
    IReadOnlyList<DraftTools> OtherTools)
{
    /// <summary>Every tool of the draft, marked or not.</summary>
    public int ToolCount => OtherTools.Concat(Skills.Select(skill => skill.Tools).OfType<DraftTools>()).Sum(tools => tools.Names.Count);
}

/// <param name="Statement">English, without a full stop.</param>
public sealed record DraftTask(string Id, string Statement);

/// <param name="Summary">English; empty when the database has none.</param>
/// <param name="Remark">Stands beside the skill as a comment, for whoever sets target and weight; null for none.</param>
public sealed record DraftSkill(string Id, string Title, string CategoryId, string Summary, Alignment? Alignment, DraftTools? Tools, string? Remark);

/// <param name="Title">English: what the tools have in common.</param>
/// <param name="Hot">Those of the names that are asked for in many occupations.</param>
/// <param name="InDemand">Those of the names that are asked for in this occupation.</param>
public sealed record DraftTools(string Title, IReadOnlyList<string> Names, IReadOnlyList<string> Hot, IReadOnlyList<string> InDemand);
