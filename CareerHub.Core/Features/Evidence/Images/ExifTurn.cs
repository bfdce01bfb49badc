using System.Buffers.Binary;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>How a camera was held, as EXIF tells it: the one thing of EXIF that a picture needs, or phone photos lie on their side.</summary>
internal static class ExifTurn
{
    /// <summary>1: needs no turning. The others are 2 to 8.</summary>
    public const byte Upright = 1;

    private const int Tag = 0x0112, Short = 3, EntryLength = 12;

    private static ReadOnlySpan<byte> Head => "Exif\0\0"u8;

    /// <param name="segment">A whole EXIF segment, or anything else.</param>
    /// <returns>Upright when it does not say, or says nonsense.</returns>
    public static byte Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Head)) return Upright;
        var tiff = segment[Head.Length..];
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8)) return Upright;
        if (tiff.Length < 8) return Upright;
        var start = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (start > tiff.Length - 2) return Upright;
        var entries = tiff[(int)start..];
        var count = Number(entries, isLittle);
        for (var i = 0; i < count && 2 + (i + 1) * EntryLength <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + i * EntryLength, EntryLength);
            if (Number(entry, isLittle) != Tag) continue;
            var turn = Number(entry[8..], isLittle);
            return Number(entry[2..], isLittle) == Short && turn is > Upright and <= 8 ? (byte)turn : Upright;
        }
        return Upright;
    }

    /// <summary>A segment that says this and nothing else.</summary>
    public static byte[] Write(byte turn) =>
        [.. Head, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, Short, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];

    private static int Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
