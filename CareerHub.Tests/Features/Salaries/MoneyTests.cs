using CareerHub.Core.Features.Salaries;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Salaries;

public sealed class MoneyTests
{
    private static readonly ExchangeRate Dollar = new("usd-idr", "USD", "IDR", 16_250.5m, new(2026, 8, 1), "A bank", "S1");

    [Fact]
    public void Whole_units_come_back_whole() => Always.Holds(Gen.Choose(0, int.MaxValue), units =>
        Assert.Equal(units, Money.OfUnits(units, "IDR").Units));

    [Fact]
    public void A_sum_too_large_to_count_throws_and_never_wraps() =>
        Assert.Throws<OverflowException>(() => Money.OfUnits(long.MaxValue / 50, "IDR"));

    [Fact]
    public void Converts_both_ways_and_back_within_half_a_unit_of_the_coarser() => Always.Holds(Gen.Choose(0, int.MaxValue), cents =>
    {
        var there = Dollar.Convert(new(cents, "USD"))!;
        var back = Dollar.Convert(there)!;
        Assert.Equal("IDR", there.Currency);
        Assert.Equal(new Money(cents, "USD"), back);
    });

    [Theory]
    [InlineData(1, 1, 0)] // 0.5 to even
    [InlineData(3, 1, 2)] // 1.5 to even
    [InlineData(5, 1, 2)] // 2.5 to even
    public void Halves_go_to_the_even_side(long cents, int halves, long expected) =>
        Assert.Equal(new Money(expected, "B"), new ExchangeRate("r", "A", "B", halves / 2m, new(2026, 1, 1), "A bank", "S1").Convert(new(cents, "A")));

    [Fact]
    public void Another_currency_is_not_converted() => Assert.Null(Dollar.Convert(new(100, "SGD")));

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    [InlineData(-1, false)]
    public void A_rate_is_old_beyond_90_days(int days, bool isOld) => Assert.Equal(isOld, Dollar.IsOldOn(Dollar.Date.AddDays(days)));

    [Fact]
    public void Is_written_the_same_in_every_language()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("id-ID");
        try { Assert.Equal("IDR 1234.56", new Money(123_456, "IDR").ToString()); }
        finally { System.Globalization.CultureInfo.CurrentCulture = culture; }
    }
}
