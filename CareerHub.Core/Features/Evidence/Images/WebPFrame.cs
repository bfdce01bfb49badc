using System.Buffers.Binary;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>Reads the head of one coded picture of a WebP.</summary>
internal static class WebPFrame
{
    private const int SizeMask = 0x3FFF;

    /// <summary>Its size; null when it is no picture or does not hold together.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (name.SequenceEqual("VP8 "u8)) return Lossy(data);
        return name.SequenceEqual("VP8L"u8) ? Lossless(data) : null;
    }

    public static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    public static void Write24(Span<byte> bytes, int value) => (bytes[0], bytes[1], bytes[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));

    // RFC 6386, 9.1: a key frame that is shown, the start code, and a first partition that is there.
    private static (int, int)? Lossy(ReadOnlySpan<byte> data)
    {
        if (data.Length < 11 || (data[0] & 0x11) != 0x10 || data[3] != 0x9D || data[4] != 0x01 || data[5] != 0x2A) return null;
        if (Number24(data) >> 5 > data.Length - 10) return null;
        return Sized(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & SizeMask, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & SizeMask);
    }

    private static (int, int)? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || data[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return bits >> 29 != 0 ? null : Sized((int)(bits & SizeMask) + 1, (int)(bits >> 14 & SizeMask) + 1);
    }

    private static (int, int)? Sized(int width, int height) => width > 0 && height > 0 ? (width, height) : null;
}
