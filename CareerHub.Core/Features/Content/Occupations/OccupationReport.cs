using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>Collects what is said about files and rows while they are read.</summary>
internal sealed class OccupationReport
{
    private readonly List<LocalText> _refusals = [];
    private readonly List<RowNote> _notes = [];

    public IReadOnlyList<RowNote> Notes => _notes;

    public void Refuse(LocalText reason) => _refusals.Add(reason);

    public void Note(string file, int line, LocalText message) => _notes.Add(new(file, line, message));

    /// <summary>The folder, unless something stands in the way of reading it.</summary>
    public FolderReading<T> Reading<T>(Func<T> folder) where T : class => _refusals.Count > 0 ? new(null, _refusals) : new(folder(), []);
}
