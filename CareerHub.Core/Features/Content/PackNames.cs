namespace CareerHub.Core.Features.Content;

/// <summary>What an id can name.</summary>
internal enum PackName { Career, Task, Skill, Criterion, PathStep, Tip, Salary, Category, Source, Rate }

/// <summary>An id where it is given to something, or where something is asked for by it.</summary>
internal sealed record NamedPlace(PackName Kind, string Id, Place Place);

/// <summary>Every id of a pack, as given and as used, in the order of the files.</summary>
internal sealed class PackNames
{
    private readonly List<NamedPlace> _given = [];
    private readonly List<NamedPlace> _used = [];
    private readonly HashSet<PackName> _unreadable = [];
    private readonly HashSet<(PackName, string)> _expected = [];

    public IReadOnlyList<NamedPlace> Given => _given;
    public IReadOnlyList<NamedPlace> Used => _used;

    public void Give(PackName kind, string id, Place place) => _given.Add(new(kind, id, place));

    public void Use(PackName kind, string id, Place place) => _used.Add(new(kind, id, place));

    /// <summary>A file that cannot be read would have given this id: asking for it is not a second mistake.</summary>
    public void Expect(PackName kind, string id) => _expected.Add((kind, id));

    /// <summary>The one file that gives ids of this kind cannot be read.</summary>
    public void ExpectAny(PackName kind) => _unreadable.Add(kind);

    public bool IsExpected(NamedPlace used) => _unreadable.Contains(used.Kind) || _expected.Contains((used.Kind, used.Id));
}
