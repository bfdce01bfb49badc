namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>The checksum of PNG (ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int n)
    {
        var c = (uint)n;
        for (var bit = 0; bit < 8; bit++) c = (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        return c;
    }
}
