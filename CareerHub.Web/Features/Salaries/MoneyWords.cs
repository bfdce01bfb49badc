using System.Globalization;
using CareerHub.Core.Features.Salaries;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Salaries;

/// <summary>Amounts as a reader of the page's language writes them.</summary>
public static class MoneyWords
{
    /// <summary>"Rp7.500.000" or "USD 70,000": whole units, halves rounded to even.</summary>
    public static string Exact(Money amount) => Exact(amount.Units, amount.Currency);

    /// <summary>The same of an amount that is no money, such as the end of an axis: it may be larger than money can count.</summary>
    public static string Exact(decimal units, string currency) => Sign(currency) + decimal.Round(units, 0).ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>"Rp7.500.000 sampai Rp10.500.000", or the one amount of a mean or median.</summary>
    public static string Exact(Money low, Money high, IStringLocalizer<SalariesText> text) =>
        low == high ? Exact(low) : text["FromTo", Exact(low), Exact(high)];

    /// <summary>"Rp7,5–10,5 juta": the size at a glance; the exact amounts stand beside it.</summary>
    public static string Short(SalaryClaim claim, IStringLocalizer<SalariesText> text)
    {
        var scale = AmountScale.For(claim.High);
        var amounts = claim.Low == claim.High ? scale.Number(claim.Low) : $"{scale.Number(claim.Low)}–{scale.Number(claim.High)}";
        return scale.Key is null ? Sign(claim.Low.Currency) + amounts : text[scale.Key, Sign(claim.Low.Currency) + amounts];
    }

    /// <summary>"Rp16.277": what one unit of the other currency costs, no digit of the rate dropped.</summary>
    public static string Rate(ExchangeRate rate) => Sign(rate.To) + rate.Rate.ToString("#,##0.########", CultureInfo.CurrentCulture);

    private static string Sign(string currency) => currency == "IDR" ? "Rp" : currency + " ";
}

/// <summary>The unit in which amounts of one size read well.</summary>
/// <param name="Key">Of its word; null for ones.</param>
public sealed record AmountScale(decimal Unit, string? Key)
{
    public static AmountScale For(Money amount) => amount.Units switch
    {
        >= 1_000_000 => new(1_000_000, "Millions"),
        >= 1_000 => new(1_000, "Thousands"),
        _ => new(1, null),
    };

    /// <summary>"7,5": at most two decimals.</summary>
    public string Number(Money amount) => Number(amount.Units / Unit);

    public static string Number(decimal scaled) => scaled.ToString("0.##", CultureInfo.CurrentCulture);
}
