namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>Whether the tables of a JPEG are whole and hold nothing else.</summary>
internal static class JpegTables
{
    public static bool AreQuantisation(ReadOnlySpan<byte> data)
    {
        var reader = new ByteReader(data);
        while (reader.TryByte(out var head))
            if ((head >> 4) > 1 || (head & 15) > 3 || !reader.TryTake(head >> 4 == 0 ? 64 : 128, out _)) return false;
        return data.Length > 0;
    }

    public static bool AreHuffman(ReadOnlySpan<byte> data)
    {
        var reader = new ByteReader(data);
        while (reader.TryByte(out var head))
        {
            if ((head >> 4) > 1 || (head & 15) > 3 || !reader.TryTake(16, out var counts)) return false;
            var symbols = 0;
            foreach (var count in counts) symbols += count;
            if (symbols > 256 || !reader.TryTake(symbols, out _)) return false;
        }
        return data.Length > 0;
    }
}
