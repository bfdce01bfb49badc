using System.Globalization;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>What somebody typed and chose about a cohort, not checked yet.</summary>
/// <param name="TimeZone">IANA name.</param>
/// <param name="StartsOn">Its first day as <c>yyyy-MM-dd</c>; nothing when nobody says.</param>
/// <param name="EndsOn">Its last day, in the same form.</param>
/// <param name="HidesClaims">See <see cref="Cohort.HidesClaims"/>.</param>
public sealed record CohortForm(string? Name, string? TimeZone, IReadOnlyList<string> CareerIds, string? StartsOn = null, string? EndsOn = null, bool HidesClaims = true)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The first thing that is wrong with it, as a key; null when it can be saved.</summary>
    internal string? Fault(Catalogue catalogue)
    {
        var name = TypedText.Tidy(Name);
        if (name is null || !TypedText.IsStorable(name) || name.Contains('\n', StringComparison.Ordinal)) return "cohorts.name-needed";
        if (name.Length > TypedText.NameLength) return "cohorts.name-too-long";
        if (CareerIds.Count == 0 || CareerIds.Any(id => catalogue.Career(id) is null)) return "cohorts.career-needed";
        if (TimeZone is null || !TimeZoneChoices.IsKnown(TimeZone)) return "cohorts.time-zone-unknown";
        if (!IsDay(StartsOn) || !IsDay(EndsOn)) return "cohorts.day-unreadable";
        return Terms() is { StartsOn: { } first, EndsOn: { } last } && last < first ? "cohorts.ends-before-start" : null;
    }

    /// <summary>What it says, once nothing is wrong with it.</summary>
    internal CohortTerms Terms() => new(TypedText.Tidy(Name)!, TimeZone!, [.. CareerIds.Distinct(StringComparer.Ordinal)], DayOf(StartsOn), DayOf(EndsOn), HidesClaims);

    private static bool IsDay(string? typed) => string.IsNullOrWhiteSpace(typed) || DayOf(typed) is not null;

    private static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>What a cohort is called and agreed on, checked.</summary>
internal sealed record CohortTerms(string Name, string TimeZone, IReadOnlyList<string> CareerIds, DateOnly? StartsOn, DateOnly? EndsOn, bool HidesClaims);
