using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Journal;

/// <summary>
/// The rest of an entry: ids and enum values only, as <c>key=value;key=value</c> in ordinal order of the keys.
/// Nothing a person typed can get in, because every part is checked against a narrow alphabet.
/// </summary>
public sealed partial record JournalPayload
{
    public const int MaxLength = 400;

    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    private JournalPayload()
    {
    }

    public static JournalPayload Empty { get; } = new();

    /// <exception cref="ArgumentException">A key or value holds anything but letters, digits, dots and hyphens, or is over 64 long.</exception>
    public static JournalPayload Of(params ReadOnlySpan<(string Key, object Value)> pairs)
    {
        var payload = new JournalPayload();
        foreach (var (key, value) in pairs)
        {
            var text = value is bool flag ? flag ? "true" : "false" : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
            if (!Word().IsMatch(key) || !Word().IsMatch(text)) throw new ArgumentException($"A payload holds ids and enum values only, not '{key}={text}'.", nameof(pairs));
            payload._values.Add(key, text);
        }
        return payload;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static JournalPayload Parse(string text)
    {
        var payload = new JournalPayload();
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            payload._values.Add(pair[..cut], pair[(cut + 1)..]);
        }
        return payload;
    }

    public string this[string key] => _values[key];

    public bool Has(string key) => _values.ContainsKey(key);

    public Guid Guid(string key) => System.Guid.Parse(_values[key]);

    public bool Flag(string key) => _values[key] == "true";

    public TEnum Enum<TEnum>(string key) where TEnum : struct, Enum => System.Enum.Parse<TEnum>(_values[key]);

    public override string ToString() => string.Join(';', _values.Select(pair => $"{pair.Key}={pair.Value}"));

    // \z, not $: that one lets a line feed stand at the end.
    [GeneratedRegex(@"\A[A-Za-z0-9.-]{1,64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Word();
}
