using System.Text;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;

namespace CareerHub.Web.Features.Salaries;

/// <summary>
/// Which claims a reader asked for, and how their figures should be shown. Only what the content knows counts: anything
/// else in an address is as if it were not there, so the number of different pages has a bound.
/// </summary>
/// <param name="CareerId">Null for all careers.</param>
/// <param name="Region">As <see cref="KeyOf"/> gives it; null for all regions.</param>
/// <param name="Currency">ISO code; null for the stated one.</param>
/// <param name="Period">Null for the stated one.</param>
public sealed record SalaryChoice(string? CareerId, string? Region, string? Currency, SalaryPeriod? Period)
{
    public static IReadOnlyList<string> Currencies { get; } = ["IDR", "USD"];

    public static SalaryChoice Of(IQueryCollection query, Catalogue catalogue)
    {
        var (career, region, currency) = (query["career"].ToString(), query["region"].ToString(), query["currency"].ToString());
        return new(
            catalogue.Career(career)?.Id,
            catalogue.Salaries.Any(claim => KeyOf(claim.Region) == region) ? region : null,
            Currencies.Contains(currency) ? currency : null,
            query["period"].ToString() switch { "month" => SalaryPeriod.Month, "year" => SalaryPeriod.Year, _ => null });
    }

    public bool IsFiltered => CareerId is not null || Region is not null;

    /// <summary>Figures are shown in a way that their sources do not state them.</summary>
    public bool IsSwitched => Currency is not null || Period is not null;

    public IEnumerable<SalaryClaim> Claims(Catalogue catalogue) => catalogue.Salaries.Where(claim =>
        (CareerId is null || claim.CareerId == CareerId) && (Region is null || KeyOf(claim.Region) == Region));

    /// <summary>
    /// As the form of the page sends it, with a question mark in front; empty when nothing was chosen. Equal for choices
    /// that show the same page, and of nothing but what the content knows.
    /// </summary>
    public string Query
    {
        get
        {
            (string Name, string? Value)[] chosen = [("career", CareerId), ("region", Region), ("currency", Currency), ("period", Period is { } period ? WordOf(period) : null)];
            var parts = chosen.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }

    public static string WordOf(SalaryPeriod period) => period == SalaryPeriod.Month ? "month" : "year";

    /// <summary>A region in an address: the letters and digits of its English name, in small letters.</summary>
    public static string KeyOf(LocalText region)
    {
        var key = new StringBuilder();
        foreach (var letter in region.En)
        {
            if (char.IsLetterOrDigit(letter)) key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        }

        return key.ToString().Trim('-') is { Length: > 0 } words ? words : "region";
    }
}
