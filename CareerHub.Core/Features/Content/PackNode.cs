namespace CareerHub.Core.Features.Content;

/// <summary>A part of a file as it was written, with the position of its first character. Trees are at most <see cref="PackLimits.Depth"/> deep.</summary>
internal abstract class PackNode(Place place)
{
    public Place Place { get; } = place;
}

/// <summary>A single value.</summary>
internal sealed class PackScalar(Place place, string value, bool isPlain) : PackNode(place)
{
    public string Value { get; } = value;

    /// <summary>Written without quotes, so that it may stand for a number, a truth or nothing.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Written as nothing: YAML's null.</summary>
    public bool IsNothing => IsPlain && (Value is "" or "~" or "null");
}

internal sealed class PackList(Place place, IReadOnlyList<PackNode> items) : PackNode(place)
{
    public IReadOnlyList<PackNode> Items { get; } = items;
}

internal sealed class PackMap(Place place, IReadOnlyDictionary<string, PackEntry> entries) : PackNode(place)
{
    public IReadOnlyDictionary<string, PackEntry> Entries { get; } = entries;
}

/// <summary>A key with the place it stands at, and what it is given.</summary>
internal sealed record PackEntry(Place KeyPlace, PackNode Value);

/// <summary>Something that is not allowed in a pack and was named as such; whoever meets it stays silent.</summary>
internal sealed class PackRefused(Place place) : PackNode(place);
