using System.Buffers.Binary;
using System.IO.Compression;
using CareerHub.Core.Features.Evidence.Images;

namespace CareerHub.Core.Features.Demo;

/// <summary>A picture that looks like a screenshot of a test run from afar: lines of a terminal, most of them green. Made by code, so that nobody's screen is in it.</summary>
internal static class DemoPicture
{
    private const int Width = 480, Height = 270, Line = 18, Letter = 9;
    private const byte Background = 0, Grey = 1, Green = 2, Red = 3;

    public static CleanImage Draw(Random random)
    {
        var rows = new byte[Height * (Width + 1)]; // each row begins with the number of its filter: none
        for (var top = 14; top + 8 < Height - 10; top += Line)
        {
            var (indent, length, mark) = (random.Next(3) * 2, 8 + random.Next(34), random.Next(12) == 0 ? Red : Green);
            Fill(rows, 14, top, mark);
            for (var letter = indent + 2; letter < indent + 2 + length; letter++)
                if (random.Next(6) > 0) Fill(rows, 14 + letter * Letter, top, Grey);
        }
        return ImageCleaner.Clean(Png(rows)).Image!;
    }

    private static void Fill(byte[] rows, int left, int top, byte colour)
    {
        for (var y = top; y < top + 8; y++)
            for (var x = left; x < Math.Min(left + Letter - 2, Width - 14); x++) rows[y * (Width + 1) + 1 + x] = colour;
    }

    private static byte[] Png(byte[] rows)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(rows);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 3); // eight bits, of a palette
        return
        [
            .. PngCleaner.Signature,
            .. Chunk("IHDR"u8, header),
            .. Chunk("PLTE"u8, [0x16, 0x21, 0x26, 0x9A, 0xAB, 0xB2, 0x4F, 0xB8, 0x7A, 0xD9, 0x6A, 0x5A]),
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] chunk = [0, 0, 0, 0, .. name, .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.Of(chunk.AsSpan(4, chunk.Length - 8)));
        return chunk;
    }
}
