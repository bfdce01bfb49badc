using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Sharing;

/// <summary>What a share may be. Every answer is a resource key; null means fine.</summary>
public static class ShareRules
{
    /// <summary>Open shares of one person.</summary>
    public const int Most = 10;

    /// <summary>How far ahead the last day may lie.</summary>
    public const int LongestDays = 180;

    /// <summary>What the form offers first.</summary>
    public const int UsualDays = 30;

    /// <param name="typed">A page without a name is fine.</param>
    public static string? Name(string? typed) => TypedText.Tidy(typed) switch
    {
        null => null,
        { Length: > TypedText.NameLength } => "shares.name-too-long",
        { } name when !TypedText.IsStorable(name) || name.Contains('\n', StringComparison.Ordinal) => "shares.name-unreadable",
        _ => null,
    };

    /// <param name="today">Where the owner is.</param>
    public static string? LastDay(DateOnly? day, DateOnly today)
    {
        if (day is not { } last) return "shares.end-needed";
        if (last <= today) return "shares.end-too-soon";
        return last > today.AddDays(LongestDays) ? "shares.end-too-late" : null;
    }

    internal static string? Fault(ShareChoices choices, DateOnly today) => Name(choices.ShownName) ?? LastDay(choices.LastDay, today);
}
