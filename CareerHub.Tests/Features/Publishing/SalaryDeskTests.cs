using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Publishing;

public sealed class SalaryDeskTests
{
    private static readonly SourceForm ABlog = new(SourceForm.New, "A blog", "pay.example", "https://pay.example/x", "Pay: a \"survey\"", "2025-02-03", "en", "Sebuah blog", "A blog", "web-article", "2025-03-04", "CC BY 4.0");
    private static readonly SalaryClaimForm AClaim = new("baker", "range", "7.500.000", "10500000", "IDR", "", " Kota  Bandung ", "Bandung", ["gross-or-net"], "Catatan # satu", "Note: one", ABlog);
    private static readonly ExchangeRateForm ARate = new("USD", "IDR", "16500,5", "2025-11-20", "A bank", new("S1"));

    [Fact]
    public async Task A_claim_is_published_with_its_source_one_journal_entry_and_one_audit_entry()
    {
        await using var house = await OpenAsync();
        var admin = await house.AdminAsync();
        var outcome = await house.Get<AddSalaryClaim>().RunAsync(admin, AClaim, await SeenAsync(house), TestHouse.Ct);

        Assert.Equal(("1.2.4", 0), (outcome.Required.Version, outcome.Required.Faults.Count));
        var catalogue = house.Get<PublishedCatalogue>().Current;
        var claim = catalogue.Salaries[^1];
        Assert.Equal(("baker-bandung-range", null, "A1"), (claim.Id, claim.Period, claim.SourceId));
        Assert.Equal((7_500_000m, 10_500_000m, new LocalText("Kota Bandung", "Bandung")), (claim.Low.Units, claim.High.Units, claim.Region));
        Assert.Equal([SalaryAspect.Period, SalaryAspect.GrossOrNet], claim.Unstated);
        Assert.Equal([new LocalText("Catatan # satu", "Note: one")], claim.Notes);
        Assert.Equal(("Pay: a \"survey\"", new DateOnly(2025, 2, 3), SourceKind.WebArticle), (catalogue.Source("A1")!.Title, catalogue.Source("A1")!.Published, catalogue.Source("A1")!.Kind));
        Assert.Equal((new DateOnly(2025, 3, 4), "CC BY 4.0"), (catalogue.Source("A1")!.Retrieved, catalogue.Source("A1")!.Licence));
        Assert.Equal((null, false), (claim.DependsOn, claim.IsLumped));
        var entry = await house.ReadAsync(db => db.Set<JournalEntry>().OrderBy(entry => entry.Sequence).LastAsync(TestHouse.Ct));
        Assert.Equal((EntryKind.ContentPublished, admin.PersonId, "1.2.4"), (entry.Kind, entry.ActorId, entry.Details["version"]));
        Assert.Equal(2, await house.ReadAsync(db => db.Set<JournalEntry>().CountAsync(TestHouse.Ct)));
        Assert.Equal(1, await house.ReadAsync(db => db.Set<AuditEntry>().CountAsync(audit => audit.Action == AuditAction.ContentPublished, TestHouse.Ct)));
        Assert.True((await house.VerifyAsync()).IsSound);

        var again = new PublishedCatalogue();
        Assert.Empty(await house.ReadAsync(db => ContentStore.LoadAsync(db, again, TestHouse.Ct)));
        Assert.Equal(claim.Id, again.Current.Salaries[^1].Id);
    }

    [Theory]
    [InlineData]
    [InlineData("country", "level")]
    public async Task A_figure_for_several_countries_says_so_and_states_no_country(params string[] unstated)
    {
        await using var house = await OpenAsync();
        var form = AClaim with { Period = "year", Unstated = unstated, DependsOnId = " Tempat dan: pengalaman", DependsOnEn = "Place, experience", IsLumped = true };
        Assert.True((await house.Get<AddSalaryClaim>().RunAsync(await house.AdminAsync(), form, await SeenAsync(house), TestHouse.Ct)).IsOk);

        var claim = house.Get<PublishedCatalogue>().Current.Salaries[^1];
        Assert.Equal((true, new LocalText("Tempat dan: pengalaman", "Place, experience")), (claim.IsLumped, claim.DependsOn));
        Assert.Equal(unstated.Length == 0 ? [SalaryAspect.Country] : [SalaryAspect.Level, SalaryAspect.Country], claim.Unstated);
    }

    [Fact]
    public async Task Of_two_rates_of_one_day_the_later_added_converts()
    {
        await using var house = await OpenAsync();
        foreach (var rate in (string[])["16500", "17000", "16000"])
            Assert.True((await house.Get<AddExchangeRate>().RunAsync(await house.AdminAsync(), ARate with { Rate = rate }, await SeenAsync(house), TestHouse.Ct)).IsOk);

        var catalogue = house.Get<PublishedCatalogue>().Current;
        Assert.Equal(16000m, SalaryFigure.Of(catalogue.Salaries[0], "USD", null, catalogue.Rates).Rate?.Rate);
    }

    [Fact]
    public async Task A_rate_is_published_and_converts_from_then_on()
    {
        await using var house = await OpenAsync();
        Assert.True((await house.Get<AddExchangeRate>().RunAsync(await house.AdminAsync(), ARate, await SeenAsync(house), TestHouse.Ct)).IsOk);

        var rates = house.Get<PublishedCatalogue>().Current.Rates;
        Assert.Equal((16_500.5m, "usd-idr-2025-11-20"), (rates[^1].Rate, rates[^1].Id));
    }

    [Fact]
    public async Task The_same_claim_twice_is_two_claims_and_two_versions()
    {
        await using var house = await OpenAsync();
        var admin = await house.AdminAsync();
        foreach (var version in (string[])["1.2.4", "1.2.5"])
            Assert.Equal(version, (await house.Get<AddSalaryClaim>().RunAsync(admin, AClaim, await SeenAsync(house), TestHouse.Ct)).Required.Version);
        Assert.Equal(["baker-bandung-range", "baker-bandung-range-2"], house.Get<PublishedCatalogue>().Current.Salaries.TakeLast(2).Select(claim => claim.Id));
    }

    [Fact]
    public async Task After_going_back_the_next_number_is_one_that_was_never_used()
    {
        await using var house = await OpenAsync();
        var admin = await house.AdminAsync();
        Assert.True((await house.Get<AddSalaryClaim>().RunAsync(admin, AClaim, await SeenAsync(house), TestHouse.Ct)).IsOk);
        var first = (await house.Get<ReadPacks>().RunAsync(admin, TestHouse.Ct)).Required.Lines.Single(line => line.Version == "1.2.3");
        Assert.Equal(Outcome.Ok, await house.Get<PublishPack>().RunAsync(admin, first.Id, await SeenAsync(house), TestHouse.Ct));

        Assert.Equal("1.2.5", (await house.Get<AddExchangeRate>().RunAsync(admin, ARate, await SeenAsync(house), TestHouse.Ct)).Required.Version);
    }

    [Fact]
    public async Task Two_tabs_get_Stale_and_one_claim()
    {
        await using var house = await OpenAsync();
        var (admin, seen) = (await house.AdminAsync(), await SeenAsync(house));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Get<AddSalaryClaim>().RunAsync(admin, AClaim, seen, TestHouse.Ct)));

        Assert.Equal([OutcomeKind.Ok, OutcomeKind.Stale, OutcomeKind.Stale, OutcomeKind.Stale], outcomes.Select(outcome => outcome.Kind).Order());
        Assert.Single(house.Get<PublishedCatalogue>().Current.Salaries, claim => claim.Id.StartsWith("baker-bandung", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_else_is_not_found_and_nothing_changes()
    {
        await using var house = await OpenAsync();
        var seen = await SeenAsync(house);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<AddSalaryClaim>().RunAsync(await house.PersonAsync(), AClaim, seen, TestHouse.Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<AddExchangeRate>().RunAsync(await house.PersonAsync(), ARate, seen, TestHouse.Ct)).Kind);
        Assert.Equal(seen, await SeenAsync(house));
    }

    public static TheoryData<string, SalaryClaimForm> BadClaims => new()
    {
        { "career", AClaim with { Career = "gardener" } },
        { "kind", AClaim with { Kind = null } },
        { "kind", AClaim with { Kind = "sum", High = "", Unstated = ["range"] } },
        { "low", AClaim with { Low = "7,5" } },
        { "low", AClaim with { Low = "0" } },
        { "low", AClaim with { Low = "100000000001" } },
        { "high", AClaim with { High = "7" } },
        { "high", AClaim with { Kind = "mean" } },
        { "currency", AClaim with { Currency = "EUR" } },
        { "period", AClaim with { Period = "week" } },
        { "region-en", AClaim with { RegionEn = " " } },
        { "region-id", AClaim with { RegionId = new('x', 401) } },
        { "region-id", AClaim with { RegionId = "a\u202Eb" } },
        { "region-en", AClaim with { RegionEn = "a\uFFFEb" } },
        { "unstated", AClaim with { Unstated = ["range"] } },
        { "unstated", AClaim with { Unstated = ["weather"] } },
        { "depends-on-en", AClaim with { DependsOnId = "Tempat" } },
        { "depends-on-id", AClaim with { DependsOnEn = "Place" } },
        { "note-en", AClaim with { NoteEn = "" } },
        { "source", AClaim with { Source = new("CH") } },
        { "source", AClaim with { Source = new("S99") } },
        { "source", AClaim with { Source = new("S1", Licence: "CC BY 4.0") } },
        { "source-kind", AClaim with { Source = ABlog with { Kind = "" } } },
        { "source-kind", AClaim with { Source = ABlog with { Kind = "own-work" } } },
        { "source-retrieved", AClaim with { Source = ABlog with { Retrieved = "2999-01-01" } } },
        { "source-licence", AClaim with { Source = ABlog with { Licence = new('x', 401) } } },
        { "source-publisher", AClaim with { Source = ABlog with { Publisher = "" } } },
        { "source-address", AClaim with { Source = ABlog with { Address = "javascript:alert(1)" } } },
        { "source-site", AClaim with { Source = ABlog with { Site = "https://x" } } },
        { "source-published", AClaim with { Source = ABlog with { Published = "2999-01-01" } } },
        { "source-language", AClaim with { Source = ABlog with { Language = "English" } } },
        { "source-about-id", AClaim with { Source = ABlog with { AboutId = null } } },
    };

    [Theory]
    [MemberData(nameof(BadClaims), DisableDiscoveryEnumeration = true)]
    public async Task A_field_that_is_wrong_is_named_and_nothing_changes(string field, SalaryClaimForm form)
    {
        await using var house = await OpenAsync();
        var seen = await SeenAsync(house);
        var outcome = await house.Get<AddSalaryClaim>().RunAsync(await house.AdminAsync(), form, seen, TestHouse.Ct);

        Assert.Equal((OutcomeKind.Refused, "content.check-fields"), (outcome.Kind, outcome.Code));
        Assert.Equal(field, Assert.Single(outcome.Value!.Faults).Field);
        Assert.Equal(seen, await SeenAsync(house));
    }

    [Theory]
    [InlineData("rate", "16.277")]
    [InlineData("rate", "1.6e4")]
    [InlineData("rate", "0")]
    [InlineData("date", "")]
    [InlineData("date", "2999-01-01")]
    [InlineData("to", "USD")]
    public async Task A_rate_that_is_wrong_is_named_at_its_field(string field, string typed)
    {
        await using var house = await OpenAsync();
        var form = field switch { "rate" => ARate with { Rate = typed }, "date" => ARate with { Date = typed }, _ => ARate with { To = typed } };
        var outcome = await house.Get<AddExchangeRate>().RunAsync(await house.AdminAsync(), form, await SeenAsync(house), TestHouse.Ct);

        Assert.Equal(field, Assert.Single(outcome.Value!.Faults).Field);
    }

    private static async Task<TestHouse> OpenAsync()
    {
        var house = await TestHouse.OpenAsync(Catalogue.Empty);
        Assert.Empty((await house.Get<ImportPack>().RunAsync(TinyPack.Good.Files, TestHouse.Ct)).Findings);
        return house;
    }

    private static async Task<long> SeenAsync(TestHouse house) => (await house.Get<ReadSalaryDesk>().RunAsync(await house.AdminAsync(), TestHouse.Ct)).Required.SeenPublication;
}
