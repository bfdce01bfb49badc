using System.Buffers;
using System.Buffers.Binary;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>Keeps the chunks that a PNG is painted from; text, dates, EXIF and everything unknown stay behind.</summary>
internal static class PngCleaner
{
    // Pixels, palette, transparency, colour, and the frames of a moving one (https://www.w3.org/TR/png-3/).
    private static readonly HashSet<uint> Kept =
    [
        Name("IHDR"u8), Name("PLTE"u8), Name("IDAT"u8), Name("IEND"u8), Name("tRNS"u8), Name("gAMA"u8), Name("cHRM"u8), Name("sRGB"u8), Name("iCCP"u8), Name("cICP"u8),
        Name("sBIT"u8), Name("pHYs"u8), Name("bKGD"u8), Name("acTL"u8), Name("fcTL"u8), Name("fdAT"u8),
    ];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageCleaning Clean(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        reader.TryTake(Signature.Length, out _);
        var (output, pixels) = (new ArrayBufferWriter<byte>(file.Length), new ArrayBufferWriter<byte>());
        output.Write(Signature);
        PngHeader? header = null;
        var hasPalette = false;
        while (true)
        {
            if (!TryChunk(ref reader, out var type, out var data, out var whole)) return ImageFault.Broken;
            var isHeader = type == Name("IHDR"u8);
            if (isHeader != header is null) return ImageFault.Broken; // first, and once
            if (isHeader)
            {
                if (PngHeader.Read(data) is not { } read) return ImageFault.Broken;
                if (ImageCleaner.SizeFault(read.Width, read.Height) is { } fault) return fault;
                header = read;
            }
            if (!Kept.Contains(type)) continue;
            if (Crc32.Of(whole[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(whole[^4..])) return ImageFault.Broken;
            hasPalette |= type == Name("PLTE"u8);
            if (type == Name("IDAT"u8)) pixels.Write(data);
            output.Write(whole);
            if (type != Name("IEND"u8)) continue;
            return header is { } h && (hasPalette || !h.NeedsPalette) && h.IsFilledBy(pixels.WrittenMemory)
                ? new CleanImage(ImageType.Png, output.WrittenSpan.ToArray(), h.Width, h.Height)
                : ImageFault.Broken;
        }
    }

    private static bool TryChunk(ref ByteReader reader, out uint type, out ReadOnlySpan<byte> data, out ReadOnlySpan<byte> whole)
    {
        type = 0;
        data = whole = default;
        var start = reader.At;
        if (!reader.TryBig32(out var length) || !reader.TryBig32(out type) || !reader.TryTake(length, out data) || !reader.TryTake(4, out _)) return false;
        whole = reader.Since(start);
        return true;
    }

    private static uint Name(ReadOnlySpan<byte> letters) => BinaryPrimitives.ReadUInt32BigEndian(letters);
}
