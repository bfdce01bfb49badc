using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;
using CareerHub.Web.Features.Salaries;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Salaries;

/// <summary>Rule 9 of the domain: an unknown period stays unknown, and whatever we made of a figure shows how.</summary>
public sealed class SalaryFigureTests
{
    private static readonly ExchangeRate Old = new("old", "USD", "IDR", 14_000, new(2022, 1, 1), "A bank", "S1");
    private static readonly ExchangeRate Newest = new("newest", "USD", "IDR", 16_277.5m, new(2024, 12, 19), "A bank", "S1");
    private static readonly ExchangeRate[] Rates = [Newest, Old];

    private static Gen<SalaryClaim> Claims =>
        from low in Gen.Choose(1, int.MaxValue)
        from more in Gen.Choose(0, int.MaxValue)
        from currency in Gen.Elements("IDR", "USD")
        from period in Gen.Elements<SalaryPeriod?>(null, SalaryPeriod.Month, SalaryPeriod.Year)
        select Claim(low, (long)low + more, currency, period);

    private static Gen<(SalaryClaim Claim, string? Currency, SalaryPeriod? Period)> Cases =>
        from claim in Claims
        from currency in Gen.Elements(null, "IDR", "USD")
        from period in Gen.Elements<SalaryPeriod?>(null, SalaryPeriod.Month, SalaryPeriod.Year)
        select (claim, currency, period);

    [Fact]
    public void An_unknown_period_stays_unknown_whatever_is_asked() => Always.Holds(Cases, asked =>
    {
        var figure = SalaryFigure.Of(asked.Claim, asked.Currency, asked.Period, Rates);
        if (asked.Claim.Period is null) Assert.Equal((null, false), (figure.Period, figure.IsCalculated));
        else Assert.Equal(asked.Period ?? asked.Claim.Period, figure.Period);
    });

    [Fact]
    public void What_was_not_asked_for_is_as_the_source_states_it() => Always.Holds(Claims, claim =>
    {
        var figure = SalaryFigure.Of(claim, claim.Low.Currency, claim.Period, Rates);
        Assert.Equal((claim.Low, claim.High, claim.Period, false, false), (figure.Low, figure.High, figure.Period, figure.IsOurs, figure.LacksRate));
        Assert.Equal(claim, SalaryFigure.Of(claim, null, null, Rates).AsDrawn);
    });

    [Fact]
    public void A_year_is_twelve_months_and_a_month_a_twelfth_within_half_a_cent() => Always.Holds(Claims, claim =>
    {
        var (month, year) = (SalaryFigure.Of(claim, null, SalaryPeriod.Month, Rates), SalaryFigure.Of(claim, null, SalaryPeriod.Year, Rates));
        if (claim.Period == SalaryPeriod.Month) Assert.Equal(claim.High.MinorUnits * 12, year.High.MinorUnits);
        if (claim.Period == SalaryPeriod.Year) Assert.InRange(month.High.MinorUnits - claim.High.MinorUnits / 12m, -0.5m, 0.5m);
    });

    [Fact]
    public void The_newest_rate_converts_and_is_named_within_half_a_cent_of_the_exact_amount() => Always.Holds(Cases, asked =>
    {
        var figure = SalaryFigure.Of(asked.Claim, asked.Currency, asked.Period, Rates);
        var exact = (decimal)asked.Claim.Low.MinorUnits;
        if (figure.IsCalculated) exact = figure.Period == SalaryPeriod.Year ? exact * 12 : exact / 12;
        if (figure.Rate is not null) exact = asked.Claim.Low.Currency == "USD" ? exact * Newest.Rate : exact / Newest.Rate;
        Assert.Equal(asked.Currency ?? asked.Claim.Low.Currency, figure.Low.Currency);
        Assert.Equal(figure.Low.Currency == asked.Claim.Low.Currency ? null : Newest, figure.Rate);
        Assert.InRange(figure.Low.MinorUnits - exact, -0.5m, 0.5m);
        Assert.True(figure.Low.MinorUnits <= figure.High.MinorUnits);
    });

    [Theory]
    [InlineData(SalaryPeriod.Year, SalaryPeriod.Month, 1)] // 6.5 / 12 is more than a half, 6 / 12 is not
    [InlineData(SalaryPeriod.Month, SalaryPeriod.Year, 78)]
    public void An_amount_is_converted_and_calculated_from_the_stated_one_and_rounded_once(SalaryPeriod stated, SalaryPeriod asked, long minorUnits)
    {
        var rate = Newest with { Rate = 0.065m };
        Assert.Equal(minorUnits, SalaryFigure.Of(Claim(1, 1, "USD", stated), "IDR", asked, [rate]).Low.MinorUnits);
        Assert.Equal(minorUnits, SalaryFigure.Of(Claim(1, 1, "IDR", stated), "USD", asked, [rate with { From = "IDR", To = "USD" }]).Low.MinorUnits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_two_rates_of_one_day_the_later_added_converts(int turned)
    {
        var first = Newest with { Id = "first" };
        var second = turned == 0 ? first with { Id = "second", Rate = 17_000 } : first with { Id = "second", From = "IDR", To = "USD", Rate = 0.0001m };
        Assert.Equal("second", SalaryFigure.Of(Claim(1, 1, "USD", null), "IDR", null, [first, second, Old]).Rate?.Id);
        Assert.Equal("first", SalaryFigure.Of(Claim(1, 1, "USD", null), "IDR", null, [second, first, Old]).Rate?.Id);
    }

    [Fact]
    public void Without_a_rate_the_amounts_stay_and_say_so() => Always.Holds(Claims, claim =>
    {
        var other = claim.Low.Currency == "IDR" ? "USD" : "IDR";
        var figure = SalaryFigure.Of(claim, other, null, []);
        Assert.Equal((claim.Low, claim.High, true, false), (figure.Low, figure.High, figure.LacksRate, figure.IsOurs));
    });

    [Fact]
    public void What_would_be_too_large_to_count_stays_as_stated()
    {
        var claim = Claim(100_000_000_000, 100_000_000_000, "USD", SalaryPeriod.Month);
        var dear = Newest with { Rate = 100_000 };
        var figure = SalaryFigure.Of(claim, "IDR", SalaryPeriod.Year, [dear]);
        Assert.Equal((SalaryPeriod.Month, false), (figure.Period!.Value, figure.IsCalculated));
    }

    [Fact]
    public void The_axis_of_a_figure_is_of_its_own_currency_and_period_and_holds_it() => Always.Holds(Cases, asked =>
    {
        var figure = SalaryFigure.Of(asked.Claim, asked.Currency, asked.Period, Rates);
        var axis = SalaryAxis.For(figure.AsDrawn);
        Assert.Equal((figure.Low.Currency, figure.Period), (figure.AsDrawn.High.Currency, figure.AsDrawn.Period));
        Assert.InRange(axis.Percent(figure.High), 0, 100);
        Assert.InRange(axis.Ticks.Count(), 2, 6);
    });

    private static SalaryClaim Claim(long low, long high, string currency, SalaryPeriod? period) => new(
        "claim", "baker", SalaryKind.Range, Money.OfUnits(low, currency), Money.OfUnits(high, currency), period, LocalText.Same("Indonesia"), null, [], [], false, "S1");
}
