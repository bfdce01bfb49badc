namespace CareerHub.Core.Features.Salaries;

/// <summary>A published rate: one unit of <paramref name="From"/> costs <paramref name="Rate"/> units of <paramref name="To"/> on <paramref name="Date"/>.</summary>
/// <param name="Rate">Above zero.</param>
public sealed record ExchangeRate(string Id, string From, string To, decimal Rate, DateOnly Date, string Publisher, string SourceId)
{
    /// <summary>After this many days a rate is called old beside each conversion that uses it.</summary>
    public const int OldAfterDays = 90;

    /// <summary>Whether the rate is more than <see cref="OldAfterDays"/> days old on <paramref name="today"/>.</summary>
    public bool IsOldOn(DateOnly today) => today.DayNumber - Date.DayNumber > OldAfterDays;

    /// <summary>The currency at the other end of the rate; null when it has no end in this one.</summary>
    public string? Across(string currency) => currency == From ? To : currency == To ? From : null;

    /// <summary>So many times the amount, divided by <paramref name="over"/>, in the rate's other currency: rounded once, half to even, to a whole minor unit.</summary>
    /// <returns>Null when the rate does not fit the amount's currency, or when it is too large to count.</returns>
    public Money? Convert(Money amount, int times = 1, int over = 1)
    {
        if (amount.Currency == From) return amount.Times(Rate * times, over, To);
        return amount.Currency == To ? amount.Times(times, Rate * over, From) : null;
    }
}
