using System.Globalization;

namespace CareerHub.Core.Features.Salaries;

/// <summary>An amount of one currency, as a whole number of its minor units (sen, cent), so that no sum ever loses a part.</summary>
/// <param name="MinorUnits">Zero or more; a hundred of them make one whole unit.</param>
/// <param name="Currency">ISO 4217 code in capitals, such as <c>IDR</c>.</param>
public sealed record Money(long MinorUnits, string Currency)
{
    /// <summary>Minor units in one whole unit. ISO 4217 gives both rupiah and dollar two decimals.</summary>
    public const int MinorPerUnit = 100;

    /// <summary>An amount given in whole units, as people write salaries.</summary>
    public static Money OfUnits(long units, string currency) => new(checked(units * MinorPerUnit), currency);

    /// <summary>The amount in whole units, fractions kept.</summary>
    public decimal Units => (decimal)MinorUnits / MinorPerUnit;

    /// <summary>So many times the amount, divided by <paramref name="over"/>, in a currency: rounded once, half to even, to a whole minor unit.</summary>
    /// <returns>Null when it is too large to count.</returns>
    internal Money? Times(decimal times, decimal over, string currency)
    {
        var minorUnits = decimal.Round(MinorUnits * times / over, 0, MidpointRounding.ToEven);
        return minorUnits <= long.MaxValue ? new((long)minorUnits, currency) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Currency} {Units}");
}
