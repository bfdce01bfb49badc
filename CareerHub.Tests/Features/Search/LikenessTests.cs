using CareerHub.Core.Features.Search;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Search;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("postgre", "postgresql")]
    [InlineData("kubernets", "kubernetes")]
    [InlineData("kuberntes", "kubernetes")]
    [InlineData("javscript", "javascript")]
    [InlineData("keterampiln", "keterampilan")]
    [InlineData("dock", "docker")]
    [InlineData("script", "javascript")]
    public void A_slip_or_a_beginning_still_finds_the_word(string typed, string word) => Assert.True(Likeness.Of(typed, word) >= Likeness.Least);

    [Theory]
    [InlineData("java", "lava")]
    [InlineData("git", "api")]
    [InlineData("cloud", "could")]
    [InlineData("docker", "kubernetes")]
    public void Another_word_is_another_word(string typed, string word) => Assert.True(Likeness.Of(typed, word) < Likeness.Least);

    [Fact]
    public void Words_keep_the_signs_of_techniques() => Assert.Equal(["c++", "c#", "node.js", "ci", "cd", "go"], Likeness.Words("C++, C# & Node.js: CI/CD. Go."));

    [Fact]
    public void A_word_fits_itself_in_full_and_nothing_fits_better() => Always.Holds(
        from typed in Gen.Elements("a", "go", "git", "docker", "kubernetes", "c++")
        from word in Gen.Elements("a", "go", "git", "docker", "kubernetes", "c++", "dockerfile")
        select (typed, word),
        pair =>
        {
            var fit = Likeness.Of(pair.typed, pair.word);
            Assert.InRange(fit, 0, 1);
            Assert.Equal(pair.typed == pair.word, fit >= 1);
        });
}
