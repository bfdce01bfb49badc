namespace CareerHub.Core.Features.Salaries;

/// <summary>A published rate: one unit of <paramref name="From"/> costs <paramref name="Rate"/> units of <paramref name="To"/> on <paramref name="Date"/>.</summary>
/// <param name="Rate">Above zero.</param>
public sealed record ExchangeRate(string Id, string From, string To, decimal Rate, DateOnly Date, string Publisher, string SourceId)
{
    /// <summary>After this many days a rate is called old beside each conversion that uses it.</summary>
    public const int OldAfterDays = 90;

    /// <summary>Whether the rate is more than <see cref="OldAfterDays"/> days old on <paramref name="today"/>.</summary>
    public bool IsOldOn(DateOnly today) => today.DayNumber - Date.DayNumber > OldAfterDays;

    /// <summary>The amount in the rate's other currency, rounded half to even to a whole minor unit; null when the rate does not fit the amount's currency.</summary>
    public Money? Convert(Money amount)
    {
        if (amount.Currency == From) return new(ToLong(amount.MinorUnits * Rate), To);
        return amount.Currency == To ? new(ToLong(amount.MinorUnits / Rate), From) : null;
    }

    private static long ToLong(decimal minorUnits) => checked((long)decimal.Round(minorUnits, 0, MidpointRounding.ToEven));
}
