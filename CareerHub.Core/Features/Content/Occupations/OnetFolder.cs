using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Content;

/// <summary>The text files of an O*NET release; occupations are found by code.</summary>
public static class OnetFolder
{
    /// <summary>Reads <c>Occupation Data.txt</c>, <c>Task Statements.txt</c> and <c>Technology Skills.txt</c>.</summary>
    public static FolderReading<OccupationFolder<OnetOccupation>> Read(OccupationFiles files)
    {
        var report = new OccupationReport();
        var rows = new OnetRows();
        rows.Read(files, report);
        return report.Reading(() => new OccupationFolder<OnetOccupation>(ReleaseIn(files.Name), rows.Occupations(), report.Notes, OnetDraft.Of));
    }

    /// <summary>The official folders are named <c>db_30_2_text</c>; people also write <c>onet-30.2</c>.</summary>
    private static string? ReleaseIn(string name) =>
        ReleaseShape.Match(name) is { Success: true } match ? $"{match.Groups["major"].Value}.{match.Groups["minor"].Value}" : null;

    private static readonly Regex ReleaseShape = new(
        @"(^|[^0-9])(?<major>[1-9][0-9])[._](?<minor>[0-9])($|[^0-9])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
