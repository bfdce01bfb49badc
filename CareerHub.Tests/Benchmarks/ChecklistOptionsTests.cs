namespace CareerHub.Tests.Benchmarks;

public sealed class ChecklistOptionsTests
{
    [Fact]
    public void Words_change_the_defaults_in_any_order()
    {
        Assert.Equal((1_000, 20, 1, false), Counts(ChecklistOptions.Read([])));
        Assert.Equal((100, 5, 3, true), Counts(ChecklistOptions.Read(["--live", "--rounds", "3", "--seconds", "5", "--learners", "100"])));
        Assert.EndsWith("/mine.md", ChecklistOptions.Read(["mine.md", "--live"])!.Report.Replace('\\', '/'));
    }

    [Theory]
    [InlineData("--learners")]
    [InlineData("--learners", "63")]
    [InlineData("--rounds", "many")]
    [InlineData("--fast")]
    [InlineData("--live", "late.md")]
    public void What_is_no_option_is_refused(params string[] words) => Assert.Null(ChecklistOptions.Read(words));

    private static (int Learners, int Seconds, int Rounds, bool IsLive) Counts(ChecklistOptions? options) => (options!.Learners, options.Seconds, options.Rounds, options.IsLive);
}
