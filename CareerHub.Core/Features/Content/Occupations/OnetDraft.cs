using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>From an occupation of O*NET to a draft: its tasks, and a skill for each group of technologies that employers look for.</summary>
public static class OnetDraft
{
    /// <summary>The mark of the source.</summary>
    public const string SourceId = "ONET";

    private const string Licence = "CC BY 4.0";
    private const int Examples = 3;

    private static readonly SkillCategory Technologies = new("technologies", new("Teknologi", "Technologies"));

    /// <param name="release">Such as <c>30.2</c>; null when it is not known.</param>
    public static OccupationDraft Of(OnetOccupation occupation, string? release)
    {
        var ids = new DraftIds();
        var career = ids.Give("career", occupation.Title);
        var groups = Groups(occupation);
        var skills = groups.Where(IsSkill).Select(tools => Skill(ids.Give("skill", tools.Title), tools)).ToList();
        return new(
            $"onet-{occupation.Code.Replace('.', '-')}",
            OccupationText.PackTitle("O*NET", occupation.Title),
            Licence,
            Source(release),
            [Technologies],
            career,
            occupation.Title,
            occupation.Description,
            [new(AlignmentScheme.OnetSoc, occupation.Code, occupation.Title, AlignmentMatch.Exact)],
            [.. occupation.Tasks.Select(task => new DraftTask(ids.Give("task", task.Statement), Sentence(task.Statement)))],
            skills,
            [.. groups.Where(tools => !IsSkill(tools))]);
    }

    /// <summary>Groups that most technologies in demand stand in come first, then those with most hot ones, then by name.</summary>
    private static List<DraftTools> Groups(OnetOccupation occupation) =>
    [
        .. occupation.Technologies
            .GroupBy(technology => technology.Group)
            .Select(group => new DraftTools(
                group.Key,
                [.. group.Select(technology => technology.Name)],
                [.. group.Where(technology => technology.IsHot).Select(technology => technology.Name)],
                [.. group.Where(technology => technology.IsInDemand).Select(technology => technology.Name)]))
            .OrderByDescending(tools => tools.InDemand.Count).ThenByDescending(tools => tools.Hot.Count).ThenBy(tools => tools.Title, StringComparer.Ordinal),
    ];

    private static bool IsSkill(DraftTools tools) => tools.Hot.Count > 0 || tools.InDemand.Count > 0;

    private static DraftSkill Skill(string id, DraftTools tools)
    {
        var examples = tools.InDemand.Concat(tools.Hot).Distinct().Take(Examples).ToList();
        return new(
            id,
            tools.Title,
            Technologies.Id,
            OccupationText.Cut($"Technologies that O*NET groups as “{tools.Title}”, such as {OccupationText.Listed(examples)}.", PackLimits.ScalarLength),
            null,
            tools,
            Remark(tools));
    }

    private static string Remark(DraftTools tools) => FormattableString.Invariant($"{tools.InDemand.Count} in demand, {tools.Hot.Count} hot of {tools.Names.Count}");

    private static string Sentence(string statement) => statement.Length > 1 && statement.EndsWith('.') ? statement[..^1].TrimEnd() : statement;

    private static Source Source(string? release)
    {
        var database = release is null ? "O*NET Database" : $"O*NET {release} Database";
        var credit = $"This page includes information from the {database} by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). "
            + "Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. "
            + "CareerHub has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.";
        return new(
            SourceId,
            SourceKind.OccupationDatabase,
            "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
            database,
            "www.onetcenter.org",
            "https://www.onetcenter.org/database.html",
            null,
            null,
            "en",
            Licence,
            new($"Basis data okupasi Amerika Serikat, dengan kredit seperti yang diminta lisensinya: {credit}", credit));
    }
}
