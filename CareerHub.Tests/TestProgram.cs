using CareerHub.Tests.Benchmarks;
using CareerHub.Tests.Benchmarks.Floor;
using CareerHub.Tests.Browser;
using CareerHub.Tests.Resilience;
using Xunit.Runner.InProc.SystemConsole;

namespace CareerHub.Tests;

/// <summary>The tests as a program: a few commands of its own, and the runner for everything else.</summary>
internal static class TestProgram
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["kills", .. var rest] => KillCommand.RunAsync(rest),
        ["mutate", .. var rest] => MutateCommand.RunAsync(rest),
        ["bench", .. var rest] => BenchCommand.RunAsync(rest),
        [FloorProgram.Verb, var address, var published, .. var plain] => FloorProgram.RunAsync(address, published, isPlain: plain is [FloorProgram.Plain]),
        ["sheets", var folder] => Sheets.RunAsync(folder),
        _ => RunTestsAsync(args),
    };

    /// <summary>The same two runners as the entry point that xunit would generate: an IDE's, and the console's.</summary>
    private static Task<int> RunTestsAsync(string[] args) => args.Any(arg => arg is "--server" or "--internal-msbuild-node")
        ? Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : ConsoleRunner.Run(args);
}
