using CareerHub.Tests.Benchmarks.Load;

namespace CareerHub.Tests.Benchmarks.Measures;

/// <summary>What open tabs cost a server.</summary>
/// <param name="Opened">Tabs that were open in the end.</param>
/// <param name="RssKiB">Resident memory that each open tab added.</param>
/// <param name="OpenCpu">Milliseconds of the server's processor for each that was opened.</param>
/// <param name="ActCpu">Milliseconds of the server's processor for each tick or click.</param>
/// <param name="Closed">Why tabs could not be opened.</param>
/// <param name="Failed">Why acts had no right answer.</param>
internal sealed record OpenTabsCost(int Opened, double RssKiB, double OpenCpu, double ActCpu, Latency Latency, Failures Closed, Failures Failed)
{
    public override string ToString() => FormattableString.Invariant(
        $"{Opened} open, {RssKiB:0} KiB and {OpenCpu:0.00} ms each, {Closed.Count} not {Closed}; {Latency.Count} acts, {ActCpu:0.00} ms each, p50 {Latency.P50:0.0} p95 {Latency.P95:0.0} p99 {Latency.P99:0.0} ms, {Failed.Count} failed {Failed}");
}

/// <summary>Opens tabs on a warm server, lets them rest, then lets them act by their timetable.</summary>
internal sealed class OpenTabs(int server, Timetable timetable)
{
    private const int AtOnce = 8;
    private const int WarmTabs = 1_500; // the runtime goes on improving hot code for that long, on the server's own processor
    private const int WarmActs = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private readonly ServerProbe _probe = new(server);

    /// <param name="make">Makes a tab, closed yet; called for the first few twice, because they warm the server first.</param>
    public async Task<OpenTabsCost> RunAsync(int count, Func<int, ITab> make, CancellationToken ct)
    {
        await WarmAsync(count, make, ct);
        await Task.Delay(Rest, ct);

        var (closed, failed) = (new Failures(), new Failures());
        double rss = _probe.RssKiB, cpu = _probe.CpuMilliseconds;
        var tabs = await OpenAsync(count, make, closed, ct);
        var openCpu = _probe.CpuMilliseconds - cpu;
        try
        {
            await Task.Delay(Rest, ct);
            var (openRss, quietCpu) = (_probe.RssKiB - rss, _probe.CpuMilliseconds);
            var latency = await timetable.RunAsync(tabs, failed, ct);
            return new(tabs.Count, openRss / tabs.Count, openCpu / tabs.Count, (_probe.CpuMilliseconds - quietCpu) / latency.Count, latency, closed, failed);
        }
        finally
        {
            await CloseAsync(tabs);
        }
    }

    /// <summary>Few at a time, each closed before the next: memory that many once held would be given to the measured ones and hide theirs.</summary>
    private static Task WarmAsync(int count, Func<int, ITab> make, CancellationToken ct) => Parallel.ForEachAsync(Enumerable.Range(0, WarmTabs), Limit(ct), async (index, ct) =>
    {
        await using var tab = make(index % count);
        await tab.OpenAsync(ct);
        for (var i = 0; i < WarmActs; i++) await tab.ActAsync(ct);
    });

    private static async Task<List<ITab>> OpenAsync(int count, Func<int, ITab> make, Failures failures, CancellationToken ct)
    {
        var tabs = new List<ITab>(count);
        await Parallel.ForEachAsync(Enumerable.Range(0, count), Limit(ct), async (index, ct) =>
        {
            var tab = make(index);
            try
            {
                await tab.OpenAsync(ct);
                lock (tabs) tabs.Add(tab);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
                await tab.DisposeAsync();
            }
        });
        return tabs;
    }

    private static Task CloseAsync(List<ITab> tabs) => Parallel.ForEachAsync(tabs, Limit(CancellationToken.None), (tab, _) => tab.DisposeAsync());

    private static ParallelOptions Limit(CancellationToken ct) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
}
