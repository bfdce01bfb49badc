using System.Globalization;
using System.Text;

namespace CareerHub.Core.Features.Content;

/// <summary>What of a title can stand in an id.</summary>
internal static class IdWords
{
    /// <summary>Letters without their accents and digits; whatever stands between them becomes one hyphen. Empty when nothing is left.</summary>
    public static string Of(string title)
    {
        var words = new StringBuilder();
        var isApart = false;
        foreach (var letter in title.Replace("+", " plus ", StringComparison.Ordinal).Replace("#", " sharp ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’') continue;
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                isApart = words.Length > 0;
                continue;
            }
            if (isApart) words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
            isApart = false;
        }
        return words.ToString();
    }
}
