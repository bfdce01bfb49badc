using System.Buffers.Binary;
using System.Text;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>Small real pictures, 24 by 16 pixels, as a browser made them; and the same with what cameras and programs hide in them.</summary>
internal static class APicture
{
    /// <summary>Strings that tell on somebody; no clean picture holds one.</summary>
    public static readonly string[] Secrets = ["GPSLatitude-6.2088", "Camera-X100", "Sari-Anggraini", "<script>alert(1)</script>"];

    private static readonly byte[] Secret = Encoding.ASCII.GetBytes(string.Join('|', Secrets));

    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ" +
        "AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB" +
        "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi" +
        "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM" +
        "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2" +
        "P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAABgAF" +
        "B//EABgQAQADAQAAAAAAAAAAAAAAAAAGRILC/8QAFgEBAQEAAAAAAAAAAAAAAAAABAEF/8QAHxEAAQMDBQAAAAAAAAAAAAAAAAEDEgIEoRETFGFi/9oADAMBAAIRAxEAPwDPKIXdx0UC80p75RliVa" +
        "JqLuL2TapHIoTmCP4frBmb/R//2Q==");

    public static byte[] WebP { get; } = Convert.FromBase64String(
        "UklGRjICAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ" +
        "AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB" +
        "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi" +
        "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM" +
        "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggRAAAAJADAJ0BKhgAEAA+7WKpTamlo6IwCAEwHYloALsvAAHPqQW+vYAA/hAX1Lyfhlz9Dees/d5fBX/b+u4viH" +
        "huQo+GeQAA");

    public static byte[] WebPWithTransparency { get; } = Convert.FromBase64String(
        "UklGRlQCAABXRUJQVlA4WAoAAAAwAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ" +
        "AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB" +
        "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi" +
        "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM" +
        "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIGAAAAAEPMP8REYIw22gG5295BvsOIaL/4YjcCFZQOCBGAAAAEAMAnQEqGAAQAD7tYqlNqaWjojAIATAdiWgAuy" +
        "8AAnlMAP7qkf6d+tn//GRfdP8mHR1/t/XcXxDw3Z/wDz//7bHnOoiAAA==");

    public static byte[] WebPLossless { get; } = Convert.FromBase64String(
        "UklGRh4CAABXRUJQVlA4WAoAAAAwAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ" +
        "AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB" +
        "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi" +
        "AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM" +
        "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMLwAAAC8XwAMQFyAQSKLddj+BQJLTtNsKBJJslx1q/gPqHxBk21Rykkc9QUT/YxueqI4BAA==");

    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAQElEQVR4AeyRwQkAMAjEWleyM3VancmOcIR+T7hfQEiiModswQvIY9wPpDIr0opO9ybLW0PmBrqBJD4BN5ACHwAAAP//aAvoYwAAAA" +
        "ZJREFUAwDh8UzRwb+2nwAAAABJRU5ErkJggg==");

    /// <summary>One pixel, shown twice, for ever.</summary>
    public static byte[] Gif { get; } =
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0,
        .. GifFrame, .. GifFrame, 0x3B,
    ];

    private static ReadOnlySpan<byte> GifFrame => [0x21, 0xF9, 4, 1, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];

    /// <summary>Every kind with everything that does not belong in it, and a second file hung behind its end.</summary>
    public static IReadOnlyDictionary<string, byte[]> Tattling { get; } = new Dictionary<string, byte[]>
    {
        ["jpeg"] = [.. Jpeg[..2], .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]), .. Segment(0xE1, Exif(6)), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret]),
            .. Segment(0xE2, [.. "MPF\0"u8, .. Secret]), .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Secret]), .. Segment(0xFE, Secret), .. Jpeg[2..], .. Secret],
        ["png"] = [.. Png[..33], .. Chunk("tEXt"u8, Secret), .. Chunk("iTXt"u8, Secret), .. Chunk("zTXt"u8, Secret), .. Chunk("eXIf"u8, Secret), .. Chunk("tIME"u8, [7, 0xEA, 11, 22, 1, 2, 3]), .. Chunk("prVt"u8, Secret), .. Png[33..], .. Secret],
        ["webp"] = [.. Riff([.. Extended(WebP, 0x2C), .. WebP[30..], .. Part("EXIF"u8, [.. Secret, 1]), .. Part("XMP "u8, Secret), .. Part("prVt"u8, Secret)]), .. Secret],
        ["webp-moving"] = [.. Riff([.. Extended(WebP, 0x0E), .. Part("ANIM"u8, [0, 0, 0, 0, 0, 0]), .. Frame(WebP), .. Frame(WebP), .. Part("EXIF"u8, Secret)]), .. Secret],
        ["gif"] = [.. Gif[..19], 0x21, 0xFE, (byte)Secret.Length, .. Secret, 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Secret.Length, .. Secret, 0, 0x21, 0x01, (byte)Secret.Length, .. Secret, 0, .. Gif[19..], .. Secret],
    };

    public static IReadOnlyDictionary<string, byte[]> Plain { get; } = new Dictionary<string, byte[]>
    {
        ["jpeg"] = Jpeg,
        ["png"] = Png,
        ["webp"] = WebP,
        ["webp-transparent"] = WebPWithTransparency,
        ["webp-lossless"] = WebPLossless,
        ["gif"] = Gif,
    };

    /// <summary>An EXIF block with camera, place and a turn.</summary>
    public static byte[] Exif(byte turn) =>
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 3, 0,
        0x0F, 1, 2, 0, (byte)Secret.Length, 0, 0, 0, 50, 0, 0, 0,
        0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0,
        0, 0, 0, 0, .. Secret,
    ];

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    public static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] named = [.. name, .. data];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Core.Features.Evidence.Images.Crc32.Of(named));
        return chunk;
    }

    public static byte[] Part(ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. name, .. length, .. data, .. data.Length % 2 == 1 ? new byte[] { 0 } : []];
    }

    public static byte[] Riff(byte[] body)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. body];
    }

    private static byte[] Extended(byte[] webp, byte flags) => [.. webp[12..20], flags, .. webp[21..30]];

    // The coded picture of a browser's WebP stands behind its head (30 bytes) and its colour profile (464).
    private static byte[] Frame(byte[] webp) => Part("ANMF"u8, [0, 0, 0, 0, 0, 0, 23, 0, 0, 15, 0, 0, 100, 0, 0, 0, .. webp[494..], .. Part("prVt"u8, Secret)]);
}
