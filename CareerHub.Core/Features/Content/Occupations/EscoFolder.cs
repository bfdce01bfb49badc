using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Content;

/// <summary>The CSV files of an ESCO release in English, read once and found by address.</summary>
public sealed class EscoFolder
{
    private readonly Dictionary<string, EscoOccupation> _byAddress;

    internal EscoFolder(string? release, IReadOnlyList<EscoOccupation> occupations, IReadOnlyList<RowNote> notes)
    {
        (Release, Occupations, Notes) = (release, occupations, notes);
        _byAddress = occupations.ToDictionary(occupation => occupation.Address);
    }

    /// <summary>Such as <c>1.1.1</c>, when the folder's name says it; otherwise null.</summary>
    public string? Release { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<EscoOccupation> Occupations { get; }

    /// <summary>Every row that was skipped or shortened, file by file.</summary>
    public IReadOnlyList<RowNote> Notes { get; }

    public EscoOccupation? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>At most five occupations whose address, code or title comes near what was asked for.</summary>
    public IReadOnlyList<NearOccupation> Near(string asked) => NearOccupations.Of(asked, Occupations.Select(occupation => (
        new NearOccupation(occupation.Address, occupation.Title),
        new[] { occupation.Address[(occupation.Address.LastIndexOf('/') + 1)..], occupation.Code, occupation.Title })));

    /// <summary>Reads <c>occupations_en.csv</c>, <c>skills_en.csv</c> and <c>occupationSkillRelations.csv</c>.</summary>
    public static FolderReading<EscoFolder> Read(OccupationFiles files)
    {
        var report = new OccupationReport();
        var rows = new EscoRows();
        rows.Read(files, report);
        return report.Refusals.Count > 0 ? new(null, report.Refusals) : new(new(ReleaseIn(files.Name), rows.Occupations(), report.Notes), []);
    }

    /// <summary>The official folders are named <c>ESCO dataset - v1.1.1 - classification - en - csv</c>.</summary>
    private static string? ReleaseIn(string name) => ReleaseShape.Match(name) is { Success: true } match ? match.Groups["release"].Value : null;

    private static readonly Regex ReleaseShape = new(
        @"(^|[^0-9.])(?<release>[1-9]\.[0-9]{1,2}(\.[0-9]{1,2})?)($|[^0-9.])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
