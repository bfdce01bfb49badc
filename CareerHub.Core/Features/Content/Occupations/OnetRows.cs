using System.Text.RegularExpressions;
using CareerHub.Core.Features.Portability.Csv;

namespace CareerHub.Core.Features.Content;

/// <summary>Takes the rows of the three files and puts together what belongs to one occupation.</summary>
internal sealed class OnetRows
{
    private const string Code = "O*NET-SOC Code";

    private static readonly Dictionary<string, OnetTaskType> TaskTypes = new()
    {
        ["Core"] = OnetTaskType.Core,
        ["Supplemental"] = OnetTaskType.Supplemental,
        [""] = OnetTaskType.Unknown,
    };

    private static readonly Dictionary<string, bool> Marks = new() { ["Y"] = true, ["N"] = false };

    private static readonly Regex CodeShape = new(
        @"\A[0-9]{2}-[0-9]{4}\.[0-9]{2}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly Dictionary<string, Begun> _byCode = [];

    public void Read(OccupationFiles files, OccupationReport report)
    {
        OccupationTable.Read(files, "Occupation Data.txt", TabRecords.Read, [Code, "Title", "Description"], report, Occupation);
        OccupationTable.Read(files, "Task Statements.txt", TabRecords.Read, [Code, "Task", "Task Type"], report, Task);
        OccupationTable.Read(files, "Technology Skills.txt", TabRecords.Read, [Code, "Example", "Commodity Title", "Hot Technology", "In Demand"], report, Technology);
    }

    public IReadOnlyList<OnetOccupation> Occupations() =>
    [
        .. _byCode.Select(entry => new OnetOccupation(
            entry.Key,
            entry.Value.Title,
            entry.Value.Description,
            [.. entry.Value.Tasks.OrderBy(task => task.Type)],
            entry.Value.Technologies)),
    ];

    private void Occupation(OccupationRow row)
    {
        if (row.Needed(Code) is not { } code || row.Needed("Title") is not { } title) return;
        if (!CodeShape.IsMatch(code)) row.Skip(OccupationWords.BadCode);
        else if (_byCode.TryGetValue(code, out var first)) row.Skip(OccupationWords.Twice(code, first.Line));
        else _byCode.Add(code, new(row.Line, title, row.Prose("Description")));
    }

    private void Task(OccupationRow row)
    {
        if (Owner(row) is not { } occupation || row.Needed("Task") is not { } statement || row.Choice("Task Type", TaskTypes) is not { } type) return;
        if (occupation.IsFirst("task", statement, row)) occupation.Tasks.Add(new(statement, type));
    }

    private void Technology(OccupationRow row)
    {
        if (Owner(row) is not { } occupation
            || row.Needed("Example") is not { } name
            || row.Needed("Commodity Title") is not { } group
            || row.Choice("Hot Technology", Marks) is not { } isHot
            || row.Choice("In Demand", Marks) is not { } isInDemand) return;
        if (occupation.IsFirst(group, name, row)) occupation.Technologies.Add(new(name, group, isHot, isInDemand));
    }

    private Begun? Owner(OccupationRow row)
    {
        if (row.Needed(Code) is not { } code) return null;
        return _byCode.GetValueOrDefault(code) ?? row.Skip<Begun>(OccupationWords.Nothing(code));
    }

    /// <summary>An occupation while its rows come in.</summary>
    private sealed class Begun(int line, string title, string description)
    {
        private readonly Dictionary<(string, string), int> _lines = [];

        public int Line { get; } = line;
        public string Title { get; } = title;
        public string Description { get; } = description;
        public List<OnetTask> Tasks { get; } = [];
        public List<OnetTechnology> Technologies { get; } = [];

        /// <summary>Whether no row before said the same of this occupation; the row is skipped otherwise.</summary>
        public bool IsFirst(string group, string name, OccupationRow row)
        {
            if (_lines.TryAdd((group, name), row.Line)) return true;
            row.Skip(OccupationWords.Twice(name, _lines[(group, name)]));
            return false;
        }
    }
}
