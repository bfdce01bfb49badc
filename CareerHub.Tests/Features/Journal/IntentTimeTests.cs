using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Journal;

public sealed class IntentTimeTests
{
    private static readonly Gen<TimeSpan> Spans = Gen.OneOf(
        Gen.Choose(-5_000, 5_000).Select(ms => TimeSpan.FromMilliseconds(ms)),
        Gen.Choose(-1_000_000, 1_000_000).Select(minutes => TimeSpan.FromMinutes(minutes)),
        Gen.Choose(-30_000, 30_000).Select(ticks => TimeSpan.FromTicks(ticks)),
        Gen.Elements(TimeSpan.Zero, TimeSpan.MaxValue, TimeSpan.MinValue));

    private static readonly Gen<(DateTime Received, TimeSpan Held, DateTime? Served)> Cases =
        from noise in Gen.Choose(0, 30_000)
        from held in Spans
        from before in Gen.OneOf(Gen.Choose(-2, 2), Gen.Choose(-100, 5_000_000))
        from finer in Gen.Choose(0, 20_000)
        from known in Some.Flag
        let received = TestClock.Start.AddTicks(noise)
        select (received, held, known ? received.AddMilliseconds(-before).AddTicks(-finer) : (DateTime?)null);

    [Fact]
    public void Is_never_after_the_receipt() => Always.Holds(Cases, c =>
        Assert.True(IntentTime.Of(c.Received, c.Held, c.Served) <= c.Received));

    [Fact]
    public void Is_never_before_the_serving_unless_that_came_after_the_receipt() => Always.Holds(Cases, c =>
    {
        if (c.Served is not { } served || served > c.Received) return;
        Assert.True(IntentTime.Of(c.Received, c.Held, served) >= Clock.InWholeMilliseconds(served));
    }, times: 2_000);

    [Fact]
    public void Is_the_receipt_minus_what_was_held_back_where_nothing_clamps_it() => Always.Holds(
        from held in Gen.Choose(0, 60_000) select TimeSpan.FromMilliseconds(held),
        held => Assert.Equal(TestClock.Start - held, IntentTime.Of(TestClock.Start, held, TestClock.Start.AddMinutes(-1))));

    [Fact]
    public void A_device_whose_clock_is_wrong_by_any_amount_wins_nothing() => Always.Holds(
        from wrongBy in Spans from held in Gen.Choose(0, 600_000) select (wrongBy, held: TimeSpan.FromMilliseconds(held)),
        c =>
        {
            // Two readings of the one wrong clock; only their difference reaches the server.
            var ticked = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks + unchecked(c.wrongBy.Ticks % TimeSpan.TicksPerDay);
            var sent = ticked + c.held.Ticks;
            Assert.Equal(TestClock.Start - c.held, IntentTime.Of(TestClock.Start, TimeSpan.FromTicks(sent - ticked), servedAtUtc: null));
        });

    [Fact]
    public void A_clock_that_jumped_back_between_the_two_readings_gives_the_receipt() =>
        Assert.Equal(TestClock.Start, IntentTime.Of(TestClock.Start, TimeSpan.FromDays(-400), TestClock.Start.AddHours(-1)));

    [Fact]
    public void Served_and_received_at_the_same_moment_leave_no_room() =>
        Assert.Equal(TestClock.Start, IntentTime.Of(TestClock.Start, TimeSpan.FromHours(1), servedAtUtc: TestClock.Start));

    [Fact]
    public void Is_UTC_in_whole_milliseconds() => Always.Holds(Cases, c =>
    {
        var meant = IntentTime.Of(c.Received, c.Held, c.Served);
        Assert.Equal(DateTimeKind.Utc, meant.Kind);
        Assert.Equal(0, meant.Ticks % TimeSpan.TicksPerMillisecond);
    });
}
