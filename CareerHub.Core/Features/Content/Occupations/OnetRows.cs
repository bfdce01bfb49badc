using CareerHub.Core.Features.Careers;
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

    private readonly Dictionary<string, Begun> _byCode = [];
    private readonly FirstLines _codes = new();

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
        if (!AlignmentCodes.IsCode(AlignmentScheme.OnetSoc, code)) row.Skip(OccupationWords.BadOnetCode);
        else if (_codes.Takes(code, row)) _byCode.Add(code, new(title, row.Prose("Description")));
    }

    private void Task(OccupationRow row)
    {
        if (Owner(row) is not { } occupation || row.Needed("Task") is not { } statement || row.Choice("Task Type", TaskTypes) is not { } type) return;
        if (occupation.TaskLines.Takes(statement, row)) occupation.Tasks.Add(new(statement, type));
    }

    private void Technology(OccupationRow row)
    {
        if (Owner(row) is not { } occupation
            || row.Needed("Example") is not { } name
            || row.Needed("Commodity Title") is not { } group
            || row.Choice("Hot Technology", Marks) is not { } isHot
            || row.Choice("In Demand", Marks) is not { } isInDemand) return;
        if (occupation.TechnologyLines.Takes(name, row, group)) occupation.Technologies.Add(new(name, group, isHot, isInDemand));
    }

    private Begun? Owner(OccupationRow row)
    {
        if (row.Needed(Code) is not { } code) return null;
        return _byCode.GetValueOrDefault(code) ?? row.Skip<Begun>(OccupationWords.NotInOtherFile(code));
    }

    /// <summary>An occupation while its rows come in.</summary>
    private sealed class Begun(string title, string description)
    {
        public string Title { get; } = title;
        public string Description { get; } = description;
        public List<OnetTask> Tasks { get; } = [];
        public FirstLines TaskLines { get; } = new();
        public List<OnetTechnology> Technologies { get; } = [];
        public FirstLines TechnologyLines { get; } = new();
    }
}
