using CareerHub.Core.Features.People;

namespace CareerHub.Tests.Features.Home;

public sealed class PrivacyPageTests(DemoApp demo)
{
    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task Each_kind_of_data_about_people_is_named_in_words_and_not_by_its_table(string language)
    {
        using var visitor = demo.App.Visitor(language);
        var titles = (await visitor.ReadAsync("/privacy")).QuerySelectorAll("article[data-privacy] h3").Select(title => title.TextContent.Trim()).ToList();
        Assert.NotEmpty(titles);
        Assert.Empty(titles.Intersect(PrivacyMap.Entries.Select(entry => entry.Table).Except(language == "en" ? OneWord : [])));
    }

    /// <summary>A word for people as well as a table's name, in English.</summary>
    private static readonly string[] OneWord = ["Evidence", "Invitations", "Journal", "Verdicts"];
}
