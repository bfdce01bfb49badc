using System.Globalization;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>What was done about one row of an occupation file that could not be taken as it stands: skipped, or shortened.</summary>
/// <param name="File">The file's name, such as <c>Task Statements.txt</c>.</param>
/// <param name="Line">1 or more: where the row begins.</param>
/// <param name="Message">Says what was done and why.</param>
public sealed record RowNote(string File, int Line, LocalText Message)
{
    /// <summary><c>file:line: sentence</c>, as editors and terminals link it.</summary>
    public string In(string language) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message.In(language)}");

    public override string ToString() => In("en");
}

/// <summary>What reading a folder of occupation files gives: the folder, or why it cannot be used.</summary>
/// <param name="Folder">Null when there are refusals.</param>
/// <param name="Refusals">One sentence for each missing file or column.</param>
public sealed record FolderReading<T>(T? Folder, IReadOnlyList<LocalText> Refusals) where T : class;

/// <summary>Collects what is said about files and rows while they are read.</summary>
internal sealed class OccupationReport
{
    private readonly List<LocalText> _refusals = [];
    private readonly List<RowNote> _notes = [];

    public IReadOnlyList<LocalText> Refusals => _refusals;
    public IReadOnlyList<RowNote> Notes => _notes;

    public void Refuse(LocalText reason) => _refusals.Add(reason);

    public void Note(string file, int line, LocalText message) => _notes.Add(new(file, line, message));
}
