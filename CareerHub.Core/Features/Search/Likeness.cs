namespace CareerHub.Core.Features.Search;

/// <summary>
/// How well what somebody typed fits a word that they may have meant: 0 to 1. Pure. Whole words and beginnings of words
/// count in full; a slip of the finger is forgiven by Dice's coefficient over letter trigrams, 2 |A ∩ B| ÷ (|A| + |B|)
/// (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", 1945).
/// </summary>
public static class Likeness
{
    /// <summary>Below this a word is another word.</summary>
    public const double Least = 0.55;

    private const double OfBeginning = 0.95;
    private const double OfPart = 0.8;

    /// <summary>The words of a text: letters and digits, with the signs that names of techniques have (C++, C#, Node.js).</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '+' or '#' || (text[i] == '.' && start >= 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])));
            if (isInside && start < 0) start = i;
            if (isInside || start < 0) continue;
            words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }
        return words;
    }

    /// <summary>How well one typed word fits the best of several; 0 when none comes near.</summary>
    public static double Best(string typed, IReadOnlyList<string> words)
    {
        var best = 0.0;
        foreach (var word in words) best = Math.Max(best, Of(typed, word));
        return best < Least ? 0 : best;
    }

    /// <param name="typed">In lower case.</param>
    /// <param name="word">In lower case.</param>
    public static double Of(string typed, string word)
    {
        if (typed.Length == 0 || word.Length == 0) return 0;
        if (typed == word) return 1;
        if (word.StartsWith(typed, StringComparison.Ordinal)) return OfBeginning;
        if (typed.Length >= Trigrams.Length && word.Contains(typed, StringComparison.Ordinal)) return OfPart;
        return Math.Min(OfPart, Dice(Trigrams.Of(typed), Trigrams.Of(word.Length > typed.Length + 2 ? word[..(typed.Length + 1)] : word))); // a word half typed, with a slip in it
    }

    private static double Dice(HashSet<string> left, HashSet<string> right)
    {
        if (left.Count == 0 || right.Count == 0) return 0;
        return 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }
}

/// <summary>The runs of three letters of a word.</summary>
internal static class Trigrams
{
    public const int Length = 3;

    public static HashSet<string> Of(string word)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Length <= word.Length; i++) found.Add(word.Substring(i, Length));
        return found;
    }
}
