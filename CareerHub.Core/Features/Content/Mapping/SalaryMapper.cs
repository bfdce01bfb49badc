using CareerHub.Core.Features.Salaries;

namespace CareerHub.Core.Features.Content;

internal sealed record SalaryFile(IReadOnlyList<SalaryClaim> Claims, IReadOnlyList<ExchangeRate> Rates);

/// <summary><c>salaries.yaml</c>: what sources state about pay, and the rates that conversions use.</summary>
internal static class SalaryMapper
{
    /// <summary>A hundred billion whole units: with <see cref="HighestRate"/> a conversion still fits into minor units.</summary>
    internal const long HighestAmount = 100_000_000_000;

    internal const decimal LowestRate = 0.00001m;
    internal const decimal HighestRate = 100_000m;

    /// <summary>A currency that is missing or unknown is named once; the stand-in only keeps the reader going.</summary>
    private const string NoCurrency = "";

    internal static readonly Dictionary<string, SalaryKind> Kinds = new()
    {
        ["range"] = SalaryKind.Range,
        ["mean"] = SalaryKind.Mean,
        ["median"] = SalaryKind.Median,
    };

    internal static readonly Dictionary<string, SalaryPeriod> Periods = new()
    {
        ["month"] = SalaryPeriod.Month,
        ["year"] = SalaryPeriod.Year,
    };

    internal static readonly Dictionary<string, SalaryAspect> Aspects = new()
    {
        ["period"] = SalaryAspect.Period,
        ["gross-or-net"] = SalaryAspect.GrossOrNet,
        ["level"] = SalaryAspect.Level,
        ["city"] = SalaryAspect.City,
        ["country"] = SalaryAspect.Country,
        ["year"] = SalaryAspect.Year,
        ["origin"] = SalaryAspect.Origin,
        ["range"] = SalaryAspect.Range,
    };

    /// <summary>Currencies that pages can write and convert.</summary>
    private static readonly Dictionary<string, Currency> Currencies = new()
    {
        ["IDR"] = Currency.Idr,
        ["USD"] = Currency.Usd,
    };

    private enum Currency { Idr, Usd }

    public static SalaryFile Salaries(PackCursor file) => new(file.Each("salaries", Claim), file.Each("rates", Rate));

    private static SalaryClaim Claim(PackCursor claim)
    {
        var (id, career) = (claim.Id(PackName.Salary), claim.Use(PackName.Career, "career"));
        var kind = claim.Choice("kind", Kinds);
        var currency = CurrencyOf(claim, "currency");
        var (low, high) = Amounts(claim, kind);
        return new(
            id,
            career,
            kind ?? default,
            Money.OfUnits(low, currency),
            Money.OfUnits(high, currency),
            claim.OptionalChoice("period", Periods),
            claim.Local("region"),
            claim.OptionalLocal("dependsOn"),
            claim.Locals("notes"),
            claim.Choices("unstated", Aspects),
            claim.Flag("lumped", fallback: false),
            claim.Use(PackName.Source, "source"));
    }

    private static (long Low, long High) Amounts(PackCursor claim, SalaryKind? kind)
    {
        switch (kind)
        {
            case null:
                claim.Ignore("low", "high", "amount");
                return default;
            case SalaryKind.Range:
                return (claim.Number("low", 1, HighestAmount), claim.Number("high", 1, HighestAmount));
            default:
                var amount = claim.Number("amount", 1, HighestAmount);
                return (amount, amount);
        }
    }

    private static ExchangeRate Rate(PackCursor rate) => new(
        rate.Id(PackName.Rate),
        CurrencyOf(rate, "from"),
        CurrencyOf(rate, "to"),
        rate.Decimal("rate", LowestRate, HighestRate),
        rate.Date("date"),
        rate.Text("publisher"),
        rate.Use(PackName.Source, "source"));

    private static string CurrencyOf(PackCursor cursor, string key) => cursor.Choice(key, Currencies) switch
    {
        Currency.Idr => "IDR",
        Currency.Usd => "USD",
        _ => NoCurrency,
    };
}
