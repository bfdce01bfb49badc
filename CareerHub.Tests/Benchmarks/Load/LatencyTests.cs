namespace CareerHub.Tests.Benchmarks.Load;

public sealed class LatencyTests
{
    [Fact]
    public void Of_a_hundred_answers_five_are_slower_than_p95()
    {
        var latency = Latency.Of(Enumerable.Range(1, 100).Reverse().Select(number => (double)number));

        Assert.Equal(new(100, 50, 95, 99), latency);
    }

    [Fact]
    public void One_answer_is_every_share_and_none_is_not_a_number()
    {
        Assert.Equal(new(1, 7, 7, 7), Latency.Of([7]));
        Assert.Equal(new(0, double.NaN, double.NaN, double.NaN), Latency.Of([]));
    }
}
