namespace CareerHub.Tests.Benchmarks;

/// <summary>What a figure may be at the most, or must be at the least; both ends included.</summary>
/// <param name="Limit">Beyond it the budget is missed.</param>
/// <param name="Aim">Where we want to be; null when the limit is all we want.</param>
/// <param name="IsCeiling">Smaller is better.</param>
/// <param name="IsOfRatio">The ratio to the floor is bounded, not the figure itself.</param>
internal sealed record Bound(double Limit, double? Aim, bool IsCeiling, bool IsOfRatio)
{
    public static Bound AtMost(double limit, double? aim = null) => new(limit, aim, IsCeiling: true, IsOfRatio: true);

    public static Bound AtLeast(double limit, double? aim = null) => new(limit, aim, IsCeiling: false, IsOfRatio: true);

    /// <summary>For what has no floor.</summary>
    public static Bound Never(double more) => new(more, Aim: null, IsCeiling: true, IsOfRatio: false);

    /// <summary>What could not be measured is not held.</summary>
    public bool IsHeldBy(double value) => IsCeiling ? value <= Limit : value >= Limit;

    public bool IsAimMetBy(double value) => Aim is { } aim && (IsCeiling ? value <= aim : value >= aim);

    public override string ToString() => FormattableString.Invariant($"{(IsCeiling ? "≤" : "≥")} {Limit}") + (Aim is { } aim ? FormattableString.Invariant($", aim {aim}") : "");
}
