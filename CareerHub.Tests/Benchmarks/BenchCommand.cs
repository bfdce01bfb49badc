using System.Globalization;
using System.Runtime.InteropServices;
using CareerHub.Tests.Benchmarks.House;
using CareerHub.Tests.Benchmarks.Load;
using CareerHub.Tests.Benchmarks.Matrix;
using CareerHub.Tests.Benchmarks.Search;

namespace CareerHub.Tests.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project CareerHub.Tests -- bench checklist</c>: the published program beside its floors, as a
/// report; <c>bench matrix</c>: a cohort's overview beside the same from the states; <c>bench search</c>: a thousand drafts beside a plain scan. Exit code 0: every budget is held; 1: one is missed, or the run failed; 2: wrong usage.
/// </summary>
internal static class BenchCommand
{
    private const int Spare = 200;

    public static Task<int> RunAsync(string[] args) => args switch
    {
        ["checklist", .. var words] when ChecklistOptions.Read(words) is { } options => CompareAsync(options),
        ["matrix", .. var words] when MatrixOptions.Read(words) is { } options => CompareAsync(options),
        ["search", .. var words] when SearchOptions.Read(words) is { } options => CompareAsync(options),
        _ => Task.FromResult(Refuse($"{ChecklistOptions.Usage}\n{MatrixOptions.Usage}\n{SearchOptions.Usage}", 2)),
    };

    private static Task<int> CompareAsync(ChecklistOptions options)
    {
        if (!ServerProbe.IsPossible) return Task.FromResult(Refuse("This reads memory and processor time from /proc, which only Linux has.", 1));
        var needed = options.Learners * (options.IsLive ? 2 : 1) + Spare;
        return OpenFiles() is { } files && files < needed
            ? Task.FromResult(Refuse($"{options.Learners} learners need {needed} open files and this shell allows {files}: ulimit -n {needed}", 1))
            : ReportAsync(options.Report, ct => MeasureAsync(options, ct), (figures, load) => ChecklistReport.Markdown(options, figures, load));
    }

    private static Task<int> CompareAsync(MatrixOptions options) =>
        ReportAsync(options.Report, ct => new MatrixRound(options, Say).RunAsync(ct), (figures, load) => MatrixReport.Markdown(options, figures, load));

    private static Task<int> CompareAsync(SearchOptions options) =>
        ReportAsync(options.Report, ct => new SearchRound(options, Say).RunAsync(ct), SearchReport.Markdown);

    private static async Task<int> ReportAsync(string file, Func<CancellationToken, Task<IReadOnlyList<Figure>>> measureAsync, Func<IReadOnlyList<Figure>, string, string> write)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        ThreadPool.SetMinThreads(8, 8);
        using var stopping = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var load = File.Exists("/proc/loadavg") ? string.Join(" ", (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[..3]) : "unknown";
            var figures = await measureAsync(stopping.Token);
            var report = write(figures, load);
            Console.WriteLine($"\n{report}");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, report);
            Console.WriteLine($"Written to {file}");
            return figures.Any(figure => figure.IsHeld == false) ? 1 : 0;
        }
        catch (OperationCanceledException)
        {
            return Refuse("Stopped; every server that was started is ended.", 1);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException or TimeoutException)
        {
            return Refuse(failure.Message, 1);
        }

        // The servers are ended on the way out, so the way out is taken.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(ChecklistOptions options, CancellationToken ct)
    {
        using var published = new TempFolder();
        Say("Publishing CareerHub …");
        var program = await Publishing.RunAsync(published.Path);
        Say($"Preparing {options.Learners} learners …");
        using var house = await BenchHouse.MakeAsync(options.Learners, ct);
        IReadOnlyList<Figure> figures = [];
        for (var round = 1; round <= options.Rounds; round++)
        {
            Say($"Round {round} of {options.Rounds}");
            var measured = await new ChecklistRound(options, program, house, Say).RunAsync(ct);
            figures = round == 1 ? measured : [.. figures.Zip(measured, (all, one) => all.And(one))];
        }
        return figures;
    }

    /// <summary>How many files and sockets this process and its children may have open; .NET takes all it is allowed.</summary>
    private static int? OpenFiles()
    {
        var line = File.ReadLines("/proc/self/limits").FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return int.TryParse(line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }

    private static void Say(string line) => Console.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {line}");

    private static int Refuse(string why, int code)
    {
        Console.Error.WriteLine(why);
        return code;
    }
}
