namespace CareerHub.Core.Features.Sharing;

/// <summary>Days of a person, in the zone where they live.</summary>
internal static class ShareDays
{
    /// <param name="timeZone">IANA name; one that this machine does not know counts as UTC.</param>
    public static DateOnly Day(DateTime utc, string timeZone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone(timeZone)));

    /// <summary>The first moment after a day.</summary>
    public static DateTime EndUtc(DateOnly day, string timeZone)
    {
        var (zone, midnight) = (Zone(timeZone), day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15); // summer time that begins at midnight: the day ends where the next begins
        return TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
    }

    private static TimeZoneInfo Zone(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;
}
