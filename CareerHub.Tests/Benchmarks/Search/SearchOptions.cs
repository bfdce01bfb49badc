namespace CareerHub.Tests.Benchmarks.Search;

/// <param name="Folder">The official text files of O*NET, whose occupations become drafts.</param>
/// <param name="Report">Where the report is written.</param>
internal sealed record SearchOptions(string Folder, string Report)
{
    public const string Usage = "Usage: bench search ONET-FOLDER [REPORT.md]";

    /// <returns>Null when the words are no options of this command.</returns>
    public static SearchOptions? Read(IReadOnlyList<string> words) => words switch
    {
        [[not '-', ..] folder] => new(Path.GetFullPath(folder), Path.Combine(Repository.Root, "CareerHub.Tests", "Benchmarks", "Reports", "search.md")),
        [[not '-', ..] folder, [not '-', ..] file] => new(Path.GetFullPath(folder), Path.GetFullPath(file)),
        _ => null,
    };
}
