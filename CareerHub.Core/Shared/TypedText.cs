namespace CareerHub.Core.Shared;

/// <summary>Bounds of what people type, in UTF-16 characters. A longer text is refused and given back, never cut.</summary>
public static class TypedText
{
    public const int NameLength = 80;
    public const int CommentLength = 4_000;

    /// <summary>Line ends as <c>\n</c>, no blank edges; null when nothing is left.</summary>
    public static string? Tidy(string? typed)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Whether the text holds characters that no keyboard types: control characters other than line feed and tab, or half a surrogate pair.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\n' or '\t')) return false;
            if (char.IsLowSurrogate(c)) return false;
            if (!char.IsHighSurrogate(c)) continue;
            if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
