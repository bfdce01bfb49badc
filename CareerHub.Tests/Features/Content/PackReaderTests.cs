using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;
using Xunit;

namespace CareerHub.Tests.Features.Content;

/// <summary>What a good pack becomes.</summary>
public sealed class PackReaderTests
{
    private readonly Catalogue _catalogue = TinyPack.Good.Read().Catalogue!;

    [Fact]
    public void A_good_pack_has_no_findings_and_says_what_it_is()
    {
        var reading = TinyPack.Good.Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(new("bakery", "1.2.3", new("Toko roti", "Bakery"), "MIT"), reading.Header);
        Assert.Equal("1.2.3", reading.Catalogue!.Version);
    }

    [Fact]
    public void A_pack_with_a_finding_has_no_catalogue()
    {
        var reading = TinyPack.Good.Change(TinyPack.Header, "MIT", "").Read();

        Assert.Null(reading.Catalogue);
        Assert.Null(reading.Header);
        Assert.Single(reading.Findings);
    }

    [Fact]
    public void A_source_keeps_what_is_known_and_nothing_else()
    {
        Assert.Equal(
            new Source("S1", SourceKind.BootcampArticle, "A baker", null, "bread.example", "https://bread.example/crust", new(2023, 9, 24), null, "id", null, new("Tulisan", "A text")),
            _catalogue.Source("S1"));
    }

    [Fact]
    public void A_range_without_a_period_keeps_its_unknowns()
    {
        var claim = _catalogue.Salaries[0];

        Assert.Equal((SalaryKind.Range, null), (claim.Kind, claim.Period));
        Assert.Equal((new Money(1_000, "IDR"), new Money(2_000, "IDR")), (claim.Low, claim.High));
        Assert.Equal([SalaryAspect.Period, SalaryAspect.Year], claim.Unstated);
        Assert.Equal([new LocalText("Catatan", "Note")], claim.Notes);
        Assert.Equal(new LocalText("Tempat", "Place"), claim.DependsOn);
        Assert.False(claim.IsLumped);
    }

    [Fact]
    public void A_mean_has_one_amount_at_both_ends()
    {
        var claim = _catalogue.Salaries[1];

        Assert.Equal((SalaryKind.Mean, SalaryPeriod.Month, true), (claim.Kind, claim.Period!.Value, claim.IsLumped));
        Assert.Equal(new Money(1_500, "USD"), claim.Low);
        Assert.Equal(claim.Low, claim.High);
    }

    [Fact]
    public void A_rate_keeps_its_decimals_and_its_date() =>
        Assert.Equal(new ExchangeRate("usd-idr", "USD", "IDR", 16277.5m, new(2024, 12, 19), "A bank", "S1"), _catalogue.Rates.Single());

    [Fact]
    public void A_career_keeps_every_part()
    {
        var career = _catalogue.Career("baker")!;

        Assert.True(career.Summary.Single().IsClaim);
        Assert.False(career.DayToDay.Single().IsClaim);
        Assert.Equal("Bakeries", career.Employers!.Text.En);
        Assert.Equal("Cashier", career.Team.Single().Text.En);
        Assert.Equal(("Pastry cook", null), (career.Related.Single().Name, career.Related.Single().CareerId));
        Assert.Equal(["baking"], career.Tasks.Single().SkillIds);
        Assert.Equal((1, 3), (career.Asks("baking")!.Target.Value, career.Asks("baking")!.Weight));
        Assert.Equal("One tool", career.OtherTools.Single().Mentions.Single().Text!.En);
        Assert.Equal(["buy-flour"], career.Path.Steps.Select(step => step.Id));
        Assert.Equal(["taste-often"], career.Path.Tips.Select(tip => tip.Id));
        Assert.Equal("Courses", career.Path.Training.Single().Text.En);
    }

    [Fact]
    public void A_skill_keeps_every_part()
    {
        var skill = _catalogue.Skill("baking")!;

        Assert.Equal("oven", skill.CategoryId);
        Assert.Equal("Hot", skill.Facts.Single().Text.En);
        Assert.Equal(["S1", "CH"], skill.Disagreements.Single().Positions.Select(position => position.SourceId));
        Assert.Equal(["Oven", "Pan"], skill.Tools.Single().Names);
        Assert.Equal("in the kitchen", skill.Tools.Single().Note!.En);
        Assert.Equal(2, skill.AbsentLevels.Single().Level.Value);
        Assert.Empty(skill.Requires);
        Assert.Equal(
            new Criterion("knead-dough", "baking", SkillLevel.Of(1), true, 1, false, new("Saya bisa mengadoni adonan, dibantu panduan", "I can knead dough, following a guide"), new("foto adonan", "a photo of the dough")),
            _catalogue.Criterion("knead-dough"));
    }

    [Fact]
    public void Optional_parts_may_be_left_out()
    {
        var pack = TinyPack.Good.Without(TinyPack.Salaries).With(TinyPack.Career, """
            id: baker
            title: { id: Pembuat roti, en: Baker }
            lead: { id: Kamu membuat roti, en: You make bread }
            summary:
              - text: { id: Roti dibutuhkan, en: Bread is needed }
                sources: [S1]
            tasks:
              - id: bake-bread
                title: { id: Memanggang roti, en: Bake bread }
                asks: { id: Bangun pagi, en: Rise early }
                sources: [S1]
                skills: [baking]
            skills:
              - skill: baking
                target: 1
                weight: 3
                sources: [S1]
            """);

        var reading = pack.Read();

        Assert.Empty(reading.Findings);
        Assert.Null(reading.Catalogue!.Career("baker")!.Employers);
        Assert.Empty(reading.Catalogue.Career("baker")!.Path.Steps);
        Assert.Empty(reading.Catalogue.Salaries);
    }

    [Fact]
    public void Careers_stand_in_the_order_of_files_and_skills_as_careers_ask_for_them()
    {
        var pack = TinyPack.Good
            .With("skills/zesting.yaml", SkillNamed("zesting")).With("skills/frying.yaml", SkillNamed("frying"))
            .With("skills/weighing.yaml", SkillNamed("weighing")).With("skills/airing.yaml", SkillNamed("airing"))
            .Change(TinyPack.Career, "  - skill: baking", "  - { skill: weighing, target: 1, weight: 1, sources: [S1] }\n  - skill: baking")
            .With("careers/able-cook.yaml", """
                id: able-cook
                title: { id: Koki, en: Cook }
                lead: { id: Kamu memasak, en: You cook }
                summary: [{ text: { id: Masak, en: Cooking }, sources: [S1] }]
                tasks: [{ id: cook-soup, title: { id: Sup, en: Soup }, asks: { id: Panci, en: A pot }, sources: [S1], skills: [zesting] }]
                skills: [{ skill: zesting, target: 1, weight: 1, sources: [S1] }]
                """);

        var reading = pack.Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(["able-cook", "baker"], reading.Catalogue!.Careers.Select(career => career.Id));
        Assert.Equal(["zesting", "weighing", "baking", "airing", "frying"], reading.Catalogue.Skills.Select(skill => skill.Id));
    }

    private static string SkillNamed(string id) => TinyPackText.Skill
        .Replace("id: baking", $"id: {id}", StringComparison.Ordinal)
        .Replace("heat-oven", $"heat-oven-{id}", StringComparison.Ordinal)
        .Replace("knead-dough", $"knead-dough-{id}", StringComparison.Ordinal);
}
