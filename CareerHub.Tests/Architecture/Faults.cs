namespace CareerHub.Tests.Architecture;

internal static class Faults
{
    /// <summary>Fails with every fault on a line of its own, uncut.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var found = faults.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{found.Count} to put right:\n{string.Join('\n', found)}");
    }
}
