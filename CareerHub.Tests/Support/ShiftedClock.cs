namespace CareerHub.Tests.Support;

/// <summary>The real clock, put forward by a test: for waiting half an hour in a browser.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
