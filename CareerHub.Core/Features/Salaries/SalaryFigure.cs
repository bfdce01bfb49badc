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
    /// By the newest rate between the two currencies. A claim without a stated period keeps none. Each step rounds half to
    /// even to a whole minor unit; multiplying comes before converting and dividing after it, so no rounding is multiplied.
    /// An amount that twelve of would be too large to count stays in its stated period.
    /// </summary>
    /// <param name="currency">ISO code; null for the stated one.</param>
    /// <param name="period">Null for the stated one.</param>
    public static SalaryFigure Of(SalaryClaim claim, string? currency, SalaryPeriod? period, IEnumerable<ExchangeRate> rates)
    {
        var rate = currency is null || currency == claim.Low.Currency ? null : RateBetween(claim.Low.Currency, currency, rates);
        var lacks = rate is null && currency is not null && currency != claim.Low.Currency;
        var calculates = claim.Period is not null && period is not null && period != claim.Period;
        if (calculates && period == SalaryPeriod.Year && !CanCount(claim.High, rate)) calculates = false;
        Money Shown(Money amount)
        {
            if (calculates && period == SalaryPeriod.Year) amount = amount with { MinorUnits = amount.MinorUnits * MonthsPerYear };
            if (rate is not null) amount = rate.Convert(amount)!;
            return calculates && period == SalaryPeriod.Month ? amount with { MinorUnits = Twelfth(amount.MinorUnits) } : amount;
        }

        return new(claim, Shown(claim.Low), Shown(claim.High), calculates ? period : claim.Period, rate, lacks);
    }

    private static ExchangeRate? RateBetween(string from, string to, IEnumerable<ExchangeRate> rates) =>
        rates.Where(rate => (rate.From == from && rate.To == to) || (rate.From == to && rate.To == from)).MaxBy(rate => rate.Date);

    private static bool CanCount(Money amount, ExchangeRate? rate)
    {
        var year = (decimal)amount.MinorUnits * MonthsPerYear;
        var converted = rate is null ? year : rate.From == amount.Currency ? year * rate.Rate : year / rate.Rate;
        return decimal.Max(year, converted) < long.MaxValue;
    }

    private static long Twelfth(long minorUnits) => (long)decimal.Round((decimal)minorUnits / MonthsPerYear, 0, MidpointRounding.ToEven);
}
