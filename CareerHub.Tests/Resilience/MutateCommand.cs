using System.Globalization;
using CareerHub.Tests.Features.Content;

namespace CareerHub.Tests.Resilience;

/// <summary><c>dotnet run --project CareerHub.Tests -- mutate N [REPORTFILE]</c>: the long run over spoilt packs. Exit code 0: each was answered in time.</summary>
internal static class MutateCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var count, ..] || args.Length > 2 || !int.TryParse(count, CultureInfo.InvariantCulture, out var rounds) || rounds < 1)
        {
            await Console.Error.WriteLineAsync("Usage: mutate N [REPORTFILE]");
            return 2;
        }
        var seed = Random.Shared.Next();
        Console.WriteLine($"Seed {seed}, {rounds} spoilt packs.");
        var (good, findings, took) = (0, 0L, TimeSpan.Zero);
        MutatedPack? slowest = null;
        foreach (var mutated in new PackMutations(seed).Take(rounds))
        {
            if (mutated.Reading.Catalogue is not null) good++;
            findings += mutated.Reading.Findings.Count;
            took += mutated.Took;
            if (slowest is null || mutated.Took > slowest.Took) slowest = mutated;
        }
        var isInTime = slowest!.Took <= Longest;
        var text = string.Create(CultureInfo.InvariantCulture, $"""
        # Reading {rounds} spoilt packs

        The built-in pack, one file of it spoilt at random each time: bytes put in, taken out, doubled or cut off, lines moved, marks of YAML in the wrong place. Each must be answered, with a catalogue or with findings, within {Longest.TotalSeconds:0} seconds; an exception would have ended the run.

        | what | figure |
        |---|---|
        | packs | {rounds} |
        | answered with a catalogue | {good} |
        | answered with findings | {rounds - good}, {findings} findings |
        | the slowest | {slowest.Took.TotalMilliseconds:0} ms, in {slowest.Path}: {(isInTime ? "held" : "**missed**")} |
        | all together | {took.TotalMinutes:0.0} min |
        | machine | {ThisMachine.Description} |
        | date | {TimeProvider.System.GetUtcNow():yyyy-MM-dd} |
        | seed | {seed} |
        | command | `dotnet run -c Release --project CareerHub.Tests -- mutate {rounds}` |

        """);
        Console.WriteLine(text);
        if (args is [_, var report]) await File.WriteAllTextAsync(report, text);
        return isInTime ? 0 : 1;
    }
}
