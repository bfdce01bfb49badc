using System.Collections.Frozen;

namespace CareerHub.Core.Features.People;

/// <summary>The time zones that a person may choose: places of the IANA list, without its aliases and fixed offsets.</summary>
public static class TimeZoneChoices
{
    /// <summary>Zones of Indonesia by the names people use: WIB, WITA, WIT.</summary>
    public static IReadOnlyList<(string Id, string Name)> Indonesia { get; } =
        [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")];

    /// <summary>Continents and oceans that head the list, in its order.</summary>
    private static readonly FrozenSet<string> Regions =
        FrozenSet.ToFrozenSet(["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]);

    private static readonly Lazy<FrozenSet<string>> Known = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(IanaId).OfType<string>().Where(id => Regions.Contains(RegionOf(id))), .. Indonesia.Select(zone => zone.Id), "UTC"]);

    private static readonly Lazy<IReadOnlyList<IGrouping<string, string>>> Grouped = new(() =>
        [.. Known.Value.Where(id => id != "UTC" && Indonesia.All(zone => zone.Id != id)).Order(StringComparer.Ordinal).GroupBy(RegionOf)]);

    /// <summary>Every other zone, by region, in alphabetical order.</summary>
    public static IReadOnlyList<IGrouping<string, string>> Elsewhere => Grouped.Value;

    /// <summary>Whether somebody may choose it.</summary>
    public static bool IsKnown(string id) => Known.Value.Contains(id);

    private static string RegionOf(string id) => id.Split('/')[0];

    private static string? IanaId(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : null;
}
