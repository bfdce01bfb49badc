namespace CareerHub.Core.Features.Content;

/// <summary>An occupation as the files of O*NET tell it.</summary>
/// <param name="Code">O*NET-SOC, such as <c>15-1254.00</c>.</param>
/// <param name="Description">Empty when the file has none.</param>
/// <param name="Tasks">Core ones first, then supplemental ones, then those of unknown type; within each in the order of the file.</param>
/// <param name="Technologies">In the order of the file.</param>
public sealed record OnetOccupation(string Code, string Title, string Description, IReadOnlyList<OnetTask> Tasks, IReadOnlyList<OnetTechnology> Technologies) : IOccupation
{
    string IOccupation.Key => Code;
    IReadOnlyList<string> IOccupation.Names => [Code, Title];
}

/// <summary>How much a task belongs to an occupation; O*NET leaves it open for some.</summary>
public enum OnetTaskType { Core, Supplemental, Unknown }

public sealed record OnetTask(string Statement, OnetTaskType Type);

/// <summary>A technology that people of an occupation use.</summary>
/// <param name="Group">The commodity that it is one of, such as <c>Web platform development software</c>.</param>
/// <param name="IsHot">Employers of many occupations ask for it in their postings.</param>
/// <param name="IsInDemand">Employers ask for it in postings for this very occupation.</param>
public sealed record OnetTechnology(string Name, string Group, bool IsHot, bool IsInDemand);
