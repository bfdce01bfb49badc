namespace CareerHub.Core.Features.Content;

/// <summary>
/// Where each record of the model was written, so that the model itself needs no line numbers. What is not remembered was made up in place of
/// something missing, and that was already named: a rule skips it.
/// </summary>
internal sealed class PackMarks
{
    private readonly Dictionary<object, PackMap> _maps = new(ReferenceEqualityComparer.Instance);

    public void Remember(object record, PackMap map) => _maps[record] = map;

    public bool Knows(object record) => _maps.ContainsKey(record);

    /// <summary>Where a key of the record has its value; where the record begins when it has no such key.</summary>
    public Place Of(object record, string? key = null)
    {
        var map = _maps[record];
        return key is not null && map.Entries.TryGetValue(key, out var entry) ? entry.Value.Place : map.Place;
    }
}
