namespace CareerHub.Tests.Benchmarks.House;

/// <summary>CareerHub as it is handed out, made from this source tree.</summary>
internal static class Publishing
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <returns>The program in the folder.</returns>
    public static async Task<string> RunAsync(string folder)
    {
        var ended = await ServerProcess.RunAsync(ServerProcess.Dotnet,
            ["publish", Path.Combine(Repository.Root, "CareerHub.Web"), "-c", "Release", "-o", folder, "--disable-build-servers", "--nologo"], Patience);
        return ended.ExitCode == 0 ? Path.Combine(folder, "CareerHub.Web.dll") : throw new InvalidOperationException($"CareerHub could not be published: {ended}");
    }
}
