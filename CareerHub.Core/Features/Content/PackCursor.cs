using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>
/// Reads the keys of one map, each by the shape it must have. Whatever is missing or wrong becomes a finding and a stand-in value, so that a mapper
/// reads on and every mistake is named in one run; the stand-ins never leave the reader.
/// </summary>
internal sealed partial class PackCursor
{
    private readonly PackMap _map;
    private readonly PackDraft _draft;
    private readonly HashSet<string> _asked = [];

    private PackCursor(PackMap map, PackDraft draft) => (_map, _draft) = (map, draft);

    /// <summary>Maps a node to a record and remembers where it stood; null when it is no map.</summary>
    public static T? Read<T>(PackNode node, PackDraft draft, Func<PackCursor, T> mapper) where T : class
    {
        if (node is not PackMap map)
        {
            if (node is not PackRefused) draft.Findings.Add(node.Place, PackWords.WantsMap);
            return null;
        }

        var cursor = new PackCursor(map, draft);
        var record = mapper(cursor);
        cursor.NoMore();
        draft.Marks.Remember(record, map);
        return record;
    }

    public Place Place => _map.Place;

    /// <summary>Whether the key is there, whatever it holds.</summary>
    public bool Has(string key) => _map.Entries.ContainsKey(key);

    /// <summary>Keys that belong here and that something else makes needless to read.</summary>
    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys) _asked.Add(key);
    }

    public LocalText Local(string key) => Required(key) is { } node ? LocalOf(node) : new("", "");

    public LocalText? OptionalLocal(string key) => Asked(key) is { } node ? LocalOf(node) : null;

    public T? Child<T>(string key, Func<PackCursor, T> mapper) where T : class =>
        Asked(key) is { } node ? Read(node, _draft, mapper) : null;

    public IReadOnlyList<T> Each<T>(string key, Func<PackCursor, T> mapper, int least = 0) where T : class =>
        [.. Items(key, least).Select(item => Read(item, _draft, mapper)).OfType<T>()];

    public IReadOnlyList<LocalText> Locals(string key) => [.. Items(key, 0).Select(LocalOf)];

    /// <summary>Values of a list, each once.</summary>
    public IReadOnlyList<string> Words(string key, int least) => [.. WordsAt(key, least).Select(word => word.Word)];

    /// <summary>Ids that something else in the pack must have, each once.</summary>
    public IReadOnlyList<string> Uses(PackName kind, string key, int least = 0)
    {
        var words = WordsAt(key, least);
        foreach (var (word, place) in words) _draft.Names.Use(kind, word, place);
        return words.Count == 0 ? [] : [.. words.Select(word => word.Word)];
    }

    private List<(string Word, Place Place)> WordsAt(string key, int least)
    {
        var words = new List<(string Word, Place Place)>();
        foreach (var item in Items(key, least))
        {
            if (TextOf(item) is not { } word) continue;
            if (words.Exists(earlier => earlier.Word == word)) _draft.Findings.Add(item.Place, PackWords.WordTwice(word));
            else words.Add((word, item.Place));
        }

        return words;
    }

    private IReadOnlyList<PackNode> Items(string key, int least)
    {
        switch (least > 0 ? Required(key) : Asked(key))
        {
            case PackList list:
                if (list.Items.Count < least) _draft.Findings.Add(list.Place, PackWords.ListTooShort(key, least));
                return list.Items;
            case null or PackRefused:
                return [];
            case { } node:
                _draft.Findings.Add(node.Place, PackWords.WantsList(key));
                return [];
        }
    }

    private LocalText LocalOf(PackNode node) =>
        Read(node, _draft, text => new LocalText(text.Text("id"), text.Text("en"))) ?? new LocalText("", "");

    private PackNode? Asked(string key)
    {
        _asked.Add(key);
        return _map.Entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    private PackNode? Required(string key)
    {
        if (Asked(key) is { } node) return node;
        _draft.Findings.Add(_map.Place, PackWords.KeyMissing(key));
        return null;
    }

    private void NoMore()
    {
        foreach (var (key, entry) in _map.Entries)
            if (!_asked.Contains(key)) _draft.Findings.Add(entry.KeyPlace, PackWords.KeyUnknown(key, _asked));
    }
}
