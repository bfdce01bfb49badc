namespace CareerHub.Core.Features.Content;

/// <summary>Remembers in which row something stood first; whatever says it again is skipped with that line.</summary>
internal sealed class FirstLines
{
    private readonly Dictionary<(string Group, string Name), int> _lines = [];

    /// <summary>Whether the row is the first to say this.</summary>
    /// <param name="group">What it is said of; the same name may stand in another group.</param>
    public bool Takes(string name, OccupationRow row, string group = "")
    {
        if (_lines.TryAdd((group, name), row.Line)) return true;
        row.Skip(OccupationWords.Twice(name, _lines[(group, name)]));
        return false;
    }
}
