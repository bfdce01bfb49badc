namespace CareerHub.Tests.Support;

/// <summary>A clock that stands still until a test moves it. The zone is UTC: nothing may depend on where the machine stands.</summary>
internal sealed class TestClock : TimeProvider
{
    /// <summary>A Monday morning in Jakarta, with whole seconds.</summary>
    public static readonly DateTime Start = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    private long _ticks = Start.Ticks;

    public DateTime Now => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    /// <summary>Also backwards: clocks of servers are put right.</summary>
    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
