using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>A criterion as the checklist shows it.</summary>
internal sealed record ShownCriterion(string Id, bool IsClaimed, int Revision);

/// <summary>What the checklist's script finds on its page, found without building a document: a thousand of those would be measured too.</summary>
/// <param name="ServedAt">Unix milliseconds at which the page was drawn.</param>
internal sealed partial record ChecklistReading(string Person, long ServedAt, IReadOnlyList<ShownCriterion> Criteria)
{
    public static ChecklistReading Read(string html)
    {
        var criteria = RowPattern().Matches(html).Select(row => new ShownCriterion(row.Groups["id"].Value, row.Groups["was"].Value == "1",
            int.Parse(row.Groups["revision"].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        if (criteria.Count == 0) throw new InvalidOperationException("The checklist shows no criterion.");
        return new(Single(PersonPattern(), html, "data-person"), long.Parse(Single(ServedPattern(), html, "data-served"), CultureInfo.InvariantCulture), criteria);
    }

    private static string Single(Regex pattern, string html, string name) =>
        pattern.Match(html) is { Success: true } match ? match.Groups["value"].Value : throw new InvalidOperationException($"The checklist has no {name}.");

    [GeneratedRegex("""name="row" value="(?<id>[^"|]+)\|(?<was>[01])\|(?<revision>[0-9]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RowPattern();

    [GeneratedRegex("""data-person="(?<value>[0-9A-Fa-f-]{36})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PersonPattern();

    [GeneratedRegex("""data-served="(?<value>[0-9]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ServedPattern();
}
