using System.Diagnostics;

namespace CareerHub.Tests.Resilience;

/// <summary>What came of killing a working server many times.</summary>
/// <param name="Acknowledged">Saves that were answered "saved".</param>
/// <param name="Lost">Criteria that were not stored as acknowledged, and forms saved by half.</param>
/// <param name="Faults">What SQLite said against the file after a kill.</param>
/// <param name="Journal">The end of <c>journal verify</c> on the folder that the last kill left.</param>
internal sealed record KillReport(int Seed, int Kills, int Acknowledged, IReadOnlyList<string> Lost, IReadOnlyList<string> Faults, Ended Journal, TimeSpan Took)
{
    public bool IsSound => Lost.Count == 0 && Faults.Count == 0 && IsJournalEqual;

    public bool IsJournalEqual => Journal.ExitCode == 0 && Journal.Lines.Any(line => line.EndsWith(", equal", StringComparison.Ordinal))
        && !Journal.Lines.Any(line => line.Contains("DIFFERENT", StringComparison.Ordinal));

    public override string ToString() =>
        $"seed {Seed}: {Kills} kills, {Acknowledged} acknowledged saves, {Lost.Count} lost, {Faults.Count} faults of the file, journal {(IsJournalEqual ? "equal" : "NOT equal")}, {Took.TotalSeconds:0} s";
}

/// <summary>Starts the server, lets learners save, kills it in the middle, looks at what is stored; again and again on one data folder.</summary>
internal sealed class KillRun(int kills, int seed, Action<string> say)
{
    private readonly Random _random = new(seed);
    private readonly TickingLearner[] _learners = [new("learner@demo.test", seed + 1), new("ade@demo.test", seed + 2), new("bunga@demo.test", seed + 3)];
    private readonly List<string> _lost = [];
    private readonly List<string> _faults = [];

    public async Task<KillReport> RunAsync()
    {
        var age = Stopwatch.StartNew();
        using var temp = new TempFolder();
        say($"Seed {seed}, {kills} kills.");
        for (var kill = 1; kill <= kills; kill++)
        {
            var before = Acknowledged;
            var delay = await KillOnceAsync(temp.Path, isFirst: kill == 1);
            Look(temp.Path, kill);
            say($"Kill {kill} after {delay.TotalMilliseconds:0} ms: {Acknowledged - before} saves, lost so far {_lost.Count}, faults {_faults.Count}");
        }
        var journal = await ServerProcess.VerbAsync(temp.Path, "journal", "verify");
        return new(seed, kills, Acknowledged, _lost, _faults, journal, age.Elapsed);
    }

    private int Acknowledged => _learners.Sum(learner => learner.Ledger.Acknowledged);

    private async Task<TimeSpan> KillOnceAsync(string folder, bool isFirst)
    {
        await using var server = await ServerProcess.StartAsync(folder);
        var visitors = new List<HubVisitor>();
        try
        {
            foreach (var learner in _learners)
            {
                var (visitor, shown) = await learner.OpenAsync(new(server.Address));
                visitors.Add(visitor);
                if (isFirst) learner.Ledger.Learn(shown);
                else _lost.AddRange(learner.Ledger.Compare(shown).Select(line => $"page of {learner.Email}: {line}"));
            }
            var working = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var ticking = Task.WhenAll(_learners.Zip(visitors, (learner, visitor) => learner.TickAsync(visitor, () => working.TrySetResult())));
            var delay = TimeSpan.FromMilliseconds(_random.Next(50, 1_500));
            await Task.WhenAny(ticking, working.Task); // a fault of the posting ends both waits
            await Task.WhenAny(ticking, Task.Delay(delay));
            await server.KillAsync();
            await ticking;
            return delay;
        }
        finally
        {
            visitors.ForEach(visitor => visitor.Dispose());
        }
    }

    private void Look(string folder, int kill)
    {
        using var copy = new DatabaseCopy(folder);
        _faults.AddRange(copy.Faults().Select(fault => $"kill {kill}: {fault}"));
        foreach (var learner in _learners) _lost.AddRange(learner.Ledger.Compare(copy.Ticks(learner.Email)).Select(line => $"kill {kill}, {learner.Email}: {line}"));
    }
}
