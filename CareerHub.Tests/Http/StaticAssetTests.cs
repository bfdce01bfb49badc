using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Http;

/// <summary>Production from build output once served every file as 200 with nothing in it: the length counts.</summary>
public sealed class StaticAssetTests
{
    [Fact]
    public async Task In_Production_from_build_output_every_file_has_content()
    {
        await using var app = HubApp.Start(demo: false);
        using var visitor = app.Visitor();
        var paths = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains("/base.css", paths);
        Assert.Contains("/_framework/blazor.web.js", paths);
        foreach (var path in paths)
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 0, $"{path} is empty.");
        }
    }
}
