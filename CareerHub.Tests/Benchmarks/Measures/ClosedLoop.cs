using System.Diagnostics;
using CareerHub.Tests.Benchmarks.Load;

namespace CareerHub.Tests.Benchmarks.Measures;

/// <param name="PerSecond">Answers that came and were right.</param>
/// <param name="Cpu">Milliseconds of the server's processor for each.</param>
internal sealed record Pace(double PerSecond, double Cpu, Failures Failures);

/// <summary>Clients that each ask again as soon as they are answered.</summary>
internal static class ClosedLoop
{
    /// <param name="ask">One question and its answer on a client's own connection; gets the client's number and how often it has asked.</param>
    public static async Task<Pace> RunAsync(Uri server, int process, int clients, TimeSpan length, Func<KeptConnection, int, int, CancellationToken, Task> ask, CancellationToken ct)
    {
        var (failures, answers) = (new Failures(), 0);
        var connections = Enumerable.Range(0, clients).Select(_ => new KeptConnection(server)).ToList();
        try
        {
            foreach (var connection in connections) await connection.ConnectAsync(ct);
            var probe = new ServerProbe(process);
            var (cpu, clock) = (probe.CpuMilliseconds, Stopwatch.StartNew());
            await Task.WhenAll(connections.Select((connection, client) => Task.Run(async () =>
            {
                try
                {
                    for (var turn = 0; clock.Elapsed < length; turn++)
                    {
                        await ask(connection, client, turn, ct);
                        Interlocked.Increment(ref answers);
                    }
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    failures.Add(failure); // and this client stops: its connection may be in the middle of an answer
                }
            }, ct)));
            return new(answers / clock.Elapsed.TotalSeconds, (probe.CpuMilliseconds - cpu) / answers, failures);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }
}
