using System.Runtime.InteropServices;

namespace CareerHub.Tests.Support;

/// <summary>Where figures of a report were measured.</summary>
internal static class ThisMachine
{
    public static string Description => FormattableString.Invariant(
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30):0.0} GiB RAM, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
}
