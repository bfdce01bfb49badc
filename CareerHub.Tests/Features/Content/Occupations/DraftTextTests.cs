using System.Text;
using CareerHub.Core.Features.Content;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>Ids, labels, first sentences and quoting.</summary>
public sealed class DraftTextTests
{
    private static readonly Gen<string> Texts = from letters in Gen.ArrayOf(Gen.Elements("aZ9 -'\"\\:#{}[]&*!|>%@`,?~é漢\u0007\u0085\u2028\uFEFF\t\n".ToCharArray())) select new string(letters);

    [Theory]
    [InlineData("Web Developers", "web-developers")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C#", "c-sharp")]
    [InlineData("ASP.NET", "asp-net")]
    [InlineData("3D modelling", "skill-3d-modelling")]
    [InlineData("Café manager's log", "cafe-managers-log")]
    [InlineData("Null", "skill-null")]
    [InlineData("汉字", "skill")]
    public void An_id_is_made_of_the_words_of_its_title(string title, string id) => Assert.Equal(id, new DraftIds().Give("skill", title));

    [Fact]
    public void Ids_are_kebab_case_short_and_each_given_once_whatever_the_titles() => Always.Holds(
        from titles in Gen.ListOf(Gen.OneOf(Texts, Gen.Constant(new string('a', 90)), Gen.Constant(string.Concat(Enumerable.Repeat("word ", 30))))) select titles,
        titles =>
        {
            var (ids, again) = (new DraftIds(), new DraftIds());
            var given = titles.Select(title => ids.Give("task", title)).ToList();
            Assert.Equal(given.Count, given.Distinct().Count());
            Assert.All(given, id => Assert.True(id.Length <= PackLimits.IdLength && NameRules.KebabCase.IsMatch(id), id));
            Assert.Equal(given, titles.Select(title => again.Give("task", title)));
        });

    [Theory]
    [InlineData("Git", "Git")]
    [InlineData("Database", "Database")]
    [InlineData("Databases", "Databas…")]
    [InlineData("Mobile applications", "Mobile…")]
    public void A_label_is_the_beginning_of_its_title(string title, string label) => Assert.Equal(label, OccupationText.Label(title));

    [Theory]
    [InlineData("Bake bread. Sell it.", "Bake bread.")]
    [InlineData("Bake bread, e.g. Rye or U.S. Wheat. Sell it.", "Bake bread, e.g. Rye or U.S. Wheat.")]
    [InlineData("Bake bread", "Bake bread")]
    [InlineData("Bake no. 5 bread.", "Bake no. 5 bread.")]
    public void The_lead_is_the_first_sentence(string text, string sentence) => Assert.Equal(sentence, OccupationText.FirstSentence(text));

    [Fact]
    public void What_is_quoted_reads_back_as_itself() => Always.Holds(Texts, text =>
    {
        var findings = new FindingList();
        var root = PackParser.Parse("a.yaml", Encoding.UTF8.GetBytes($"key: {YamlText.Quoted(text)}\n"), findings);
        Assert.True(findings.IsEmpty);
        Assert.Equal(text, Assert.IsType<PackScalar>(Assert.IsType<PackMap>(root).Entries["key"].Value).Value);
    });

    [Fact]
    public void The_distance_of_two_words_is_the_letters_to_change() =>
        Assert.Equal([0, 1, 1, 1, 2, 5], ((string[])["bread", "breads", "bead", "bread!", "red", ""]).Select(word => NearOccupations.Distance("bread", word)));
}
