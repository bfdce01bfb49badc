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
