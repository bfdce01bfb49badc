using System.Net;
using CareerHub.Tests.Support;

namespace CareerHub.Tests.Http;

public sealed class StartTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_program_starts_on_an_empty_folder_and_is_ready(bool demo)
    {
        await using var app = HubApp.Start(demo);
        using var visitor = app.Visitor();

        using var ready = await visitor.GetAsync("/health/ready");
        using var home = await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("ready", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.True(File.Exists(Path.Combine(app.Folder, "careerhub.db")));
    }
}
