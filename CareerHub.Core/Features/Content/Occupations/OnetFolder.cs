using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Content;

/// <summary>The text files of an O*NET release; occupations are found by code.</summary>
public sealed class OnetFolder : OccupationFolder<OnetOccupation>
{
    private OnetFolder(string? release, IReadOnlyList<OnetOccupation> occupations, IReadOnlyList<RowNote> notes) : base(release, occupations, notes)
    {
    }

    /// <summary>Reads <c>Occupation Data.txt</c>, <c>Task Statements.txt</c> and <c>Technology Skills.txt</c>.</summary>
    public static FolderReading<OnetFolder> Read(OccupationFiles files)
    {
        var report = new OccupationReport();
        var rows = new OnetRows();
        rows.Read(files, report);
        return report.Reading(() => new OnetFolder(ReleaseIn(files.Name), rows.Occupations(), report.Notes));
    }

    private protected override OccupationDraft DraftOf(OnetOccupation occupation) => OnetDraft.Of(occupation, Release);

    /// <summary>The official folders are named <c>db_30_2_text</c>; people also write <c>onet-30.2</c>.</summary>
    private static string? ReleaseIn(string name) =>
        ReleaseShape.Match(name) is { Success: true } match ? $"{match.Groups["major"].Value}.{match.Groups["minor"].Value}" : null;

    private static readonly Regex ReleaseShape = new(
        @"(^|[^0-9])(?<major>[1-9][0-9])[._](?<minor>[0-9])($|[^0-9])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
