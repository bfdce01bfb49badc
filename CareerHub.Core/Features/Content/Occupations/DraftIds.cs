using System.Globalization;

namespace CareerHub.Core.Features.Content;

/// <summary>Gives out the ids of one draft: kebab-case from English titles, each once, the same for the same titles in the same order.</summary>
internal sealed class DraftIds
{
    /// <summary>Words that YAML reads as something else when they stand without quotes.</summary>
    private static readonly HashSet<string> Reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    private readonly HashSet<string> _given = [];

    /// <param name="kind">Stands in front where a title gives no id by itself, such as <c>skill</c>.</param>
    public string Give(string kind, string title)
    {
        var id = Of(kind, title);
        for (var number = 2; !_given.Add(id); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            id = Cut(Of(kind, title), PackLimits.IdLength - ending.Length) + ending;
        }
        return id;
    }

    private static string Of(string kind, string title)
    {
        var words = IdWords.Of(title);
        return words.Length == 0 ? kind : Cut(char.IsAsciiLetter(words[0]) && !Reserved.Contains(words) ? words : $"{kind}-{words}", PackLimits.IdLength);
    }

    /// <summary>Between words where there are any.</summary>
    private static string Cut(string id, int most)
    {
        if (id.Length <= most) return id;
        var end = id.LastIndexOf('-', most);
        return id[..(end > 0 ? end : most)];
    }
}
