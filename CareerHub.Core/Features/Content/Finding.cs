using System.Globalization;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>One thing in a pack that has to be put right before the pack can be used.</summary>
/// <param name="File">Path inside the pack, with forward slashes.</param>
/// <param name="Line">1 or more.</param>
/// <param name="Column">1 or more, in UTF-16 characters.</param>
/// <param name="Message">A sentence for the person who wrote the file.</param>
public sealed record Finding(string File, int Line, int Column, LocalText Message)
{
    /// <summary><c>file:line:column: sentence</c>, as editors and terminals link it.</summary>
    public string In(string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Message.In(language)}");

    public override string ToString() => In("en");
}

/// <summary>A position in a file of a pack; the first is 1:1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place StartOf(string file) => new(file, 1, 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

/// <summary>Collects what is found, in whatever order the files are visited.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _found = [];

    public bool IsEmpty => _found.Count == 0;

    public void Add(Place place, LocalText message) => _found.Add(new(place.File, place.Line, place.Column, message));

    public void AddRange(IEnumerable<Finding> findings) => _found.AddRange(findings);

    public IEnumerable<string> Files => _found.Select(finding => finding.File).Distinct();

    public IReadOnlyList<Finding> InOrder() =>
    [
        .. _found
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column),
    ];
}
