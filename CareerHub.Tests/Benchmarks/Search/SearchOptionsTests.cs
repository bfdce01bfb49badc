namespace CareerHub.Tests.Benchmarks.Search;

public sealed class SearchOptionsTests
{
    [Fact]
    public void A_folder_is_needed_and_a_report_may_be_named()
    {
        Assert.EndsWith("/search.md", SearchOptions.Read(["onet"])!.Report.Replace('\\', '/'));
        Assert.EndsWith("/mine.md", SearchOptions.Read(["onet", "mine.md"])!.Report.Replace('\\', '/'));
        Assert.Null(SearchOptions.Read([]));
        Assert.Null(SearchOptions.Read(["--onet"]));
        Assert.Null(SearchOptions.Read(["one", "two", "three"]));
    }
}
