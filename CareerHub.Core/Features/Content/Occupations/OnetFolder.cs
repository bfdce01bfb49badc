using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Content;

/// <summary>The text files of an O*NET release, read once and found by code.</summary>
public sealed class OnetFolder
{
    private readonly Dictionary<string, OnetOccupation> _byCode;

    internal OnetFolder(string? release, IReadOnlyList<OnetOccupation> occupations, IReadOnlyList<RowNote> notes)
    {
        (Release, Occupations, Notes) = (release, occupations, notes);
        _byCode = occupations.ToDictionary(occupation => occupation.Code);
    }

    /// <summary>Such as <c>30.2</c>, when the folder's name says it; otherwise null.</summary>
    public string? Release { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<OnetOccupation> Occupations { get; }

    /// <summary>Every row that was skipped or shortened, file by file.</summary>
    public IReadOnlyList<RowNote> Notes { get; }

    public OnetOccupation? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>At most five occupations whose code or title comes near what was asked for.</summary>
    public IReadOnlyList<NearOccupation> Near(string asked) =>
        NearOccupations.Of(asked, Occupations.Select(occupation => (new NearOccupation(occupation.Code, occupation.Title), new[] { occupation.Code, occupation.Title })));

    /// <summary>Reads <c>Occupation Data.txt</c>, <c>Task Statements.txt</c> and <c>Technology Skills.txt</c>.</summary>
    public static FolderReading<OnetFolder> Read(OccupationFiles files)
    {
        var report = new OccupationReport();
        var rows = new OnetRows();
        rows.Read(files, report);
        return report.Refusals.Count > 0 ? new(null, report.Refusals) : new(new(ReleaseIn(files.Name), rows.Occupations(), report.Notes), []);
    }

    /// <summary>The official folders are named <c>db_30_2_text</c>; people also write <c>onet-30.2</c>.</summary>
    private static string? ReleaseIn(string name) =>
        ReleaseShape.Match(name) is { Success: true } match ? $"{match.Groups["major"].Value}.{match.Groups["minor"].Value}" : null;

    private static readonly Regex ReleaseShape = new(
        @"(^|[^0-9])(?<major>[1-9][0-9])[._](?<minor>[0-9])($|[^0-9])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
