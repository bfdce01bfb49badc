using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence.Sqlite;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareerHub.Tests.Architecture;

public sealed class PrivacyMapTests
{
    // Names that lead to a person wherever they stand.
    private static readonly string[] PersonColumns = ["PersonId", "UserId", "LearnerId", "ActorId", "MentorId"];

    private static readonly IReadOnlyDictionary<string, string[]> Model = ReadModel();

    [Fact]
    public void Every_table_of_the_database_is_told_and_no_other() => Faults.None(
        Model.Keys.Except(PrivacyMap.Entries.Select(entry => entry.Table)).Select(table => $"{table} is not in the privacy map")
            .Concat(PrivacyMap.Entries.Select(entry => entry.Table).Except(Model.Keys).Select(table => $"{table} is in the privacy map only")));

    [Fact]
    public void Every_column_of_the_database_is_told_and_no_other() => Faults.None(
        from entry in PrivacyMap.Entries
        where Model.ContainsKey(entry.Table)
        from column in Model[entry.Table].Union(entry.Columns.Keys)
        where !Model[entry.Table].Contains(column) || !entry.Columns.ContainsKey(column)
        select $"{entry.Table}.{column} is in the {(entry.Columns.ContainsKey(column) ? "privacy map" : "database")} only");

    [Fact]
    public void No_table_is_told_twice() => Assert.Equal(PrivacyMap.Entries.Count, PrivacyMap.Entries.DistinctBy(entry => entry.Table).Count());

    [Fact]
    public void Every_column_that_leads_to_a_person_is_named_as_such() => Faults.None(
        from entry in PrivacyMap.Entries
        from column in entry.Columns.Keys.Intersect(PersonColumns).Except(entry.Whose)
        select $"{entry.Table}.{column} leads to a person");

    [Fact]
    public void Every_way_to_a_person_is_there_to_go() => Faults.None(
        from entry in PrivacyMap.Entries
        from way in entry.Whose
        let parts = way.Split('.')
        let table = parts.Length == 1 ? entry.Table : parts[0]
        where !Model.TryGetValue(table, out var columns) || !columns.Contains(parts[^1])
        select $"{entry.Table}: {way}");

    [Fact]
    public void What_is_about_nobody_is_of_the_house_or_the_catalogue() => Assert.All(PrivacyMap.Entries, entry =>
        Assert.Equal(entry.Kind is PrivacyKind.House or PrivacyKind.Content, !entry.IsPersonal));

    [Fact]
    public void Every_sentence_is_there_in_both_languages() => Faults.None(
        from entry in PrivacyMap.Entries
        from text in (LocalText[])[entry.What, entry.Why, entry.SeenBy, entry.Erasing]
        from sentence in (string[])[text.Id, text.En]
        where text.Id == text.En || !sentence.EndsWith('.') || sentence.Contains('!', StringComparison.Ordinal)
        select $"{entry.Table}: {sentence}");

    private static Dictionary<string, string[]> ReadModel()
    {
        using var db = new SqliteHubDb.DesignTimeFactory().CreateDbContext([]);
        return db.Model.GetRelationalModel().Tables.ToDictionary(table => table.Name, table => table.Columns.Select(column => column.Name).ToArray());
    }
}
