using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Http;

/// <summary>Every address of the program has an expectation for everybody; a new one without fails here until somebody thinks about it.</summary>
public sealed class RouteTests(DemoApp demo)
{
    [Fact]
    public void Every_route_is_expected_and_every_expectation_has_its_route()
    {
        var routes = demo.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(pattern => !pattern.StartsWith("/_", StringComparison.Ordinal)) // the framework's own; DoorTests and HeaderTests knock there
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', RouteRules.List.Select(rule => rule.Pattern).Order(StringComparer.Ordinal)), string.Join('\n', routes));
    }

    public static TheoryData<string> Patterns => [.. RouteRules.List.Where(rule => rule.Sample is not null).Select(rule => rule.Pattern)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task A_route_answers_each_of_us_as_expected(string pattern)
    {
        var rule = RouteRules.List.Single(rule => rule.Pattern == pattern);
        var path = await demo.PathAsync(rule.Sample!);
        foreach (var (account, expected) in rule.Expected)
        {
            using var stranger = demo.App.Visitor();
            using var answer = await (account is null ? stranger : await demo.AsAsync(account)).GetAsync(path);
            Assert.True((int)answer.StatusCode == expected, $"{path} answered {account ?? "nobody"} {(int)answer.StatusCode} instead of {expected}.");
            if (account is null && expected == 302 && rule.LogsIn) Assert.Contains("/account/login?returnUrl=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_a_person_can_see_is_in_the_list_of_pages()
    {
        var shown = AllPages.List.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var missing = RouteRules.List.Where(rule => rule.IsPage && !shown.Contains(rule.Sample!)).Select(rule => rule.Pattern);

        Assert.Empty(missing);
    }
}
