using System.Buffers;
using System.Buffers.Binary;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>Keeps the frames of a GIF, their timing and how often they repeat; comments, text and other programs' blocks stay behind.</summary>
internal static class GifCleaner
{
    private const byte Extension = 0x21, Image = 0x2C, Trailer = 0x3B, Timing = 0xF9, Application = 0xFF;

    public static ImageCleaning Clean(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        if (!reader.TryTake(13, out var screen)) return ImageFault.Broken;
        var (width, height) = (Number(screen[6..]), Number(screen[8..]));
        if (ImageCleaner.SizeFault(width, height) is { } fault) return fault;
        if (!reader.TryTake(ColoursLength(screen[10]), out var colours)) return ImageFault.Broken;

        var output = new ArrayBufferWriter<byte>(file.Length);
        output.Write(screen);
        output.Write(colours);
        var hasFrame = false;
        while (reader.TryByte(out var kind))
        {
            switch (kind)
            {
                case Extension:
                    if (!TryExtension(ref reader, output)) return ImageFault.Broken;
                    break;
                case Image:
                    if (TryFrame(ref reader, output) is { } found) return found;
                    hasFrame = true;
                    break;
                case Trailer:
                    output.Write<byte>([Trailer]);
                    return hasFrame ? new CleanImage(ImageType.Gif, output.WrittenSpan.ToArray(), width, height) : ImageFault.Broken;
                default:
                    return ImageFault.Broken;
            }
        }
        return ImageFault.Broken;
    }

    private static ImageFault? TryFrame(ref ByteReader reader, ArrayBufferWriter<byte> output)
    {
        if (!reader.TryTake(9, out var frame)) return ImageFault.Broken;
        if (ImageCleaner.SizeFault(Number(frame) + Number(frame[4..]), Number(frame[2..]) + Number(frame[6..])) is { } fault) return fault;
        if (Number(frame[4..]) == 0 || Number(frame[6..]) == 0) return ImageFault.Broken;
        if (!reader.TryTake(ColoursLength(frame[8]), out var colours) || !reader.TryByte(out var codeSize) || codeSize is < 1 or > 11) return ImageFault.Broken;
        var start = reader.At;
        if (!TrySkipBlocks(ref reader) || reader.At - start < 3) return ImageFault.Broken;
        output.Write<byte>([Image]);
        output.Write(frame);
        output.Write(colours);
        output.Write<byte>([codeSize]);
        output.Write(reader.Since(start));
        return null;
    }

    private static bool TryExtension(ref ByteReader reader, ArrayBufferWriter<byte> output)
    {
        if (!reader.TryByte(out var label)) return false;
        var start = reader.At;
        if (!TrySkipBlocks(ref reader)) return false;
        var blocks = reader.Since(start);
        if (label == Timing && blocks.Length == 6 && blocks[0] == 4)
        {
            output.Write<byte>([Extension, Timing]);
            output.Write(blocks);
        }
        else if (label == Application && IsRepeat(blocks))
        {
            output.Write<byte>([Extension, Application]);
            output.Write(blocks[..16]);
            output.Write<byte>([0]);
        }
        return true;
    }

    // 11, the name, 3, 1, how often (two bytes); what an odd writer hung behind it is left out.
    private static bool IsRepeat(ReadOnlySpan<byte> blocks) =>
        blocks.Length >= 17 && blocks[0] == 11 && blocks[12] == 3 && blocks[13] == 1
        && (blocks[1..12].SequenceEqual("NETSCAPE2.0"u8) || blocks[1..12].SequenceEqual("ANIMEXTS1.0"u8));

    private static bool TrySkipBlocks(ref ByteReader reader)
    {
        while (reader.TryByte(out var length))
        {
            if (length == 0) return true;
            if (!reader.TryTake(length, out _)) return false;
        }
        return false;
    }

    private static int ColoursLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
