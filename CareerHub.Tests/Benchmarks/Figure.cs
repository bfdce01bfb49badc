using System.Globalization;

namespace CareerHub.Tests.Benchmarks;

/// <summary>One thing measured on CareerHub and on its floor, side by side, in every round of a run.</summary>
/// <param name="Value">CareerHub's, in <see cref="Figure.Unit"/>.</param>
/// <param name="Floor">Not a number when there is nothing to compare with.</param>
internal sealed record Sample(double Value, double Floor);

/// <param name="FloorName">What it is compared with; null when it stands alone.</param>
/// <param name="Bound">Null: measured for the reader, judged by nobody.</param>
/// <param name="Samples">One a round.</param>
internal sealed record Figure(string What, string Unit, string? FloorName, Bound? Bound, IReadOnlyList<Sample> Samples)
{
    public double Value => Median(Samples.Select(sample => sample.Value));

    public double Floor => Median(Samples.Select(sample => sample.Floor));

    /// <summary>Of each round by itself, then the middle one: rounds differ more than the two sides of a round do.</summary>
    public double Ratio => Median(Samples.Select(RatioOf));

    /// <summary>The smallest and the largest ratio of a round; null when there was one round.</summary>
    public (double Least, double Most)? Spread => Samples.Count > 1 ? (Samples.Min(RatioOf), Samples.Max(RatioOf)) : null;

    /// <summary>Null when nobody judges it.</summary>
    public bool? IsHeld => Bound?.IsHeldBy(Judged);

    public string Verdict => IsHeld switch
    {
        null => "",
        false => "**missed**",
        true => Bound!.IsAimMetBy(Judged) ? "held, aim met" : "held",
    };

    /// <summary>The same figure with the rounds of both.</summary>
    public Figure And(Figure other) => this with { Samples = [.. Samples, .. other.Samples] };

    /// <summary>A number of any size in about three digits.</summary>
    public static string Round(double value) => double.IsFinite(value)
        ? value.ToString(Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture)
        : "–";

    /// <summary>The middle one, or between the two middle ones; not a number when one of them is none.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 || double.IsNaN(sorted[0]) ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double RatioOf(Sample sample) => sample.Value / sample.Floor;

    private double Judged => Bound!.IsOfRatio ? Ratio : Value;
}
