namespace CareerHub.Core.Features.Salaries;

/// <summary>The figure of a claim as a reader asked to see it, and how it came about. The claim itself stays what its source states.</summary>
/// <param name="Period">The stated one, or the one that the amounts were calculated for; null when the source states none, whatever was asked.</param>
/// <param name="Rate">The rate that the amounts were converted with; null when they are in the stated currency.</param>
/// <param name="LacksRate">Another currency was asked for and no rate leads there: the amounts stay in the stated one.</param>
public sealed record SalaryFigure(SalaryClaim Claim, Money Low, Money High, SalaryPeriod? Period, ExchangeRate? Rate, bool LacksRate)
{
    private const int MonthsPerYear = 12;

    /// <summary>The source states another period: a month times twelve, or a year divided by twelve.</summary>
    public bool IsCalculated => Period != Claim.Period;

    /// <summary>Anything about the amounts is ours and not the source's.</summary>
    public bool IsOurs => IsCalculated || Rate is not null;

    /// <summary>The claim with these amounts, for a picture of them.</summary>
    public SalaryClaim AsDrawn => Claim with { Low = Low, High = High, Period = Period };

    /// <summary>
    /// By the newest rate between the two currencies. A claim without a stated period keeps none. Conversion and calculation
    /// are one step from the stated amount, rounded once, half to even, to a whole minor unit. An amount that would be too
    /// large to count stays in its stated period, and in its stated currency if it still is.
    /// </summary>
    /// <param name="currency">ISO code; null for the stated one.</param>
    /// <param name="period">Null for the stated one.</param>
    /// <param name="rates">In the order in which they were added.</param>
    public static SalaryFigure Of(SalaryClaim claim, string? currency, SalaryPeriod? period, IEnumerable<ExchangeRate> rates)
    {
        var isOther = currency is not null && currency != claim.Low.Currency;
        var rate = isOther ? Newest(rates, rate => rate.Across(claim.Low.Currency) == currency) : null;
        return Of(claim, period, rate) with { LacksRate = isOther && rate is null };
    }

    /// <summary>As <see cref="Of(SalaryClaim, string?, SalaryPeriod?, IEnumerable{ExchangeRate})"/>, in the currency that the newest rate leads to; null when none leads anywhere.</summary>
    public static SalaryFigure? Across(SalaryClaim claim, SalaryPeriod? period, IEnumerable<ExchangeRate> rates) =>
        Of(claim, period, Newest(rates, rate => rate.Across(claim.Low.Currency) is not null)) is { Rate: not null } figure ? figure : null;

    private static SalaryFigure Of(SalaryClaim claim, SalaryPeriod? period, ExchangeRate? rate)
    {
        var asked = claim.Period is null ? null : period ?? claim.Period;
        foreach (var shown in (SalaryPeriod?[])[asked, claim.Period])
        {
            var (times, over) = shown == claim.Period ? (1, 1) : shown == SalaryPeriod.Year ? (MonthsPerYear, 1) : (1, MonthsPerYear);
            Money? Amount(Money stated) => rate is null ? stated.Times(times, over, stated.Currency) : rate.Convert(stated, times, over);
            if (Amount(claim.Low) is { } low && Amount(claim.High) is { } high) return new(claim, low, high, shown, rate, LacksRate: false);
        }

        return new(claim, claim.Low, claim.High, claim.Period, null, LacksRate: false);
    }

    // Of several of one day it is the last: whoever added it knew the others.
    private static ExchangeRate? Newest(IEnumerable<ExchangeRate> rates, Func<ExchangeRate, bool> fits) => rates.Where(fits).OrderBy(rate => rate.Date).LastOrDefault();
}
