using CareerHub.Tests.Benchmarks.Circuits;
using CareerHub.Tests.Benchmarks.Floor;
using CareerHub.Tests.Benchmarks.House;
using CareerHub.Tests.Benchmarks.Load;
using CareerHub.Tests.Benchmarks.Measures;

namespace CareerHub.Tests.Benchmarks;

/// <summary>Everything measured once, floor and CareerHub taking turns, each in a process that is new for this round.</summary>
internal sealed class ChecklistRound(ChecklistOptions options, string program, BenchHouse house, Action<string> say)
{
    private const string ReadingPage = $"/careers/{Learner.Career}";
    private const string Checklist = $"/learn/{Learner.Career}";
    private const int Readers = 8;
    private const double TemplateBytes = 83_000;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HalfTurn = Turn / 2;
    private static readonly TimeSpan WaitingTime = TimeSpan.FromSeconds(10);

    /// <summary>Everybody ticks once in five seconds.</summary>
    private readonly Timetable _timetable = new(Period: TimeSpan.FromSeconds(5), Length: TimeSpan.FromSeconds(options.Seconds));

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var floor = await StartFloorAsync(isPlain: false);
        var counter = await CounterAsync(floor, ct);
        var plain = await PlainCounterAsync(ct);
        var figures = new List<Figure>();
        await using (var server = await StartAsync())
        {
            var checklist = await ChecklistAsync(server, isLive: false, ct);
            figures.AddRange(Compare("", checklist, counter));
            figures.Add(One("memory (RSS) for each open learner", "KiB", "counter circuit, sockets uncompressed", null, checklist.RssKiB, plain.RssKiB));
            figures.Add(One("server's processor for each opening", "ms", "counter circuit, sockets uncompressed", null, checklist.OpenCpu, plain.OpenCpu));
            figures.Add(await WaitingAsync(server, ct));
            figures.AddRange(await FirstLoadsAsync(server, floor, ct));
            figures.AddRange(await ReadingAsync(server, floor, ct));
        }
        if (options.IsLive)
        {
            await using var server = await StartAsync();
            figures.AddRange(Compare(", with the stream of news open", await ChecklistAsync(server, isLive: true, ct), counter));
        }
        return figures;
    }

    // Workstation collection is a test program's default; a web program, the template too, has the server's.
    private Task<ServerProcess> StartFloorAsync(bool isPlain) => ServerProcess.ServeAsync(
        [typeof(FloorProgram).Assembly.Location, FloorProgram.Verb, "http://127.0.0.1:0", Path.GetDirectoryName(program)!, .. isPlain ? [FloorProgram.Plain] : Array.Empty<string>()],
        FloorProgram.Hello, ("DOTNET_gcServer", "1"));

    private async Task<OpenTabsCost> PlainCounterAsync(CancellationToken ct)
    {
        await using var floor = await StartFloorAsync(isPlain: true);
        return await CounterAsync(floor, ct);
    }

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(house.Folder.Root, "Production", program: program);

    private async Task<OpenTabsCost> CounterAsync(ServerProcess floor, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { Timeout = Waits.Answer };
        var page = new Uri(floor.Address + FloorProgram.Counter);
        var cost = await new OpenTabs(floor.Id, _timetable).RunAsync(options.Learners, _ => new CounterTab(page, http), ct);
        say($"Counter circuits: {cost}");
        return cost.Closed.Count + cost.Failed.Count == 0 ? cost : throw new InvalidOperationException("The floor itself failed, so there is nothing to compare with.");
    }

    private async Task<OpenTabsCost> ChecklistAsync(ServerProcess server, bool isLive, CancellationToken ct)
    {
        var (address, learners) = (new Uri(server.Address), house.SignIn());
        var cost = await new OpenTabs(server.Id, _timetable).RunAsync(options.Learners, index => new LearnerTab(address, learners[index], isLive), ct);
        say($"Checklists{(isLive ? ", live" : "")}: {cost}");
        return cost;
    }

    private static IEnumerable<Figure> Compare(string how, OpenTabsCost checklist, OpenTabsCost counter)
    {
        const string Circuit = "template's counter circuit";
        yield return One($"tabs that could not be opened{how}", "", null, Bound.Never(0), checklist.Closed.Count, double.NaN);
        yield return One($"memory (RSS) for each open learner{how}", "KiB", Circuit, Bound.AtMost(0.6, 0.35), checklist.RssKiB, counter.RssKiB);
        yield return One($"server's processor for each opening{how}", "ms", Circuit, Bound.AtMost(0.6, 0.3), checklist.OpenCpu, counter.OpenCpu);
        yield return One($"server's processor for each tick, commit included{how}", "ms", "counter click", Bound.AtMost(2.5, 1.5), checklist.ActCpu, counter.ActCpu);
        yield return One($"tick to saved, p50{how}", "ms", "counter click", null, checklist.Latency.P50, counter.Latency.P50);
        yield return One($"tick to saved, p95{how}", "ms", "counter click", Bound.AtMost(5, 2), checklist.Latency.P95, counter.Latency.P95);
        yield return One($"tick to saved, p99{how}", "ms", "counter click", Bound.Never(100), checklist.Latency.P99, counter.Latency.P99);
        yield return One($"ticks that were not acknowledged as saved{how}", "", null, Bound.Never(0), checklist.Failed.Count, double.NaN);
    }

    private async Task<Figure> WaitingAsync(ServerProcess server, CancellationToken ct)
    {
        var (address, learners) = (new Uri(server.Address), house.SignIn());
        await Parallel.ForEachAsync(learners, new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = ct }, async (learner, ct) =>
        {
            await using var tab = new LearnerTab(address, learner, isLive: false);
            await tab.OpenAsync(ct);
        });
        var own = learners.Count / ChecklistOptions.Waiting; // each client ticks for learners of its own, in turn
        var before = await SingleWrites.PerSecondAsync(HalfTurn, ct); // the disk is faster at one moment than at another
        var pace = await ClosedLoop.RunAsync(address, server.Id, ChecklistOptions.Waiting, WaitingTime,
            (connection, client, turn, ct) => LearnerTab.TickAsync(connection, address, learners[client * own + turn % own], ct), ct);
        var floor = (before + await SingleWrites.PerSecondAsync(HalfTurn, ct)) / 2;
        say(FormattableString.Invariant($"{ChecklistOptions.Waiting} waiting: {pace.PerSecond:0} ticks a second, {pace.Cpu:0.00} ms each, {pace.Failures.Count} failed {pace.Failures}; single writes: {floor:0} a second"));
        return One($"ticks a second through the whole stack, {ChecklistOptions.Waiting} waiting", "/s", "EF single writes, in process", Bound.AtLeast(4, 10), pace.Failures.Count == 0 ? pace.PerSecond : double.NaN, floor);
    }

    private async Task<IEnumerable<Figure>> FirstLoadsAsync(ServerProcess server, ServerProcess floor, CancellationToken ct)
    {
        var product = new FirstLoad(new(server.Address));
        var checklist = await product.RunAsync(Checklist, house.SignIn()[0].Session, ct);
        var reading = await product.RunAsync(ReadingPage, cookies: "", ct);
        var counter = await new FirstLoad(new(floor.Address)).RunAsync(FloorProgram.Counter, cookies: "", ct);
        foreach (var weight in (Weight[])[checklist, reading, counter]) say($"First load: {weight.Bytes} bytes: {string.Join(", ", weight.Parts.Select(part => $"{part.Path} {part.Bytes}"))}");
        const string Template = "template's 83 kB";
        return
        [
            One("first load of the checklist, brotli", "kB", Template, Bound.AtMost(0.4, 0.15), checklist.Bytes / 1000.0, TemplateBytes / 1000),
            One("first load of the checklist, brotli", "kB", "counter page and its script alone", null, checklist.Bytes / 1000.0, counter.Bytes / 1000.0),
            One("first load of a reading page, brotli", "kB", Template, Bound.AtMost(0.5, 0.25), reading.Bytes / 1000.0, TemplateBytes / 1000),
        ];
    }

    private async Task<IEnumerable<Figure>> ReadingAsync(ServerProcess server, ServerProcess floor, CancellationToken ct)
    {
        await GetAsync(server, ReadingPage, ct); // the first turn of each warms it
        await GetAsync(floor, FloorProgram.Hello, ct);
        var page = await GetAsync(server, ReadingPage, ct);
        var hello = await GetAsync(floor, FloorProgram.Hello, ct);
        say(FormattableString.Invariant($"Reading page: {page.PerSecond:0}/s, {page.Cpu:0.000} ms each, {page.Failures}; hello: {hello.PerSecond:0}/s, {hello.Cpu:0.000} ms each, {hello.Failures}"));
        return
        [
            One("reading page, GETs a second", "/s", "hello", Bound.AtLeast(0.3, 0.6), page.Failures.Count == 0 ? page.PerSecond : double.NaN, hello.PerSecond),
            One("reading page, server's processor for each", "ms", "hello", null, page.Cpu, hello.Cpu),
        ];
    }

    private static Task<Pace> GetAsync(ServerProcess server, string path, CancellationToken ct)
    {
        var request = Requests.Get(new(server.Address), path, "text/html", more: Requests.Compressed);
        return ClosedLoop.RunAsync(new(server.Address), server.Id, Readers, Turn, async (connection, _, _, ct) =>
        {
            var reply = await connection.AskAsync(request, keepBody: false, ct);
            if (reply.Status != 200) throw new InvalidOperationException($"{path} answered {reply.Status}.");
        }, ct);
    }

    private static Figure One(string what, string unit, string? floorName, Bound? bound, double value, double floor) => new(what, unit, floorName, bound, [new(value, floor)]);
}
