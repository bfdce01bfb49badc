using System.Globalization;

namespace CareerHub.Web.Ui;

/// <summary>Times as a person in a time zone reads them: storage is UTC, days are theirs.</summary>
public sealed class LocalTime(TimeProvider time)
{
    /// <summary>"22 Nov 2026 pukul 14.02 WIB" or "22 Nov 2026, 14:02 WIB".</summary>
    public string Moment(DateTime utc, string timeZone)
    {
        var local = In(utc, timeZone, out var zone);
        var culture = CultureInfo.CurrentCulture;
        return culture.TwoLetterISOLanguageName == "en"
            ? string.Create(culture, $"{local:d MMM yyyy}, {local:HH:mm} {zone}")
            : string.Create(culture, $"{local:d MMM yyyy} pukul {local:HH.mm} {zone}");
    }

    /// <summary>"14.02 WIB" or "14:02 WIB": a time of today.</summary>
    public string Clock(DateTime utc, string timeZone)
    {
        var local = In(utc, timeZone, out var zone);
        return local.ToString(CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en" ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture) + " " + zone;
    }

    /// <summary>"22 Nov 2026".</summary>
    public string Day(DateTime utc, string timeZone) => In(utc, timeZone, out _).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"2026-11-22", for programs.</summary>
    public string Date(DateTime utc, string timeZone) => In(utc, timeZone, out _).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date that has no time, such as the day an article was published.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Today where the person is.</summary>
    public DateOnly Today(string timeZone) => DateOnly.FromDateTime(In(time.GetUtcNow().UtcDateTime, timeZone, out _));

    private static DateTime In(DateTime utc, string timeZone, out string zone)
    {
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), there);
        zone = timeZone switch
        {
            "Asia/Jakarta" or "Asia/Pontianak" => "WIB",
            "Asia/Makassar" => "WITA",
            "Asia/Jayapura" => "WIT",
            _ => Offset(there.GetUtcOffset(local)),
        };
        return local;
    }

    private static string Offset(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
}
