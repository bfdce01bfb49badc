using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>What the first chunk of a PNG says of its pixels.</summary>
/// <param name="Depth">Bits of one sample.</param>
/// <param name="Colour">0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency.</param>
internal readonly record struct PngHeader(int Width, int Height, int Depth, int Colour, bool IsInterlaced)
{
    private const int Length = 13;

    // Start and step of the seven passes of an interlaced picture, across and down.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool NeedsPalette => Colour == 3;

    private int Samples => Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Null when it makes no sense.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != Length || data[10] != 0 || data[11] != 0 || data[12] > 1) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
        var isKnown = (data[9], data[8]) is (0, 1 or 2 or 4 or 8 or 16) or (2, 8 or 16) or (3, 1 or 2 or 4 or 8) or (4, 8 or 16) or (6, 8 or 16);
        return isKnown && width > 0 && height > 0 ? new(width, height, data[8], data[9], data[12] == 1) : null;
    }

    /// <summary>Whether the packed pixels can be unpacked and suffice for the whole picture; unpacks no more than that.</summary>
    public bool IsFilledBy(ReadOnlyMemory<byte> packed)
    {
        var missing = Rows().Sum(row => row);
        var buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            while (missing > 0)
            {
                var read = unpacked.Read(buffer, 0, (int)Math.Min(buffer.Length, missing));
                if (read == 0) return false;
                missing -= read;
            }
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Bytes of each pass: a row is its samples and one byte that names its filter.
    private IEnumerable<long> Rows()
    {
        if (!IsInterlaced)
        {
            yield return Bytes(Width, Height);
            yield break;
        }
        foreach (var (x, y, stepX, stepY) in Passes) yield return Bytes((Width - x + stepX - 1) / stepX, (Height - y + stepY - 1) / stepY);
    }

    private long Bytes(long width, long height) => width <= 0 || height <= 0 ? 0 : height * (1 + (width * Depth * Samples + 7) / 8);
}
