namespace CareerHub.Tests.Benchmarks.Matrix;

public sealed class MatrixOptionsTests
{
    [Fact]
    public void Words_change_the_defaults()
    {
        Assert.Equal(10_000, MatrixOptions.Read([])!.Learners);
        Assert.Equal(2_000, MatrixOptions.Read(["--learners", "2000"])!.Learners);
        Assert.EndsWith("/mine.md", MatrixOptions.Read(["mine.md", "--learners", "3000"])!.Report.Replace('\\', '/'));
    }

    [Theory]
    [InlineData("--learners")]
    [InlineData("--learners", "1999")]
    [InlineData("--learners", "many")]
    [InlineData("--fast")]
    [InlineData("mine.md", "late.md")]
    public void What_is_no_option_is_refused(params string[] words) => Assert.Null(MatrixOptions.Read(words));
}
