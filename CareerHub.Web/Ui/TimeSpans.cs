using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Ui;

/// <summary>Lengths of time in words, rounded down: "3 hari", "40 menit".</summary>
public sealed class TimeSpans(IStringLocalizer<UiText> text, TimeProvider time)
{
    private const int DaysOfMonth = 30;

    /// <summary>How long ago something was; never negative, clocks of servers are put right.</summary>
    public string Since(DateTime utc) => Of(time.GetUtcNow().UtcDateTime - utc);

    public string Of(TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => text["SpanMoment"],
        { TotalHours: < 1 } => Count("Minute", (int)length.TotalMinutes),
        { TotalDays: < 1 } => Count("Hour", (int)length.TotalHours),
        { TotalDays: < 2 * DaysOfMonth } => Count("Day", (int)length.TotalDays),
        _ => Count("Month", (int)length.TotalDays / DaysOfMonth),
    };

    private string Count(string unit, int count) => count == 1 ? text[$"Span{unit}"] : text[$"Span{unit}s", count];
}
