using System.Globalization;

namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>Memory and processor time of a process, as the kernel counts them. Linux alone has these files.</summary>
internal sealed class ServerProbe(int process)
{
    private const double KernelTicksPerSecond = 100;

    public static bool IsPossible => File.Exists("/proc/self/stat");

    /// <summary>Resident memory in KiB.</summary>
    public double RssKiB
    {
        get
        {
            var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>User and system time since its start; the kernel counts hundredths of a second.</summary>
    public double CpuMilliseconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // the name may hold spaces
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) * 1000 / KernelTicksPerSecond;
        }
    }
}
