namespace CareerHub.Core.Features.Content;

/// <summary>Remembers in which row something stood first; whatever says it again is skipped with that line.</summary>
internal sealed class FirstLines<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, int> _lines = [];

    /// <summary>Whether the row is the first to say this.</summary>
    /// <param name="shown">How the reader knows it.</param>
    public bool Takes(TKey key, string shown, OccupationRow row)
    {
        if (_lines.TryAdd(key, row.Line)) return true;
        row.Skip(OccupationWords.Twice(shown, _lines[key]));
        return false;
    }
}
