using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Search;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Content;

namespace CareerHub.Tests.Features.Search;

/// <summary>Over the content that comes with the program, which is what people search first.</summary>
public sealed class SearchCatalogueTests
{
    [Theory]
    [InlineData("postgre", FoundKind.Tool, "PostgreSQL")]
    [InlineData("kubernets", FoundKind.Tool, "Kubernetes")]
    [InlineData("keamanan", FoundKind.Skill, "security")]
    [InlineData("security", FoundKind.Skill, "security")]
    [InlineData("back-end enginer", FoundKind.Career, "back-end-engineer")]
    [InlineData("devops", FoundKind.Career, "devops-engineer")]
    [InlineData("go", FoundKind.Tool, "Go")]
    public async Task What_was_meant_comes_first(string typed, FoundKind kind, string id)
    {
        await using var house = await OpenAsync();
        var found = await house.Get<SearchCatalogue>().RunAsync(null, typed, TestHouse.Ct);
        Assert.Contains(found.Take(3), one => one.Kind == kind && (one.Id == id || one.Name.En.StartsWith(id, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Every_criterion_is_found_by_its_own_words_in_both_languages()
    {
        await using var house = await OpenAsync();
        foreach (var criterion in house.Get<PublishedCatalogue>().Current.Skills.SelectMany(skill => skill.ActiveCriteria).Where((_, i) => i % 20 == 0))
            foreach (var text in (string[])[criterion.Statement.Id, criterion.Statement.En])
                Assert.Contains((await house.Get<SearchCatalogue>().RunAsync(null, string.Join(' ', text.Split(' ').TakeLast(4)), TestHouse.Ct)).Take(5), one => one.Id == criterion.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ?!  ")]
    [InlineData("zzzzqqqq")]
    [InlineData("\" OR Kind:*")]
    [InlineData("100% _ '")]
    public async Task A_question_that_nothing_fits_finds_nothing_and_breaks_nothing(string? typed)
    {
        await using var house = await OpenAsync();
        await house.Get<SearchCatalogue>().RunAsync(null, typed, TestHouse.Ct);
        if (typed is null or "" or "zzzzqqqq") Assert.Empty(await house.Get<SearchCatalogue>().RunAsync(null, typed, TestHouse.Ct));
    }

    [Fact]
    public async Task A_draft_is_found_by_admins_alone_and_by_nobody_once_it_is_discarded()
    {
        await using var house = await OpenAsync();
        var (admin, learner) = (await house.AdminAsync(), await house.PersonAsync());
        var draft = (await house.Get<UploadPack>().RunAsync(admin, new MemoryStream(PackZip.Write(TinyPack.Good.Files)), TestHouse.Ct)).Required.VersionId;
        Assert.Equal(draft, Assert.Single(await house.Get<SearchCatalogue>().RunAsync(admin, "pembuat roti", TestHouse.Ct)).DraftId);
        Assert.Empty(await house.Get<SearchCatalogue>().RunAsync(learner, "pembuat roti", TestHouse.Ct));
        Assert.Empty(await house.Get<SearchCatalogue>().RunAsync(null, "pembuat roti", TestHouse.Ct));
        await house.Get<DiscardPack>().RunAsync(admin, draft, TestHouse.Ct);
        Assert.Empty(await house.Get<SearchCatalogue>().RunAsync(admin, "pembuat roti", TestHouse.Ct));
    }

    [Theory]
    [InlineData("c", "C")]
    [InlineData("r", "R")]
    [InlineData("c#", "C#")]
    [InlineData("go", "Go", "Google Cloud", "Learn Go")]
    [InlineData("ci/cd", "Delivery (CI/CD)")]
    [InlineData("+")]
    public async Task One_letter_finds_the_word_two_letters_find_where_it_begins(string typed, params string[] names)
    {
        await using var house = await TestHouse.OpenAsync(Catalogue.Empty);
        var (admin, index) = (await house.AdminAsync(), house.Get<ISearchIndex>());
        await house.Get<WriteGate>().RunAsync(async db =>
        {
            await index.CreateAsync(db, TestHouse.Ct);
            await index.ReplaceDraftAsync(db, 900, ((string[])["C", "C#", "R", "Go", "Google Cloud", "Learn Go", "Django", "Ruby", "Rust", "Delivery (CI/CD)", "Civil"]).Select(name => new SearchDocument(FoundKind.Tool, "x", LocalText.Same(name), "", 900)), TestHouse.Ct);
        }, TestHouse.Ct);

        Assert.Equal(names.Order(StringComparer.Ordinal), (await house.Get<SearchCatalogue>().RunAsync(admin, typed, TestHouse.Ct)).Select(one => one.Name.En).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_career_is_found_by_a_word_that_thousands_of_tools_of_earlier_drafts_have_as_well()
    {
        await using var house = await OpenAsync();
        var (admin, index) = (await house.AdminAsync(), house.Get<ISearchIndex>());
        await house.Get<WriteGate>().RunAsync(async db =>
        {
            await index.ReplaceDraftAsync(db, 900, [.. Enumerable.Range(0, 5_000).Select(i => new SearchDocument(FoundKind.Tool, "x", LocalText.Same($"Bread {i}"), "", 900))], TestHouse.Ct);
            await index.ReplaceDraftAsync(db, 902, [new(FoundKind.Tool, "y", LocalText.Same("Breadknife"), "", 902)], TestHouse.Ct);
            await index.ReplaceDraftAsync(db, 901, [new(FoundKind.Career, "bread-maker", LocalText.Same("Bread maker of whole villages and towns"), "", 901)], TestHouse.Ct);
        }, TestHouse.Ct);

        Assert.Contains(await house.Get<SearchCatalogue>().RunAsync(admin, "bread", TestHouse.Ct), one => one.Id == "bread-maker");
        Assert.Contains(await house.Get<SearchCatalogue>().RunAsync(admin, "vilages", TestHouse.Ct), one => one.Id == "bread-maker");
        Assert.Contains(await house.Get<SearchCatalogue>().RunAsync(admin, "breadkniffe", TestHouse.Ct), one => one.Name.En == "Breadknife"); // all others share "bread" with it
    }

    [Fact]
    public async Task A_house_whose_index_is_of_an_older_program_is_filled_at_the_start_and_once()
    {
        await using var house = await OpenAsync();
        Assert.False(await house.Get<FillSearch>().RunAsync(TestHouse.Ct));
        var admin = await house.AdminAsync();
        await house.Get<UploadPack>().RunAsync(admin, new MemoryStream(PackZip.Write(TinyPack.Good.Files)), TestHouse.Ct);
        await house.TamperAsync("DROP TABLE SearchIndex");
        await house.TamperAsync("DROP TABLE DraftSearchIndex");
        await house.TamperAsync("UPDATE Settings SET Value = '0 0' WHERE Key = 'search'");
        Assert.True(await house.Get<FillSearch>().RunAsync(TestHouse.Ct));
        Assert.NotEmpty(await house.Get<SearchCatalogue>().RunAsync(null, "git", TestHouse.Ct));
        Assert.Single(await house.Get<SearchCatalogue>().RunAsync(admin, "pembuat roti", TestHouse.Ct)); // drafts too
    }

    private static async Task<TestHouse> OpenAsync()
    {
        var house = await TestHouse.OpenAsync(Catalogue.Empty);
        Assert.Empty((await house.Get<ImportPack>().RunAsync(PackFiles.FromEmbedded(), TestHouse.Ct)).Findings);
        return house;
    }
}
