namespace CareerHub.Tests.Architecture;

/// <summary>The files of this repository, as they lie on disk.</summary>
internal static class SourceTree
{
    public static string Root => Repository.Root;

    /// <summary>Paths from the root with forward slashes, without what a build makes.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. ((string[])["CareerHub.Core", "CareerHub.Web", "CareerHub.Tests"])
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin" or "node_modules" or "data" or "TestResults"))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Of(string project, params string[] endings) =>
        Files.Where(path => path.StartsWith(project + "/", StringComparison.Ordinal) && endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool IsMigration(string path) => path.Contains("/Persistence/Migrations/", StringComparison.Ordinal);
}
