using CareerHub.Core.Features.Salaries;

namespace CareerHub.Web.Features.Salaries;

/// <summary>A claim in another currency. Its period stays what it was: a month is never made into a year, and an unknown period stays unknown.</summary>
public sealed record Conversion(Money Low, Money High, ExchangeRate Rate)
{
    /// <summary>By the newest rate that fits the claim's currency; null when there is none.</summary>
    public static Conversion? Of(SalaryClaim claim, IEnumerable<ExchangeRate> rates)
    {
        var rate = rates.Where(rate => rate.Convert(claim.Low) is not null).MaxBy(rate => rate.Date);
        return rate is null ? null : new(rate.Convert(claim.Low)!, rate.Convert(claim.High)!, rate);
    }
}
