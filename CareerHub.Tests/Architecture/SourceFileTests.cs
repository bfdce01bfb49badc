using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CareerHub.Core;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Tests.Architecture;

public sealed partial class SourceFileTests
{
    private const int RazorLines = 170;
    private const int CodeLines = 280;

    /// <summary>Where data is changed or read past the change tracker; everything else asks EF for entities.</summary>
    private static readonly string[] RawSql =
    [
        "CareerHub.Core/Features/Assessments/FillSummaries.cs",
        "CareerHub.Core/Features/Demo/HouseClearing.cs",
        "CareerHub.Core/Features/Journal/PruneReceipts.cs",
        "CareerHub.Core/Features/Journal/TableHash.cs",
        "CareerHub.Core/Features/Search/SqliteSearchIndex.cs",
        "CareerHub.Core/Persistence/Sqlite/SqliteConnections.cs",
        "CareerHub.Core/Persistence/Sqlite/SqliteMigrator.cs",
    ];

    [Fact]
    public void Files_are_short_enough_to_read_at_once() => Faults.None(
        from path in SourceTree.Files
        where !SourceTree.IsMigration(path)
        let most = path.EndsWith(".razor", StringComparison.Ordinal) ? RazorLines : path.EndsWith(".cs", StringComparison.Ordinal) ? CodeLines : int.MaxValue
        let lines = File.ReadLines(Path.Combine(SourceTree.Root, path)).Count()
        where lines > most
        select $"{path}: {lines} lines, at most {most}; split by verb");

    [Fact]
    public void Raw_SQL_and_bulk_changes_stand_in_the_listed_files_only() => Assert.Equal(RawSql,
        from path in SourceTree.Of("CareerHub.Core", ".cs").Concat(SourceTree.Of("CareerHub.Web", ".cs", ".razor"))
        where !SourceTree.IsMigration(path) && Raw().IsMatch(SourceTree.Read(path))
        select path);

    [Fact]
    public void Every_class_is_sealed_or_abstract_or_static() => Faults.None(
        from type in typeof(CareerHubCore).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes())
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
            && type.Namespace?.StartsWith("CareerHub.", StringComparison.Ordinal) == true
            && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            && type.Name != "_Imports"
            && !typeof(IComponent).IsAssignableFrom(type) // Razor makes a component's class, open
        select type.FullName!);

    [Fact]
    public void Nothing_is_async_void() => Faults.None(
        from path in SourceTree.Files
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        where path != "CareerHub.Tests/Architecture/SourceFileTests.cs" && SourceTree.Read(path).Contains("async void", StringComparison.Ordinal)
        select path);

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql|FromSql|SqlQuery)(Raw|Interpolated)?(Async)?\b|\bCreateCommand\(|\bCommandText\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Raw();
}
