using CareerHub.Core.Features.Salaries;

namespace CareerHub.Web.Features.Salaries;

/// <summary>The axis of one claim, in the scale of its amounts. Each claim has its own: claims of other periods or currencies never share one.</summary>
/// <param name="Step">Between two ticks.</param>
/// <param name="Top">The last tick; the axis begins at zero.</param>
public sealed record SalaryAxis(AmountScale Scale, decimal Step, decimal Top)
{
    private const int MostTicks = 5;
    private const decimal Headroom = 1.15m;
    private static readonly decimal[] NiceSteps = [1, 2, 3, 5];

    public IEnumerable<decimal> Ticks => Enumerable.Range(0, (int)(Top / Step) + 1).Select(tick => tick * Step);

    /// <summary>An axis with at most five steps of a round size and some air above the highest amount.</summary>
    public static SalaryAxis For(SalaryClaim claim)
    {
        var scale = AmountScale.For(claim.High);
        var needed = decimal.Max(claim.High.Units / scale.Unit * Headroom, 1);
        for (var power = 1m; ; power *= 10)
        {
            foreach (var nice in NiceSteps)
            {
                var (step, steps) = (nice * power, decimal.Ceiling(needed / (nice * power)));
                if (steps <= MostTicks) return new(scale, step, steps * step);
            }
        }
    }

    /// <summary>0 to 100: where an amount stands on the axis.</summary>
    public decimal Percent(Money amount) => Percent(amount.Units / Scale.Unit);

    /// <summary>0 to 100: where a tick stands on the axis.</summary>
    public decimal Percent(decimal scaled) => decimal.Round(scaled / Top * 100, 2);
}
