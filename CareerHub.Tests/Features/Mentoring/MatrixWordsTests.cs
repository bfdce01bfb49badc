using CareerHub.Core.Features.Mentoring;
using CareerHub.Web.Features.Mentoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>How old a verdict is, counted by the calendar and not by days divided by thirty.</summary>
public sealed class MatrixWordsTests
{
    private static readonly DateTime Now = new(2026, 8, 31, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-08-31", "today")]
    [InlineData("2026-08-30", "yesterday")]
    [InlineData("2026-08-01", "30 days ago")]
    [InlineData("2026-07-31", "1 month ago")]
    [InlineData("2026-06-30", "2 months ago")]
    [InlineData("2025-09-01", "11 months ago")]
    [InlineData("2026-09-02", "today")] // a clock was put back
    public void An_age_reads_like_this(string day, string words) => Assert.Equal(words, Words().Ago(Day(day)));

    [Theory]
    [InlineData("2026-05-01", 2, "cell l2", null)]
    [InlineData("2026-04-30", 2, "cell l2 a1", "4 mo")]
    [InlineData("2026-03-01", 2, "cell l2 a1", "5 mo")]
    [InlineData("2026-02-28", 2, "cell l2 a2", "6 mo")]
    [InlineData("2025-02-28", 0, "cell l0", null)] // nothing that is not verified can fade
    public void A_verdict_fades_from_four_months_on_and_has_faded_at_six(string day, int level, string looks, string? age)
    {
        var cell = MatrixCell.Shown(level, level, 0, Day(day));
        Assert.Equal((looks, age), (Words().Class(cell), Words().ShortAge(cell)));
    }

    [Fact]
    public void A_cell_says_everything_in_one_sentence()
    {
        var git = ACatalogue.Small.Skill("git")!;
        Assert.EndsWith(": verified 2, claimed 3, judged 1 month ago, claims nobody has verified: 4", Words().Cell(git, MatrixCell.Shown(2, 3, 4, Day("2026-07-30"))), StringComparison.Ordinal);
        Assert.EndsWith(": verified 2, claim hidden while you hold its review", Words().Cell(git, MatrixCell.Hidden(2, null)), StringComparison.Ordinal);
        Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<MatrixCell>());
    }

    private static DateTime Day(string day) => DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc).AddHours(5);

    private static MatrixWords Words()
    {
        System.Globalization.CultureInfo.CurrentUICulture = new("en");
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new(services.GetRequiredService<IStringLocalizer<MentoringText>>(), Now);
    }
}
