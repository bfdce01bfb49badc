using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Salaries;

/// <summary>What the figure of a source is.</summary>
public enum SalaryKind { Range, Mean, Median }

/// <summary>The time a salary is paid for. A source that does not say it leaves the claim without one; nobody guesses it.</summary>
public enum SalaryPeriod { Month, Year }

/// <summary>Something a reader would want to know about a figure and that its source may leave open.</summary>
public enum SalaryAspect { Period, GrossOrNet, Level, City, Country, Year, Origin, Range }

/// <summary>What one source states about pay. Everything it does not state stays visible as unknown; a claim is never merged with another.</summary>
/// <param name="Low">The lowest amount of a range, or the only amount of a mean or median.</param>
/// <param name="High">The highest amount of a range; equal to <paramref name="Low"/> otherwise.</param>
/// <param name="Period">Null when the source does not state it.</param>
/// <param name="DependsOn">What the source says the amount depends on, if it says so.</param>
/// <param name="Unstated">What the source leaves open, in the order in which it is shown.</param>
/// <param name="IsLumped">The source puts several countries into one figure.</param>
public sealed record SalaryClaim(
    string Id,
    string CareerId,
    SalaryKind Kind,
    Money Low,
    Money High,
    SalaryPeriod? Period,
    LocalText Region,
    LocalText? DependsOn,
    IReadOnlyList<LocalText> Notes,
    IReadOnlyList<SalaryAspect> Unstated,
    bool IsLumped,
    string SourceId);
