namespace CareerHub.Tests.Support;

/// <summary>The languages that the product speaks.</summary>
public static class Languages
{
    public static IReadOnlyList<string> All { get; } = ["id", "en"];

    public static TheoryData<string> Each => [.. All];
}
