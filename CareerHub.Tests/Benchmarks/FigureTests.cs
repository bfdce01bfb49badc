namespace CareerHub.Tests.Benchmarks;

public sealed class FigureTests
{
    [Theory]
    [InlineData(30, "held, aim met")]
    [InlineData(60, "held")]
    [InlineData(61, "**missed**")]
    [InlineData(double.NaN, "**missed**")]
    public void The_ratio_to_the_floor_is_judged(double value, string verdict) => Assert.Equal(verdict, Of(Bound.AtMost(0.6, 0.3), new Sample(value, 100)).Verdict);

    [Theory]
    [InlineData(1_000, "held, aim met")]
    [InlineData(400, "held")]
    [InlineData(399, "**missed**")]
    public void More_is_better_where_the_budget_is_a_least(double value, string verdict) => Assert.Equal(verdict, Of(Bound.AtLeast(4, 10), new Sample(value, 100)).Verdict);

    [Fact]
    public void What_has_no_floor_is_judged_by_itself()
    {
        Assert.True(Of(Bound.Never(0), new Sample(0, 0)).IsHeld);
        Assert.False(Of(Bound.Never(0), new Sample(1, 0)).IsHeld);
        Assert.Null(Of(bound: null, new Sample(1, 2)).IsHeld);
    }

    [Fact]
    public void The_ratio_of_several_rounds_is_the_middle_one_of_theirs()
    {
        var rounds = Of(Bound.AtMost(2), new Sample(10, 10)).And(Of(Bound.AtMost(2), new Sample(60, 20))).And(Of(Bound.AtMost(2), new Sample(40, 40)));

        Assert.Equal(1, rounds.Ratio);
        Assert.Equal((1, 3), rounds.Spread);
        Assert.Equal(40, rounds.Value);
        Assert.Equal(20, rounds.Floor);
    }

    [Theory]
    [InlineData(0.346, "0.35")]
    [InlineData(12.34, "12.3")]
    [InlineData(12345.6, "12,346")]
    [InlineData(double.NaN, "–")]
    public void Numbers_are_cut_to_what_a_measurement_knows(double value, string text) => Assert.Equal(text, Figure.Round(value));

    private static Figure Of(Bound? bound, Sample sample) => new("thing", "ms", "floor", bound, [sample]);
}
