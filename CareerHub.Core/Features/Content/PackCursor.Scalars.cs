using System.Globalization;
using System.Text;

namespace CareerHub.Core.Features.Content;

/// <summary>Single values: text, ids, numbers, dates, choices.</summary>
internal sealed partial class PackCursor
{
    /// <summary>A line of text; empty when it is missing or wrong, which is then named.</summary>
    public string Text(string key) => Required(key) is { } node ? TextOf(node) ?? "" : "";

    public string? OptionalText(string key) => Asked(key) is { } node ? TextOf(node) : null;

    /// <summary>A line of text that must look a certain way; empty when it is missing.</summary>
    public string Text(string key, Func<string, bool> isGood, Shared.LocalText otherwise) =>
        Required(key) is null ? "" : OptionalText(key, isGood, otherwise) ?? "";

    /// <summary>A line of text that must look a certain way.</summary>
    public string? OptionalText(string key, Func<string, bool> isGood, Shared.LocalText otherwise)
    {
        if (OptionalText(key) is not { } text) return null;
        if (!isGood(text)) _draft.Findings.Add(_map.Entries[key].Value.Place, otherwise);
        return text;
    }

    /// <summary>The id of the thing that this map describes.</summary>
    public string Id(PackName kind)
    {
        if (Required("id") is not { } node || TextOf(node) is not { } id) return "";
        _draft.Names.Give(kind, id, node.Place);
        return id;
    }

    /// <summary>The id of something else in the pack.</summary>
    public string Use(PackName kind, string key) => Required(key) is null ? "" : OptionalUse(kind, key) ?? "";

    public string? OptionalUse(PackName kind, string key)
    {
        if (Asked(key) is not { } node || TextOf(node) is not { } id) return null;
        _draft.Names.Use(kind, id, node.Place);
        return id;
    }

    /// <summary>A whole number, both bounds included; the lowest when it is missing or wrong.</summary>
    public long Number(string key, long low, long high)
    {
        if (Required(key) is not { } node || ScalarOf(node) is not { } scalar) return low;
        var isNumber = long.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isNumber && scalar.IsPlain && number >= low && number <= high) return number;
        _draft.Findings.Add(node.Place, PackWords.WantsNumber(low, high));
        return low;
    }

    /// <summary>A number with or without decimals, both bounds included.</summary>
    public decimal Decimal(string key, decimal low, decimal high)
    {
        if (Required(key) is not { } node || ScalarOf(node) is not { } scalar) return low;
        if (decimal.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= low && number <= high)
        {
            return number;
        }

        _draft.Findings.Add(node.Place, PackWords.WantsDecimal(low, high));
        return low;
    }

    /// <summary>Written <c>true</c> or <c>false</c>; without a fallback the key is required.</summary>
    public bool Flag(string key, bool? fallback = null)
    {
        if ((fallback is null ? Required(key) : Asked(key)) is not { } node || ScalarOf(node) is not { } scalar) return fallback ?? false;
        if (!scalar.IsPlain || scalar.Value is not ("true" or "false")) _draft.Findings.Add(node.Place, PackWords.WantsTruth);
        return scalar.Value == "true";
    }

    public DateOnly Date(string key) => Required(key) is null ? default : OptionalDate(key) ?? default;

    public DateOnly? OptionalDate(string key)
    {
        if (Asked(key) is not { } node || ScalarOf(node) is not { } scalar) return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        _draft.Findings.Add(node.Place, PackWords.WantsDate);
        return null;
    }

    /// <summary>One of the words of a table; null when it is missing or another, which is then named.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct =>
        Required(key) is null ? null : OptionalChoice(key, words);

    public T? OptionalChoice<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct =>
        Asked(key) is { } node ? ChoiceOf(node, words) : null;

    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct
    {
        var chosen = new List<T>();
        foreach (var item in Items(key, 0))
        {
            if (ChoiceOf(item, words) is not { } choice) continue;
            if (chosen.Contains(choice)) _draft.Findings.Add(item.Place, PackWords.WordTwice(((PackScalar)item).Value));
            else chosen.Add(choice);
        }

        return chosen;
    }

    private T? ChoiceOf<T>(PackNode node, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (ScalarOf(node) is not { } scalar) return null;
        if (words.TryGetValue(scalar.Value, out var choice)) return choice;
        _draft.Findings.Add(node.Place, PackWords.WantsChoice(words.Keys));
        return null;
    }

    private PackScalar? ScalarOf(PackNode node)
    {
        switch (node)
        {
            case PackScalar { IsNothing: false } scalar:
                return scalar;
            case PackScalar:
                _draft.Findings.Add(node.Place, PackWords.Nothing);
                return null;
            case PackRefused:
                return null;
            default:
                _draft.Findings.Add(node.Place, PackWords.WantsScalar);
                return null;
        }
    }

    /// <summary>Escapes inside quotes can bring in what the file itself may not hold, so a text is looked at once more.</summary>
    private string? TextOf(PackNode node)
    {
        if (ScalarOf(node) is not { Value: var text }) return null;
        var fault = string.IsNullOrWhiteSpace(text) ? PackWords.Blank
            : char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.AsSpan().ContainsAny("\t\r\n") ? PackWords.NotOneLine
            : FirstForbidden(text) is { } code ? PackWords.BadCharacter(code)
            : null;
        if (fault is null) return text;
        _draft.Findings.Add(node.Place, fault);
        return null;
    }

    private static int? FirstForbidden(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done) return rest[0];
            if (!PackText.IsAllowed(rune)) return rune.Value;
            rest = rest[length..];
        }

        return null;
    }
}
