using System.Globalization;
using System.Text;

namespace CareerHub.Core.Features.Content;

/// <summary>From bytes to characters that a YAML scanner can be trusted with.</summary>
internal static class PackText
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The text of a file without its byte order mark; null when it is not readable text, which is then in the findings.</summary>
    public static string? Of(string file, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        if (bytes.Length > PackLimits.BytesPerFile)
        {
            findings.Add(Place.StartOf(file), PackWords.FileTooLarge);
            return null;
        }

        if (bytes.StartsWith(ByteOrderMark)) bytes = bytes[ByteOrderMark.Length..];
        var text = new StringBuilder(bytes.Length);
        var (line, column) = (1, 1);
        Span<char> units = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            var isText = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            var isBreak = rune.Value != '\r' || bytes[1..].StartsWith("\n"u8);
            if (!isText || !isBreak || !IsAllowed(rune))
            {
                findings.Add(new(file, line, column), isText ? PackWords.BadCharacter(rune.Value) : PackWords.NotUtf8);
                return null;
            }

            var count = rune.EncodeToUtf16(units);
            text.Append(units[..count]);
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + count);
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    /// <summary>
    /// Not NUL, which the scanner takes for the end of the file and so hides the rest; no other control characters; no line breaks that only
    /// YAML knows; nothing that turns the direction of what a reader sees.
    /// </summary>
    public static bool IsAllowed(Rune rune) => rune.Value is '\t' or '\n' or '\r'
        || (!Rune.IsControl(rune)
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && rune.Value is not (0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF));
}
