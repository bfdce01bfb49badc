using System.Globalization;

namespace CareerHub.Tests.Resilience;

/// <summary><c>dotnet run --project CareerHub.Tests -- kills N [REPORTFILE]</c>: the long run of the kill test. Exit code 0: nothing was lost.</summary>
internal static class KillCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var count, ..] || args.Length > 2 || !int.TryParse(count, CultureInfo.InvariantCulture, out var kills) || kills < 1)
        {
            await Console.Error.WriteLineAsync("Usage: kills N [REPORTFILE]");
            return 2;
        }
        var report = await new KillRun(kills, Random.Shared.Next(), Console.WriteLine).RunAsync();
        Console.WriteLine(report);
        foreach (var line in (string[])[.. report.Lost, .. report.Faults]) Console.WriteLine(line);
        if (args is [_, var file]) await File.WriteAllTextAsync(file, Markdown(report));
        return report.IsSound ? 0 : 1;
    }

    private static string Markdown(KillReport report) => string.Create(CultureInfo.InvariantCulture, $"""
        # Killing the server {report.Kills} times

        Three learners post ticks as fast as the server answers; after 50 to 1500 ms it is killed (SIGKILL) and started again on the same data folder. Every save that was answered "saved" must be there, a form that nobody answered must be there whole or not at all.

        | what | figure |
        |---|---|
        | kills | {report.Kills} |
        | acknowledged saves | {report.Acknowledged} |
        | lost or saved by half | {report.Lost.Count} |
        | faults found by `PRAGMA integrity_check` and `foreign_key_check` | {report.Faults.Count} |
        | `journal verify` at the end | {(report.IsJournalEqual ? "equal" : "NOT equal")}, exit code {report.Journal.ExitCode} |
        | entries | {(report.Journal.Lines is [var entries, ..] ? entries : "unknown")} |
        | time | {report.Took.TotalMinutes:0.0} min |
        | machine | {ThisMachine.Description} |
        | date | {TimeProvider.System.GetUtcNow():yyyy-MM-dd} |
        | seed | {report.Seed} |
        {Details(report)}
        """);

    private static string Details(KillReport report) => string.Concat(((string[])[.. report.Lost, .. report.Faults]).Select(line => $"\n- {line}"));
}
