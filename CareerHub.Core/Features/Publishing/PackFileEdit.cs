using System.Text;
using CareerHub.Core.Features.Content;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using NodeList = CareerHub.Core.Features.Content.PackList;

namespace CareerHub.Core.Features.Publishing;

/// <summary>The text of one file with the places of its parts. Lines come in between lines, so what stood there stays as it was.</summary>
internal sealed class PackFileEdit
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly bool _hasMark;
    private readonly string _text;
    private readonly PackMap? _root;
    private readonly List<int> _lines = [0];

    private PackFileEdit(bool hasMark, string text, PackMap? root)
    {
        (_hasMark, _text, _root) = (hasMark, text, root);
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) _lines.Add(at + 1);
    }

    private string Newline => _text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Null when the bytes are no file of a pack. No bytes are a file that is still to be written.</summary>
    public static PackFileEdit? Of(string path, byte[] bytes)
    {
        if (bytes.Length == 0) return new(hasMark: false, "", root: null);
        var findings = new FindingList();
        if (PackParser.Parse(path, bytes, findings) is not PackMap root || !findings.IsEmpty) return null;
        return new(bytes.AsSpan().StartsWith(ByteOrderMark), PackText.Of(path, bytes, findings)!, root);
    }

    public byte[] Bytes(string text) => [.. _hasMark ? ByteOrderMark : [], .. Encoding.UTF8.GetBytes(text)];

    /// <summary>The text with another word in the place of one that is written in one piece, in the quotes that it had.</summary>
    public string? WithScalar(string key, string word)
    {
        if (_root?.Entries.GetValueOrDefault(key)?.Value is not PackScalar scalar) return null;
        var at = OffsetOf(scalar.Place);
        if (at < _text.Length && _text[at] is '"' or '\'') at++;
        return _text.AsSpan(at).StartsWith(scalar.Value, StringComparison.Ordinal) ? _text[..at] + word + _text[(at + scalar.Value.Length)..] : null;
    }

    /// <summary>The text with one more item in a list of its top, at the end or before the item of an id; a list in brackets gets it at its end.</summary>
    public string? WithItem(string key, PackItem item, string? before = null)
    {
        if (_root is null) return $"{key}:{Newline}{item.Block("  ", Newline)}";
        if (IsAt(_root.Place, '{')) return InBraces(_root, key, item);
        if (_root.Entries.GetValueOrDefault(key) is not { } entry)
        {
            var indent = new string(' ', _root.Place.Column - 1);
            return AtEnd($"{indent}{key}:{Newline}{item.Block(indent + "  ", Newline)}");
        }

        if (entry.Value is not NodeList list) return null;
        if (IsAt(list.Place, '[')) return InBrackets(list, item);
        var block = item.Block(new string(' ', list.Place.Column - 1), Newline);
        if (before is not null && list.Items.FirstOrDefault(other => IdOf(other) == before) is { } next) return BeforeDash(list, next, block);
        var below = _root.Entries.Values.Select(other => other.KeyPlace).Where(place => place.Line > entry.KeyPlace.Line).ToList();
        return below.Count == 0 ? AtEnd(block) : Above(below.MinBy(place => place.Line), block);
    }

    private static string? IdOf(PackNode item) => item is PackMap map && map.Entries.GetValueOrDefault("id")?.Value is PackScalar id ? id.Value : null;

    private string InBraces(PackMap root, string key, PackItem item)
    {
        if (root.Entries.GetValueOrDefault(key)?.Value is NodeList list) return InBrackets(list, item);
        return _text.Insert(OffsetOf(root.Place) + 1, $"{key}: [{item.Flow}]{(root.Entries.Count == 0 ? "" : ", ")}");
    }

    private string InBrackets(NodeList list, PackItem item)
    {
        if (list.Items.Count == 0) return _text.Insert(OffsetOf(list.Place) + 1, item.Flow);
        var end = EndOfLast(list);
        var line = _text.IndexOf('\n', end) is >= 0 and var next ? next + 1 : _text.Length;
        var rest = _text[end..line].TrimStart(' ');
        var hasComma = rest.StartsWith(',');
        if (!(hasComma ? rest[1..].TrimStart(' ') : rest).StartsWith('#')) return _text.Insert(end, ", " + item.Flow);
        var indent = new string(' ', list.Items[^1].Place.Column - 1);
        return $"{_text[..end]}{(hasComma ? "" : ",")}{_text[end..line]}{indent}{item.Flow}{(hasComma ? "," : "")}{Newline}{_text[line..]}"; // the comment stays with its item
    }

    // Brackets and commas may stand in texts and comments too, so the scanner says where the last item ends: it gives a
    // closing brace by the place before it.
    private int EndOfLast(NodeList list)
    {
        var events = new Parser(new Scanner(new StringReader(_text), skipComments: true));
        while (events.MoveNext() && !(events.Current is SequenceStart start && OffsetOf(start.Start) == OffsetOf(list.Place))) { }
        var (depth, end) = (0, OffsetOf(list.Place) + 1);
        while (events.MoveNext() && (depth += events.Current!.NestingIncrease) >= 0) end = OffsetOf(events.Current.End) + (events.Current is MappingEnd ? 1 : 0);
        return end;
    }

    // The dash may stand on a line above its item.
    private string? BeforeDash(NodeList list, PackNode item, string block)
    {
        for (var line = item.Place.Line; line >= list.Place.Line; line--)
        {
            var dash = new Place(item.Place.File, line, list.Place.Column);
            if (IsAt(dash, '-') && _text.AsSpan(_lines[line - 1], dash.Column - 1).Trim(' ').IsEmpty) return Above(dash, block);
        }

        return null;
    }

    // Empty lines and comments lead to what stands below them; a comment that stands further in ends what is above it.
    private string Above(Place place, string block)
    {
        var line = place.Line;
        while (line > 1 && LeadsTo(place, _text.AsSpan(_lines[line - 2].._lines[line - 1]).TrimEnd())) line--;
        return _text.Insert(_lines[line - 1], block);
    }

    private static bool LeadsTo(Place place, ReadOnlySpan<char> line) =>
        line.TrimStart(' ') is var rest && (rest.IsEmpty || (rest[0] == '#' && line.Length - rest.Length < place.Column));

    // After "..." a file has ended, whatever follows.
    private string? AtEnd(string block)
    {
        if (_lines.Any(start => _text.AsSpan(start).StartsWith("...", StringComparison.Ordinal))) return null;
        return _text.EndsWith('\n') ? _text + block : _text + Newline + block;
    }

    private bool IsAt(Place place, char letter) => OffsetOf(place) is var at && at < _text.Length && _text[at] == letter;

    private int OffsetOf(Place place) => _lines[place.Line - 1] + place.Column - 1;

    private int OffsetOf(Mark mark) => _lines[(int)mark.Line - 1] + (int)mark.Column - 1;
}
