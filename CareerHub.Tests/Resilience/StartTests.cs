using System.Net;
using System.Net.Sockets;

namespace CareerHub.Tests.Resilience;

/// <summary>A start that cannot work ends with one line for whoever typed it.</summary>
[Collection(AloneCollection.Name)]
public sealed class StartTests : IDisposable
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_and_the_first_goes_on()
    {
        await using var first = await ServerProcess.StartAsync(_folder.Path, "Production");

        var second = await ServerProcess.FailAsync(_folder.Path);

        Assert.Contains(_folder.Path, OneLine(second), StringComparison.Ordinal);
        Assert.True(second.Took < AtOnce, second.ToString());
        using var visitor = new HubVisitor(new(first.Address));
        using var home = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Theory]
    [InlineData("CareerHub__PublicUrl", "nonsense")]
    [InlineData("CareerHub__PublicUrl", "https://karier.example.id/hub")]
    [InlineData("CareerHub__Demo", "maybe")]
    [InlineData("CareerHub__Data", "/dev/null/data")]
    [InlineData("CareerHub__Admin__Email", "admin@karier.example.id")]
    [InlineData("Database__Provider", "PostgreSQL")]
    public async Task A_setting_that_cannot_work_is_named(string name, string value)
    {
        var start = await ServerProcess.FailAsync(_folder.Path, (name, value));

        Assert.StartsWith(name, OneLine(start), StringComparison.Ordinal);
        Assert.True(start.Took < AtOnce, start.ToString());
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_port_that_is_taken_is_named(string environment)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        var start = await ServerProcess.FailAsync(_folder.Path, ("ASPNETCORE_URLS", address), ("ASPNETCORE_ENVIRONMENT", environment), ("CareerHub__Demo", "false"));

        Assert.Contains(address, OneLine(start), StringComparison.Ordinal);
    }

    /// <summary>The only line of a start that was refused.</summary>
    private static string OneLine(Ended start)
    {
        Assert.True(start.ExitCode == 1, start.ToString());
        Assert.True(start.Lines.Count == 1, start.ToString());
        return start.Lines[0];
    }
}
