namespace CareerHub.Tests.Resilience;

[Collection(AloneCollection.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_save_that_was_acknowledged_survives_the_death_of_the_server()
    {
        var report = await new KillRun(kills: 20, seed: 20261122, output.WriteLine).RunAsync();

        output.WriteLine(report.ToString());
        Assert.Empty(report.Lost);
        Assert.Empty(report.Faults);
        Assert.True(report.IsJournalEqual, report.Journal.ToString());
        Assert.True(report.Acknowledged >= report.Kills, "A kill came before anything was saved.");
    }
}
