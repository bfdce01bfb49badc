namespace CareerHub.Core.Features.Content;

/// <summary>An occupation that somebody may have meant.</summary>
/// <param name="Key">What to ask for to get it: a code or an address.</param>
public sealed record NearOccupation(string Key, string Title);

/// <summary>Finds what comes near a mistyped code, address or title.</summary>
internal static class NearOccupations
{
    private const int Most = 5;
    private const int LongestAsked = 200;

    /// <summary>The nearest by the number of letters to change in any of their names; equals by key.</summary>
    public static IReadOnlyList<NearOccupation> Of(string asked, IEnumerable<(NearOccupation Occupation, IReadOnlyList<string> Names)> all)
    {
        var name = asked.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant();
        if (name.Length > LongestAsked) name = name[..LongestAsked];
        return
        [
            .. all.Select(entry => (entry.Occupation, Distance: entry.Names.Min(other => Distance(name, other.ToLowerInvariant()))))
                .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Occupation.Key, StringComparer.Ordinal)
                .Take(Most).Select(entry => entry.Occupation),
        ];
    }

    /// <summary>Levenshtein: letters to add, drop or replace.</summary>
    internal static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
