using System.Collections.Concurrent;
using System.Diagnostics;

namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>
/// Each tab acts at its own fixed times, whether or not the server keeps up, and an answer's time counts from the moment
/// that was due: a server that falls behind cannot hide it by slowing its clients down.
/// </summary>
/// <param name="Period">From one act of a tab to its next.</param>
internal sealed record Timetable(TimeSpan Period, TimeSpan Length)
{
    public async Task<Latency> RunAsync(IReadOnlyList<ITab> tabs, Failures failures, CancellationToken ct)
    {
        var took = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(tabs.Select((tab, index) => Task.Run(() => FollowAsync(tab, Period * ((index + 0.5) / tabs.Count), clock, took, failures, ct), ct)));
        return Latency.Of(took);
    }

    private async Task FollowAsync(ITab tab, TimeSpan first, Stopwatch clock, ConcurrentBag<double> took, Failures failures, CancellationToken ct)
    {
        for (var due = first; due < Length && clock.Elapsed < Length + Waits.Answer; due += Period)
        {
            var wait = due - clock.Elapsed;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, ct);
            var from = wait > TimeSpan.Zero ? clock.Elapsed : due; // a timer's own lateness is ours, not the server's
            try
            {
                await tab.ActAsync(ct);
                took.Add((clock.Elapsed - from).TotalMilliseconds);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }
    }
}
