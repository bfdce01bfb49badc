using System.Globalization;
using System.Text;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>
/// Writes one file of a pack: ids and numbers plain, every text in double quotes with the escapes of JSON, so that no text is ever read as anything
/// but itself. The same calls give the same bytes.
/// </summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isItem;

    /// <summary>A line for people alone.</summary>
    public void Comment(string remark) => _text.Append(Indent).Append("# ").Append(remark).Append('\n');

    /// <summary>An id, a number or a word of the format.</summary>
    public void Plain(string key, string word) => Line($"{key}: {word}");

    public void Text(string key, string text) => Line($"{key}: {Quoted(text)}");

    public void Texts(string key, IEnumerable<string> texts) => Line($"{key}: [{string.Join(", ", texts.Select(Quoted))}]");

    /// <summary>A text of ours, in both languages.</summary>
    public void Both(string key, LocalText text) => Map(key, () =>
    {
        Text("id", text.Id);
        Text("en", text.En);
    });

    /// <summary>A text of a database, in English: the Indonesian one is left to a person.</summary>
    public void English(string key, string text) => Map(key, () => Text("en", text));

    public void Map(string key, Action entries)
    {
        Line($"{key}:");
        Deeper(1, entries);
    }

    /// <summary>A list of maps; nothing at all when it is empty.</summary>
    public void List<T>(string key, IReadOnlyCollection<T> items, Action<T> entries)
    {
        if (items.Count == 0) return;
        Line($"{key}:");
        foreach (var item in items)
        {
            _isItem = true;
            Deeper(2, () => entries(item));
        }
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>The text in double quotes, as JSON and YAML both read it.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (char.IsSurrogate(letter) || PackText.IsAllowed(new(letter)) && letter is not ('\t' or '\r' or '\n')) quoted.Append(letter);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
        }
        return quoted.Append('"').ToString();
    }

    private string Indent => new(' ', _depth * 2);

    private void Deeper(int levels, Action entries)
    {
        _depth += levels;
        entries();
        _depth -= levels;
    }

    private void Line(string line)
    {
        var indent = Indent;
        _text.Append(_isItem ? indent[..^2] + "- " : indent).Append(line).Append('\n');
        _isItem = false;
    }
}
