using CareerHub.Core.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareerHub.Core.Features.Content;

/// <summary>
/// Reads one file into a tree, event by event. The library's own object readers recurse without a bound (12 kB of "[" ends the process) and
/// expand aliases; here depth and size are counted as the events come, and whatever a pack has no use for is named and refused.
/// </summary>
internal sealed class PackParser
{
    /// <summary>The library lets some broken files through, with an end where a value should be.</summary>
    private const string Unbalanced = "A key or a value is missing.";

    private const string Unreadable = "It cannot be read on from here.";

    private readonly string _file;
    private readonly Place _end;
    private readonly Parser _events;
    private readonly FindingList _findings;
    private Mark _reached = Mark.Empty;
    private int _nodes;

    private PackParser(string file, string text, FindingList findings)
    {
        (_file, _findings) = (file, findings);
        _end = new(file, text.AsSpan().Count('\n') + 1, text.Length - text.LastIndexOf('\n'));
        _events = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The one document of a file; null when it has none that can be read to its end, which is then in the findings.</summary>
    public static PackNode? Parse(string file, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        if (PackText.Of(file, bytes, findings) is not { } text) return null;
        var parser = new PackParser(file, text, findings);
        try
        {
            return parser.Document();
        }
        catch (YamlException exception)
        {
            findings.Add(parser.PlaceOf(exception.Start), PackWords.NotYaml(exception.Message));
            return null;
        }
    }

    private PackNode? Document()
    {
        PackNode? root = null;
        while (Move())
        {
            switch (_events.Current)
            {
                case StreamStart or StreamEnd or DocumentEnd:
                    break;
                case DocumentStart start when root is not null:
                    return Stop(start, PackWords.SeveralDocuments);
                case DocumentStart:
                    Next();
                    root = Node(depth: 1);
                    if (root is null) return null;
                    break;
                default:
                    return Stop(_events.Current!, PackWords.NotYaml(Unbalanced));
            }
        }

        if (root is null) _findings.Add(Place.StartOf(_file), PackWords.EmptyFile);
        return root;
    }

    /// <summary>The next event. On some broken files the library trips over itself instead of saying what is wrong with them.</summary>
    private bool Move()
    {
        try
        {
            if (!_events.MoveNext()) return false;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw new YamlException(_reached, _reached, Unreadable, exception);
        }

        _reached = _events.Current!.End;
        return true;
    }

    /// <summary>The next event, where one has to be.</summary>
    private ParsingEvent Next() => Move() ? _events.Current! : throw new YamlException(_reached, _reached, Unbalanced);

    /// <summary>The node whose first event is current; its last event is current afterwards. Null when the file is given up.</summary>
    private PackNode? Node(int depth)
    {
        var start = _events.Current!;
        var place = PlaceOf(start.Start);
        if (++_nodes > PackLimits.NodesPerFile) return Stop(start, PackWords.TooManyNodes);
        if (start is AnchorAlias)
        {
            _findings.Add(place, PackWords.Alias);
            return new PackRefused(place);
        }

        if (start is not NodeEvent node) return Stop(start, PackWords.NotYaml(Unbalanced));
        if (!node.Anchor.IsEmpty) _findings.Add(place, PackWords.Anchor);
        if (!node.Tag.IsEmpty) _findings.Add(place, PackWords.Tag);
        if (node is Scalar scalar) return Value(scalar, place);
        if (depth > PackLimits.Depth) return Stop(start, PackWords.TooDeep);
        return node is SequenceStart ? List(place, depth) : Map(place, depth);
    }

    private PackNode Value(Scalar scalar, Place place)
    {
        if (scalar.Value.Length <= PackLimits.ScalarLength) return new PackScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
        _findings.Add(place, PackWords.ScalarTooLong);
        return new PackRefused(place);
    }

    private PackList? List(Place place, int depth)
    {
        var items = new List<PackNode>();
        while (Next() is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new(place, items);
    }

    private PackMap? Map(Place place, int depth)
    {
        var entries = new Dictionary<string, PackEntry>();
        while (Next() is not MappingEnd)
        {
            if (Node(depth + 1) is not { } key) return null;
            Next();
            if (Node(depth + 1) is not { } value) return null;
            Add(entries, key, value);
        }

        return new(place, entries);
    }

    private void Add(Dictionary<string, PackEntry> entries, PackNode key, PackNode value)
    {
        if (key is not PackScalar { Value: var name })
            _findings.Add(key.Place, PackWords.KeyIsNoWord);
        else if (!entries.TryAdd(name, new(key.Place, value)))
            _findings.Add(key.Place, PackWords.KeyTwice(name, entries[name].KeyPlace));
    }

    private PackNode? Stop(ParsingEvent at, LocalText message)
    {
        _findings.Add(PlaceOf(at.Start), message);
        return null;
    }

    /// <summary>The library has places before the first line and after the last.</summary>
    private Place PlaceOf(Mark mark) =>
        mark.Line > _end.Line ? _end : new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
