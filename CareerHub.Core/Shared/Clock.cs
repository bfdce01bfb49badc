namespace CareerHub.Core.Shared;

public static class Clock
{
    /// <summary>The time now, in UTC and whole milliseconds, so that every database keeps it unchanged.</summary>
    public static DateTime UtcNow(this TimeProvider time) => InWholeMilliseconds(time.GetUtcNow().UtcDateTime);

    /// <summary>The same instant without what is finer than a millisecond.</summary>
    public static DateTime InWholeMilliseconds(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
