using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Content;

/// <summary>The CSV files of an ESCO release in English; occupations are found by address.</summary>
public static class EscoFolder
{
    /// <summary>Reads <c>occupations_en.csv</c>, <c>skills_en.csv</c> and <c>occupationSkillRelations.csv</c>, which newer releases call <c>occupationSkillRelations_en.csv</c>.</summary>
    public static FolderReading<OccupationFolder<EscoOccupation>> Read(OccupationFiles files)
    {
        var report = new OccupationReport();
        var rows = new EscoRows();
        rows.Read(files, report);
        return report.Reading(() => new OccupationFolder<EscoOccupation>(ReleaseIn(files.Name), rows.Occupations(), report.Notes, EscoDraft.Of));
    }

    /// <summary>The official folders are named <c>ESCO dataset - v1.1.1 - classification - en - csv</c>.</summary>
    private static string? ReleaseIn(string name) => ReleaseShape.Match(name) is { Success: true } match ? match.Groups["release"].Value : null;

    private static readonly Regex ReleaseShape = new(
        @"(^|[^0-9.])(?<release>[1-9]\.[0-9]{1,2}(\.[0-9]{1,2})?)($|[^0-9.])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
