using Xunit;
using static CareerHub.Tests.Features.Content.TinyPack;

namespace CareerHub.Tests.Features.Content;

/// <summary>Every value has the shape it needs, and whatever has not is named with its place.</summary>
public sealed class PackShapeTests
{
    [Fact]
    public void An_unknown_key_is_named_at_the_key_with_those_that_are_known() => Good
        .Change(Header, "licence: MIT", "licence: MIT\nlicense: MIT")
        .Expect(Header, "license", "The key 'license' is unknown here; known are format, id, version, title, licence, categories.");

    [Fact]
    public void A_missing_key_is_named_where_its_map_begins() => Good
        .Change(Header, "licence: MIT\n", "")
        .Expect(Header, "format", "The key 'licence' is missing.");

    [Theory]
    [InlineData("{ id: Toko roti }", "The key 'en' is missing.", "{ id: T")]
    [InlineData("{ en: Bakery }", "The key 'id' is missing.", "{ en: B")]
    [InlineData("{ id: Toko roti, en: '  ' }", "The text is blank.", "'  '")]
    [InlineData("{ id: Toko roti, en: '' }", "The text is blank.", "''")]
    [InlineData("{ id: Toko roti, en: }", "The value is empty; fill it, or leave the key out if there is none.", "}\nlicence")]
    [InlineData("{ id: Toko roti, en: ~ }", "The value is empty; fill it, or leave the key out if there is none.", "~")]
    [InlineData("{ id: Toko roti, en: [Bakery] }", "A single value is needed here, not a list or a map.", "[Bakery]")]
    [InlineData("Bakery", "Keys with values are needed here.", "Bakery")]
    [InlineData("{ id: Toko roti, en: ' Bakery' }", "A text is one line, with no space at either end.", "' Bakery'")]
    [InlineData("{ id: Toko roti, en: \"a\\nb\" }", "A text is one line, with no space at either end.", "\"a")]
    [InlineData("{ id: Toko roti, en: \"a\\0b\" }", "The character U+0000 is not allowed here.", "\"a")]
    [InlineData("{ id: Toko roti, en: \"a\\u202Eb\" }", "The character U+202E is not allowed here.", "\"a")]
    public void A_text_is_one_line_in_both_languages(string title, string sentence, string at) => Good
        .Change(Header, "{ id: Toko roti, en: Bakery }", title)
        .Expect(Header, at, sentence);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("one")]
    [InlineData("\"1\"")]
    [InlineData("99999999999999999999")]
    public void A_weight_is_1_to_3(string weight) => Good
        .Change(Career, "weight: 3", $"weight: {weight}")
        .Expect(Career, $"{weight}\n    sources: [S1]\notherTools", "Write a whole number from 1 to 3, without quotes.");

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    public void A_target_is_1_to_4(string target) => Good
        .Change(Career, "target: 1", $"target: {target}")
        .Expect(Career, $"{target}\n    weight", "Write a whole number from 1 to 4, without quotes.");

    [Fact]
    public void The_levels_of_criteria_and_of_absences_are_1_to_4() => Assert.Equal(2, Good
        .Change(Skill, "level: 2", "level: 0").Change(Skill, "level: 1", "level: 5")
        .FindingsInEnglish().Count(finding => finding.EndsWith("Write a whole number from 1 to 4, without quotes.", StringComparison.Ordinal)));

    [Fact]
    public void A_truth_is_written_as_one() => Good
        .Change(Skill, "must: true", "must: yes")
        .Expect(Skill, "yes", "Write true or false, without quotes.");

    [Theory]
    [InlineData("2023-9-24")]
    [InlineData("2023-02-29")]
    [InlineData("24 September 2023")]
    public void A_date_is_a_day_that_exists(string date) => Good
        .Change(Sources, "2023-09-24", date)
        .Expect(Sources, date, "Write a date such as 2024-12-19.");

    [Fact]
    public void A_choice_names_what_there_is() => Good
        .Change(Sources, "bootcamp-article", "hearsay")
        .Expect(Sources, "hearsay", "Choose one of bootcamp-article, web-article, salary-page, exchange-rate, occupation-database, statistics, documentation, own-work.");

    [Fact]
    public void A_criterion_is_active_or_retired() => Good
        .Change(Skill, "status: active", "status: deleted")
        .Expect(Skill, "deleted", "Choose one of active, retired.");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/crust")]
    [InlineData("ftp://bread.example/crust")]
    [InlineData("https://user:word@bread.example/")]
    public void An_address_is_one_of_the_web(string address) => Good
        .Change(Sources, "https://bread.example/crust", address)
        .Expect(Sources, address, "Write a full address that starts with https:// or http://.");

    [Fact]
    public void A_site_is_a_host_name() => Good
        .Change(Sources, "site: bread.example", "site: https://bread.example")
        .Expect(Sources, "https://bread.example\n", "Write the name of a site such as example.org, without https://.");

    [Fact]
    public void A_language_is_a_code_of_two_letters() => Good
        .Change(Sources, "language: id", "language: Indonesian")
        .Expect(Sources, "Indonesian", "Write a language code of two letters such as en.");

    [Fact]
    public void Every_fact_needs_a_source() => Good
        .Change(Skill, "sources: [S1]", "sources: []")
        .Expect(Skill, "[]", "'sources' needs at least 1.");

    [Fact]
    public void Every_fact_needs_a_list_of_sources() => Good
        .Change(Skill, "sources: [S1]", "sources: S1")
        .Expect(Skill, "S1", "'sources' has to be a list.");

    [Fact]
    public void A_fact_without_sources_is_named() => Good
        .Change(Career, "    sources: [S1]\n    isClaim: true", "    isClaim: true")
        .Expect(Career, "text: {", "The key 'sources' is missing.");

    [Fact]
    public void A_source_stands_once_beside_a_fact() => Good
        .Change(Skill, "sources: [S1]", "sources: [S1, S1]")
        .Expect(Skill, "S1]", "'S1' stands twice in this list.");

    [Fact]
    public void A_disagreement_has_two_positions() => Good
        .Change(Skill, "      - text: { id: Dua jam, en: Two hours }\n        source: CH\n", "")
        .Expect(Skill, "- text: { id: Satu", "'positions' needs at least 2.");

    [Fact]
    public void Tools_have_names_or_a_text() => Good
        .Change(Skill, "names: [Oven, Pan]\n    ", "")
        .Expect(Skill, "sources: [S1]\n    note", "The key 'names' is missing.");

    [Fact]
    public void A_range_has_no_amount() => Good
        .Change(TinyPack.Salaries, "high: 20", "high: 20\n    amount: 15")
        .Expect(TinyPack.Salaries, "amount: 15\n    currency: IDR", "The key 'amount' is unknown here; known are id, career, kind, currency, low, high, period, region, dependsOn, notes, unstated, lumped, source.");

    [Fact]
    public void A_mean_needs_its_amount() => Good
        .Change(TinyPack.Salaries, "    amount: 15\n", "")
        .Expect(TinyPack.Salaries, "id: bread-mean", "The key 'amount' is missing.");

    [Theory]
    [InlineData("0")]
    [InlineData("100000000001")]
    [InlineData("10.5")]
    public void An_amount_is_whole_above_zero_and_within_reason(string amount) => Good
        .Change(TinyPack.Salaries, "low: 10", $"low: {amount}")
        .Expect(TinyPack.Salaries, $"{amount}\n", "Write a whole number from 1 to 100000000000, without quotes.");

    [Fact]
    public void A_currency_is_one_that_pages_can_write() => Good
        .Change(TinyPack.Salaries, "currency: IDR", "currency: EUR")
        .Expect(TinyPack.Salaries, "EUR", "Choose one of IDR, USD.");

    [Theory]
    [InlineData("\"0\"")]
    [InlineData("1e3")]
    [InlineData("16.277,00")]
    [InlineData("100000.01")]
    public void A_rate_is_a_plain_number_above_zero(string rate) => Good
        .Change(TinyPack.Salaries, "\"16277.5\"", rate)
        .Expect(TinyPack.Salaries, rate, "Write a number from 0.00001 to 100000, with a point for decimals.");

    [Fact]
    public void Another_format_is_not_guessed_at() => Good
        .Change(Header, "format: 1", "format: 2")
        .Expect(Header, "2\n", "Write a whole number from 1 to 1, without quotes.");

    [Theory]
    [InlineData(Header)]
    [InlineData(Sources)]
    public void A_pack_needs_its_header_and_its_sources(string path) =>
        Assert.Equal([$"{path}:1:1: Every pack needs this file."], Good.Without(path).FindingsInEnglish());

    [Fact]
    public void A_file_without_a_place_is_named() => Assert.Equal(
        ["notes.yaml:1:1: This file has no place in a pack; known are pack.yaml, sources.yaml, salaries.yaml, skills/*.yaml, careers/*.yaml."],
        Good.With("notes.yaml", "a: b").FindingsInEnglish());

    [Fact]
    public void Mistakes_of_all_files_are_named_in_one_run_in_order() => Assert.Equal(
        [Career, Header, Skill, Skill, Sources],
        Good.Change(Sources, "2023-09-24", "soon").Change(Header, "MIT", "''").Change(Career, "weight: 3", "weight: 9")
            .Change(Skill, "must: true", "must: 1").Change(Skill, "category: oven", "category: []")
            .Read().Findings.Select(finding => finding.File));

    [Fact]
    public void A_file_that_cannot_be_read_is_named_once_and_not_again_by_those_who_ask_for_it()
    {
        Assert.Equal([Skill], Good.With(Skill, "[").Read().Findings.Select(finding => finding.File));
        Assert.Equal([Sources], Good.With(Sources, "[").Read().Findings.Select(finding => finding.File));
        Assert.Equal([Header], Good.With(Header, "[").Read().Findings.Select(finding => finding.File));
        Assert.Equal([Career], Good.With(Career, "[").Read().Findings.Select(finding => finding.File));
    }

    [Fact]
    public void A_finding_speaks_both_languages()
    {
        var finding = Good.Change(Header, "MIT", "''").Read().Findings.Single();

        Assert.Equal("pack.yaml:5:10: Teksnya kosong.", finding.In("id"));
        Assert.Equal("pack.yaml:5:10: The text is blank.", finding.ToString());
    }
}
