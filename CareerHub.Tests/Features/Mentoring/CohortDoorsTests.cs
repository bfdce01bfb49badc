using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>The cohort's sheet and file over the wire, and what a stranger gets in their place.</summary>
public sealed partial class CohortDoorsTests(DemoApp demo)
{
    [Theory]
    [InlineData("/mentor/cohorts/{cohort}")]
    [InlineData("/mentor/cohorts/{cohort}/sheet")]
    [InlineData("/mentor/cohorts/{cohort}/matrix.csv")]
    public async Task Somebody_elses_cohort_answers_like_one_that_does_not_exist(string path)
    {
        var other = await demo.AsAsync("mentor2@demo.test");
        using var hidden = await other.GetAsync(await demo.PathAsync(path));
        using var nothing = await other.GetAsync(path.Replace("{cohort}", Guid.NewGuid().ToString(), StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, nothing.StatusCode));
        Assert.Equal(await BodyAsync(nothing), await BodyAsync(hidden));
        Assert.Equal(nothing.Headers.GetValues("Content-Security-Policy"), hidden.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", hidden.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_holds_every_learner_without_a_script()
    {
        var page = await (await demo.AsAsync(Who.Mentor)).ReadAsync(await demo.PathAsync("/mentor/cohorts/{cohort}/sheet"));
        Assert.InRange(page.QuerySelectorAll("tbody tr[data-learner]").Length, 14, int.MaxValue); // and whoever joined in another test
        Assert.Equal(10, page.QuerySelectorAll("thead th[data-skill]").Length);
        Assert.All(page.QuerySelectorAll("tbody td a"), cell => Assert.Contains("?skill=", cell.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task The_sheet_takes_the_filters_of_its_address()
    {
        var page = await (await demo.AsAsync(Who.Mentor)).ReadAsync(await demo.PathAsync("/mentor/cohorts/{cohort}/sheet?name=sari&order=activity"));
        Assert.Equal(3, page.QuerySelectorAll("tbody tr[data-learner]").Length); // Sari Anggraini, Gita Permatasari, Kartika Sari Dewi
        Assert.Contains("matrix.csv?name=sari&order=activity", page.QuerySelector("a[download]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_a_download_in_the_readers_language_that_nobody_keeps()
    {
        var mentor = await demo.AsAsync(Who.Mentor);
        using var answer = await mentor.GetAsync(await demo.PathAsync("/mentor/cohorts/{cohort}/matrix.csv"));
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(@"^back-end-angkatan-7-\d{4}-\d\d-\d\d\.csv$", answer.Content.Headers.ContentDisposition.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.StartsWith("\"Peserta\",\"Terakhir aktif\",", lines[0], StringComparison.Ordinal);
        Assert.InRange(lines.Length, 15, int.MaxValue);
        Assert.All(lines, line => Assert.Equal(2 + 6 * 10, line.Split("\",\"").Length));
    }

    // Each answer holds tokens of its own, encrypted anew.
    private static async Task<string> BodyAsync(HttpResponseMessage answer) => Token().Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "");

    [GeneratedRegex(@"CfDJ8[\w+/=-]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Token();
}
