using System.Globalization;
using System.Text;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>Texts of occupation databases as a pack can hold them.</summary>
internal static class OccupationText
{
    /// <summary>What O*NET writes where it has nothing to say.</summary>
    public const string NotAvailable = "n/a";

    private const char Lost = '\uFFFD';

    /// <summary>Words that end with a full stop inside a sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase) { "e.g", "i.e", "etc", "vs", "incl", "inc", "approx", "no", "dr", "mr", "ms", "st" };

    /// <summary>One line: every run of blanks and line breaks is one space, none at the ends, nothing invisible.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u200B' or '\uFEFF' or '\u00AD') continue;
            if (!char.IsWhiteSpace(letter)) clean.Append(letter);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }
        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>What keeps a clean text out of a pack: bytes that were no text, or a character that packs refuse. Null for a good one.</summary>
    public static LocalText? FaultOf(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == Lost) return PackWords.NotUtf8;
            if (!PackText.IsAllowed(rune)) return PackWords.BadCharacter(rune.Value);
        }
        return null;
    }

    /// <summary>At most so many characters, cut between words where there are any; the cut shows.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var space = text.LastIndexOf(' ', most - 2);
        var end = space > most / 2 ? space : most - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }

    /// <summary>A name for a chart's column: the beginning of a longer one, and the cut shows.</summary>
    public static string Label(string title)
    {
        var letters = new StringInfo(title);
        return letters.LengthInTextElements <= PackLimits.LabelLength ? title : letters.SubstringByTextElements(0, PackLimits.LabelLength - 1).TrimEnd() + "…";
    }

    /// <summary>Up to the first full stop that ends a sentence; everything when none surely does.</summary>
    public static string FirstSentence(string text)
    {
        for (var stop = text.IndexOf(". ", StringComparison.Ordinal); stop >= 0; stop = text.IndexOf(". ", stop + 1, StringComparison.Ordinal))
        {
            var word = text[(text.LastIndexOf(' ', stop) + 1)..stop].TrimStart('(');
            var isEnd = word.Length > 1 && !word.Contains('.', StringComparison.Ordinal) && !Abbreviations.Contains(word);
            if (isEnd && stop + 2 < text.Length && char.IsUpper(text[stop + 2])) return text[..(stop + 1)];
        }
        return text;
    }

    /// <summary>A capital in front of an ordinary word; names such as iOS keep their own letters.</summary>
    public static string Capitalised(string title)
    {
        var word = title.AsSpan();
        if (word.IndexOf(' ') is > 0 and var end) word = word[..end];
        foreach (var letter in word)
            if (char.IsUpper(letter)) return title;
        return title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];
    }

    /// <summary>What a draft's pack is called.</summary>
    public static LocalText PackTitle(string database, string occupation) => new(
        Cut($"Draf dari {database}: {occupation}", PackLimits.ScalarLength), Cut($"Draft from {database}: {occupation}", PackLimits.ScalarLength));

    /// <summary>Names as a sentence lists them: a, b and c.</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
