using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Salaries;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Words of the pack format that a form offers.</summary>
public static class SalaryWords
{
    /// <summary>Currencies that pages can write and convert.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["IDR", "USD"];

    public static IReadOnlyDictionary<string, SalaryKind> Kinds => SalaryMapper.Kinds;
    public static IReadOnlyDictionary<string, SalaryPeriod> Periods => SalaryMapper.Periods;
    public static IReadOnlyDictionary<string, SalaryAspect> Aspects => SalaryMapper.Aspects;

    /// <summary>Without our own work, which is no source of pay or of a rate.</summary>
    public static IReadOnlyDictionary<string, SourceKind> SourceKinds { get; } = SourceMapper.Kinds.Where(word => word.Value != SourceKind.OwnWork).ToDictionary();
}
