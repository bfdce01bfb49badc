using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Demo;

namespace CareerHub.Tests.Features.Demo;

/// <summary>A house with the built-in content and the invented people, for tests that only look.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    private static readonly Lazy<Catalogue> BuiltIn = new(() => PackReader.Read(PackFiles.FromEmbedded()).Catalogue!);

    internal TestHouse House { get; private set; } = null!;

    internal static async Task<TestHouse> SeedAsync(int seed = 2026)
    {
        var house = await TestHouse.OpenAsync(BuiltIn.Value);
        Assert.True(await house.Get<DemoSeed>().RunAsync(seed, CancellationToken.None));
        return house;
    }

    public async ValueTask InitializeAsync() => House = await SeedAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
