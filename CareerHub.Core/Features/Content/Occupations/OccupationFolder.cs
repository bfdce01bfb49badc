namespace CareerHub.Core.Features.Content;

/// <summary>The files of one release of an occupation database, read once; occupations are found by what the database knows them by.</summary>
public sealed class OccupationFolder<TOccupation> where TOccupation : class, IOccupation
{
    private readonly Dictionary<string, TOccupation> _byKey;
    private readonly Func<TOccupation, string?, OccupationDraft> _draft;

    internal OccupationFolder(string? release, IReadOnlyList<TOccupation> occupations, IReadOnlyList<RowNote> notes, Func<TOccupation, string?, OccupationDraft> draft)
    {
        (Release, Occupations, Notes, _draft) = (release, occupations, notes, draft);
        _byKey = occupations.ToDictionary(occupation => occupation.Key);
    }

    /// <summary>Such as <c>30.2</c>, when the folder's name says it; otherwise null.</summary>
    public string? Release { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<TOccupation> Occupations { get; }

    /// <summary>Every row that was skipped or shortened, file by file.</summary>
    public IReadOnlyList<RowNote> Notes { get; }

    public TOccupation? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A draft of the occupation that is known by a code or an address; null when none is.</summary>
    public OccupationDraft? Draft(string key) => Find(key) is { } found ? _draft(found, Release) : null;

    /// <summary>At most five occupations whose key, code or title comes near what was asked for.</summary>
    public IReadOnlyList<NearOccupation> Near(string asked) =>
        NearOccupations.Of(asked, Occupations.Select(occupation => (new NearOccupation(occupation.Key, occupation.Title), occupation.Names)));
}
