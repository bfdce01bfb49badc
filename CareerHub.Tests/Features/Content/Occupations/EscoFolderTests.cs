using CareerHub.Core.Features.Content;
using static CareerHub.Tests.Features.Content.Occupations.OccupationSample;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>What the CSV files of ESCO give, and what is said about rows that give nothing.</summary>
public sealed class EscoFolderTests
{
    [Fact]
    public void An_occupation_has_its_texts_on_one_line_and_essential_skills_first()
    {
        var folder = Esco.ReadEsco();
        var baker = folder.Find(Baker)!;

        Assert.Empty(folder.Notes);
        Assert.Equal("1.1.1", folder.Release);
        Assert.Equal(("7512.1", "7512", "baker", "Bakers make bread. They rise early, with others."), (baker.Code, baker.IscoGroup, baker.Title, baker.Description));
        Assert.Equal(["knead dough", "3D pastry", "history of bread", "iOven"], baker.Skills.Select(need => need.Skill.Title));
        Assert.Equal([true, true, false, false], baker.Skills.Select(need => need.IsEssential));
        Assert.Equal("Push, fold and turn dough.", baker.Skills[0].Skill.Description);
        Assert.Equal("00000000-0000-4000-8000-000000000001", baker.Skills[0].Skill.Uuid);
    }

    [Fact]
    public void Records_may_end_with_a_line_feed_alone() => Assert.Equal(4, Esco
        .Change(EscoOccupations, "\r\n", "\n").Change(EscoSkills, "\r\n", "\n").Change(Relations, "\r\n", "\n")
        .ReadEsco().Find(Baker)!.Skills.Count);

    [Fact]
    public void Columns_are_found_by_name() => Assert.Equal(4, Esco
        .With(Relations, string.Join('\n', ((string[])["skillUri,more,relationType,occupationUri", .. Enumerable.Range(1, 4).Select(number => $"{Skill(number)},x,optional,{Baker}")])))
        .ReadEsco().Find(Baker)!.Skills.Count);

    [Fact]
    public void What_is_missing_is_refused_by_name()
    {
        Refused("The folder has no file 'occupationSkillRelations.csv'.", Esco.Without(Relations));
        Refused("The folder has no file 'occupations_en.csv'.", Esco.Without(EscoOccupations));
        Refused("The file 'skills_en.csv' has no column 'skillType'.", Esco.Change(EscoSkills, "skillType", "kind"));
        Refused(
            "The folder has no 'skills_en.csv'; it has 'skills_de.csv'. Drafts are made from the English edition.",
            Esco.Without(EscoSkills).With("skills_de.csv", "conceptUri"));
    }

    [Fact]
    public void Relations_may_be_named_with_their_language_as_newer_releases_do()
    {
        var newer = Esco.Without(Relations).With("occupationSkillRelations_en.csv", Esco.TextOf(Relations)).ReadEsco();

        Assert.Equal(Esco.ReadEsco().Occupations[0].Skills, newer.Occupations[0].Skills);
    }

    [Theory]
    [InlineData(Relations, 6, Baker + ",essential,,http://data.europa.eu/esco/skill/none", "there is no 'http://data.europa.eu/esco/skill/none' in the other file.")]
    [InlineData(Relations, 6, "http://nowhere,essential,," + Kneading, "there is no 'http://nowhere' in the other file.")]
    [InlineData(Relations, 6, Baker + ",optional,," + Kneading, "'" + Kneading + "' already stands in line 3.")]
    [InlineData(Relations, 6, Baker + ",somewhat,," + Kneading, "the cell of 'relationType' is 'somewhat'; known are essential, optional.")]
    [InlineData(Relations, 6, Baker + ",essential", "the row has 2 cells where the heading has 4.")]
    [InlineData(EscoSkills, 6, "http://nowhere/skill,knowledge,bread,", "the address does not end in a UUID.")]
    [InlineData(EscoSkills, 6, "a\"b,knowledge,bread,\"", "a quote stands where none may be.")]
    [InlineData(EscoSkills, 6, "\"a,knowledge,bread,", "a quote is opened and never closed.")]
    [InlineData(EscoOccupations, 6, "Occupation,http://nowhere/00000000-0000-4000-8000-00000000000b,C75,miller,,,7512.2", "an ISCO-08 group is one to four digits.")]
    [InlineData(EscoOccupations, 6, "Occupation,http://nowhere/00000000-0000-4000-8000-00000000000b,7512,miller,,,B7", "an ESCO code has the form of 2512.4.")]
    public void A_row_that_cannot_be_used_is_reported_with_its_line_and_skipped(string file, int line, string row, string reason)
    {
        var folder = Esco.Append(file, row).ReadEsco();

        Assert.Equal($"{file}:{line}: Skipped: {reason}", Assert.Single(folder.Notes).In("en"));
        Assert.StartsWith($"{file}:{line}: Dilewati: ", folder.Notes[0].In("id"), StringComparison.Ordinal);
        Assert.Equal(4, Assert.Single(folder.Occupations).Skills.Count);
    }

    [Fact]
    public void An_unknown_address_finds_those_whose_address_code_or_title_comes_near() => Assert.All(
        [Baker[..^1], "7512.1", "bakers"],
        asked => Assert.Equal(new(Baker, "baker"), Esco.ReadEsco().Near(asked)[0]));

    private static void Refused(string sentence, OccupationSample sample)
    {
        var (folder, refusals) = EscoFolder.Read(sample.Files);
        Assert.Null(folder);
        Assert.Equal([sentence], refusals.Select(reason => reason.En));
        Assert.NotEqual(sentence, refusals[0].Id);
    }
}
