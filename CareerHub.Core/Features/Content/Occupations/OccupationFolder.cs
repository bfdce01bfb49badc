namespace CareerHub.Core.Features.Content;

/// <summary>An occupation database that was read, whichever it is.</summary>
public interface IOccupationFolder
{
    /// <summary>Every row that was skipped or shortened, file by file.</summary>
    IReadOnlyList<RowNote> Notes { get; }

    /// <summary>A draft of the occupation that is known by a code or an address; null when none is.</summary>
    OccupationDraft? Draft(string key);

    /// <summary>At most five occupations whose key, code or title comes near what was asked for.</summary>
    IReadOnlyList<NearOccupation> Near(string asked);
}

/// <summary>An occupation as a database tells it.</summary>
public interface IOccupation
{
    /// <summary>What the database knows it by.</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>What people may write who look for it.</summary>
    IReadOnlyList<string> Names { get; }
}

/// <summary>The files of one release, read once; occupations are found by what the database knows them by.</summary>
public abstract class OccupationFolder<TOccupation> : IOccupationFolder where TOccupation : class, IOccupation
{
    private readonly Dictionary<string, TOccupation> _byKey;

    private protected OccupationFolder(string? release, IReadOnlyList<TOccupation> occupations, IReadOnlyList<RowNote> notes)
    {
        (Release, Occupations, Notes) = (release, occupations, notes);
        _byKey = occupations.ToDictionary(occupation => occupation.Key);
    }

    /// <summary>Such as <c>30.2</c>, when the folder's name says it; otherwise null.</summary>
    public string? Release { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<TOccupation> Occupations { get; }

    public IReadOnlyList<RowNote> Notes { get; }

    public TOccupation? Find(string key) => _byKey.GetValueOrDefault(key);

    public OccupationDraft? Draft(string key) => Find(key) is { } found ? DraftOf(found) : null;

    public IReadOnlyList<NearOccupation> Near(string asked) =>
        NearOccupations.Of(asked, Occupations.Select(occupation => (new NearOccupation(occupation.Key, occupation.Title), occupation.Names)));

    private protected abstract OccupationDraft DraftOf(TOccupation occupation);
}
