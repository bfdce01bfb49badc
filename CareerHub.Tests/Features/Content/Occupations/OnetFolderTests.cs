using CareerHub.Core.Features.Content;
using static CareerHub.Tests.Features.Content.Occupations.OccupationSample;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>What the text files of O*NET give, whatever layout they have, and what is said about rows that give nothing.</summary>
public sealed class OnetFolderTests
{
    [Fact]
    public void Both_layouts_say_the_same()
    {
        var (newer, older) = (Onet.ReadOnet(), OlderOnet.ReadOnet());

        Assert.Empty(newer.Notes);
        Assert.Empty(older.Notes);
        Assert.Equal(newer.Occupations.Select(Told), older.Occupations.Select(Told));
        Assert.Equal(("30.2", null), (newer.Release, older.Release));
    }

    [Fact]
    public void A_technology_may_be_named_as_a_task_is() => Assert.Contains(
        new("Knead dough.", "task", true, false),
        Onet.Append(Technologies, "51-3011.00|Knead dough.|9|task|Y|N").ReadOnet().Find("51-3011.00")!.Technologies);

    [Theory]
    [InlineData("db_30_2_text", "30.2")]
    [InlineData("O-NET 29.3", "29.3")]
    [InlineData("onet", null)]
    [InlineData("onet-2023", null)]
    public void The_release_is_what_the_folder_says_or_unknown(string name, string? release) => Assert.Equal(release, Onet.In(name).ReadOnet().Release);

    [Fact]
    public void Tasks_stand_core_first_then_supplemental_then_unknown()
    {
        Assert.Equal(
            [new("Knead dough.", OnetTaskType.Core), new("Clean the oven.", OnetTaskType.Supplemental), new("Taste new recipes.", OnetTaskType.Unknown)],
            Onet.ReadOnet().Find("51-3011.00")!.Tasks);
    }

    [Fact]
    public void Quotes_are_letters_and_nothing_available_is_nothing()
    {
        var folder = Onet.ReadOnet();

        Assert.EndsWith("\"fancy\" cakes.", folder.Find("51-3011.00")!.Description, StringComparison.Ordinal);
        Assert.Equal("SQL \"Oven\"", folder.Find("51-3011.00")!.Technologies[1].Name);
        Assert.Equal("", folder.Find("51-3011.01")!.Description);
    }

    [Theory]
    [InlineData(OnetOccupations)]
    [InlineData(Tasks)]
    [InlineData(Technologies)]
    public void A_missing_file_is_refused_by_name(string file) => Refused($"The folder has no file '{file}'.", Onet.Without(file));

    [Theory]
    [InlineData(OnetOccupations, "Title")]
    [InlineData(Tasks, "Task Type")]
    [InlineData(Technologies, "Hot Technology")]
    public void A_missing_column_is_refused_with_its_file(string file, string column) =>
        Refused($"The file '{file}' has no column '{column}'.", Onet.Change(file, column, "Something else"));

    [Fact]
    public void An_empty_file_has_no_columns() => Assert.Equal(
        3, OnetFolder.Read(Onet.With(Tasks, "").Files).Refusals.Count(reason => reason.En.StartsWith("The file 'Task Statements.txt' has no column", StringComparison.Ordinal)));

    [Theory]
    [InlineData(Tasks, 6, "51-3011.00|5|Sweep.", "the row has 3 cells where the heading has 5.")]
    [InlineData(Tasks, 6, "51-3011.00|5|Sweep.|Core|08/2023|more", "the row has 6 cells where the heading has 5.")]
    [InlineData(Tasks, 6, "51-9999.00|5|Sweep.|Core|08/2023", "there is no '51-9999.00' in the other file.")]
    [InlineData(Tasks, 6, "51-3011.00|5||Core|08/2023", "the cell of 'Task' is empty.")]
    [InlineData(Tasks, 6, "51-3011.00|5|n/a|Core|08/2023", "the cell of 'Task' is empty.")]
    [InlineData(Tasks, 6, "51-3011.00|5|Sweep.|Main|08/2023", "the cell of 'Task Type' is 'Main'; known are Core, Supplemental, n/a.")]
    [InlineData(Tasks, 6, "51-3011.00|5|Knead  dough. |Core|08/2023", "'Knead dough.' already stands in line 4.")]
    [InlineData(Tasks, 6, "51-3011.00|5|Sweep\uFFFD.|Core|08/2023", "the bytes here are not UTF-8.")]
    [InlineData(Tasks, 6, "51-3011.00|5|Sweep\u0001.|Core|08/2023", "the character U+0001 is not allowed here.")]
    [InlineData(Technologies, 7, "51-3011.00|Broom|4|Cleaning software|maybe|N", "the cell of 'Hot Technology' is 'maybe'; known are Y, N.")]
    [InlineData(Technologies, 7, "51-3011.00|Adobe Cake|1|Recipe software|Y|N", "'Adobe Cake' already stands in line 2.")]
    [InlineData(OnetOccupations, 4, "51-3011|Bakers|Bake.", "the code has not the form of 15-1254.00.")]
    [InlineData(OnetOccupations, 4, "51-3011.00|Bakers again|Bake.", "'51-3011.00' already stands in line 2.")]
    public void A_row_that_cannot_be_used_is_reported_with_its_line_and_skipped(string file, int line, string row, string reason)
    {
        var folder = Onet.Append(file, row).ReadOnet();

        Assert.Equal($"{file}:{line}: Skipped: {reason}", Assert.Single(folder.Notes).In("en"));
        Assert.StartsWith($"{file}:{line}: Dilewati: ", folder.Notes[0].In("id"), StringComparison.Ordinal);
        Assert.Equal(Onet.ReadOnet().Occupations.Select(Told), folder.Occupations.Select(Told));
    }

    [Fact]
    public void A_description_beyond_the_limit_is_cut_between_words_and_said_to_be()
    {
        var folder = Onet.Append(OnetOccupations, "51-3011.02|Millers|" + string.Concat(Enumerable.Repeat("grind ", 1_000))).ReadOnet();

        var description = folder.Find("51-3011.02")!.Description;
        Assert.InRange(description.Length, 3_900, PackLimits.ScalarLength);
        Assert.EndsWith("grind…", description, StringComparison.Ordinal);
        Assert.Equal("Occupation Data.txt:4: Shortened: the cell of 'Description' was cut at 4000 characters.", Assert.Single(folder.Notes).In("en"));
    }

    [Fact]
    public void An_unknown_code_finds_those_that_come_near()
    {
        Assert.Null(Onet.ReadOnet().Find("51-3011"));
        Assert.Equal(new("51-3011.00", "Bakers"), Onet.ReadOnet().Near("51-3011")[0]);
        Assert.Equal(new("51-3011.01", "Pastry Bakers"), Onet.ReadOnet().Near("pastry baker")[0]);
    }

    private static string Told(OnetOccupation occupation) =>
        $"{occupation.Code} {occupation.Title} {occupation.Description} {string.Join(';', occupation.Tasks)} {string.Join(';', occupation.Technologies)}";

    private static void Refused(string sentence, OccupationSample sample)
    {
        var (folder, refusals) = OnetFolder.Read(sample.Files);
        Assert.Null(folder);
        Assert.Equal([sentence], refusals.Select(reason => reason.En));
        Assert.NotEqual(sentence, refusals[0].Id);
    }
}
