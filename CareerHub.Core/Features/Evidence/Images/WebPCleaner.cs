using System.Buffers;
using System.Buffers.Binary;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>Keeps of a WebP its frames, its transparency and its colour profile; EXIF, XMP and everything unknown stay behind.</summary>
internal static class WebPCleaner
{
    private const byte HasProfile = 0x20, HasTransparency = 0x10, IsMoving = 0x02;

    public static ImageCleaning Clean(ReadOnlySpan<byte> file)
    {
        var whole = new ByteReader(file[4..]);
        if (!whole.TryLittle32(out var size) || !whole.TryTake(size, out var riff)) return ImageFault.Broken;
        if (riff.Length < 4) return ImageFault.Broken;
        var reader = new ByteReader(riff[4..]);
        if (!TryChunk(ref reader, out var name, out var data)) return ImageFault.Broken;
        var body = new ArrayBufferWriter<byte>(file.Length);
        if (!name.SequenceEqual("VP8X"u8))
        {
            if (WebPFrame.SizeOf(name, data) is not { } simple) return ImageFault.Broken;
            Write(body, name, data);
            return ImageCleaner.SizeFault(simple.Width, simple.Height) is { } large ? large : Wrapped(body, simple.Width, simple.Height);
        }
        if (data.Length < 10) return ImageFault.Broken;
        var (width, height) = (1 + WebPFrame.Number24(data[4..]), 1 + WebPFrame.Number24(data[7..]));
        if (ImageCleaner.SizeFault(width, height) is { } fault) return fault;
        var parts = new Parts(width, height, data[0]);
        while (!reader.IsAtEnd)
        {
            if (!TryChunk(ref reader, out name, out data)) return ImageFault.Broken;
            if (!parts.TryAdd(name, data)) return ImageFault.Broken;
        }
        return parts.TryJoin(body) ? Wrapped(body, width, height) : ImageFault.Broken;
    }

    private static CleanImage Wrapped(ArrayBufferWriter<byte> body, int width, int height)
    {
        var output = new byte[12 + body.WrittenCount];
        "RIFF"u8.CopyTo(output);
        BinaryPrimitives.WriteInt32LittleEndian(output.AsSpan(4), 4 + body.WrittenCount);
        "WEBP"u8.CopyTo(output.AsSpan(8));
        body.WrittenSpan.CopyTo(output.AsSpan(12));
        return new(ImageType.WebP, output, width, height);
    }

    // A chunk of odd length has one byte of padding, which a careless writer leaves out at the end.
    private static bool TryChunk(ref ByteReader reader, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> data)
    {
        data = default;
        if (!reader.TryTake(4, out name) || !reader.TryLittle32(out var length) || !reader.TryTake(length, out data)) return false;
        if (length % 2 == 1 && !reader.IsAtEnd) reader.TryTake(1, out _);
        return true;
    }

    private static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        output.Write(name);
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(4), data.Length);
        output.Advance(4);
        output.Write(data);
        if (data.Length % 2 == 1) output.Write<byte>([0]);
    }

    /// <summary>The chunks of the extended form.</summary>
    private sealed class Parts(int width, int height, byte flags)
    {
        private const int FrameHead = 16;

        private enum Stage { Empty, Transparency, Picture }

        private readonly ArrayBufferWriter<byte> _frames = new();
        private byte[]? _profile, _motion;
        private Stage _stage;

        private bool Moves => (flags & IsMoving) != 0;

        public bool TryAdd(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
        {
            if (name.SequenceEqual("ICCP"u8)) _profile ??= data.ToArray();
            else if (name.SequenceEqual("ANIM"u8) && Moves) _motion ??= data.Length >= 6 ? data[..6].ToArray() : null;
            else if (name.SequenceEqual("ANMF"u8) && Moves) return TryFrame(data);
            else if (!Moves) return TryPicture(_frames, name, data, width, height, ref _stage);
            return true;
        }

        public bool TryJoin(ArrayBufferWriter<byte> body)
        {
            if (_stage != Stage.Picture || (Moves && _motion is null)) return false;
            Span<byte> head = stackalloc byte[10];
            head.Clear();
            head[0] = (byte)((_profile is null ? 0 : HasProfile) | (flags & (HasTransparency | IsMoving)));
            WebPFrame.Write24(head[4..], width - 1);
            WebPFrame.Write24(head[7..], height - 1);
            Write(body, "VP8X"u8, head);
            if (_profile is not null) Write(body, "ICCP"u8, _profile);
            if (_motion is not null) Write(body, "ANIM"u8, _motion);
            body.Write(_frames.WrittenSpan);
            return true;
        }

        private bool TryFrame(ReadOnlySpan<byte> data)
        {
            if (data.Length < FrameHead) return false;
            var (x, y) = (2 * WebPFrame.Number24(data), 2 * WebPFrame.Number24(data[3..]));
            var (frameWidth, frameHeight) = (1 + WebPFrame.Number24(data[6..]), 1 + WebPFrame.Number24(data[9..]));
            if (x + frameWidth > width || y + frameHeight > height) return false;
            var frame = new ArrayBufferWriter<byte>(data.Length);
            frame.Write(data[..FrameHead]);
            var reader = new ByteReader(data[FrameHead..]);
            var stage = Stage.Empty;
            while (!reader.IsAtEnd)
                if (!TryChunk(ref reader, out var name, out var part) || !TryPicture(frame, name, part, frameWidth, frameHeight, ref stage)) return false;
            if (stage != Stage.Picture) return false;
            Write(_frames, "ANMF"u8, frame.WrittenSpan);
            _stage = Stage.Picture;
            return true;
        }

        // Transparency, then one picture of the size that was promised; anything else is passed over.
        private static bool TryPicture(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, int width, int height, ref Stage stage)
        {
            if (stage == Stage.Picture) return true;
            if (name.SequenceEqual("ALPH"u8))
            {
                if (stage == Stage.Empty) Write(output, name, data);
                stage = Stage.Transparency;
                return data.Length > 0;
            }
            if (!name.SequenceEqual("VP8 "u8) && !name.SequenceEqual("VP8L"u8)) return true;
            if (WebPFrame.SizeOf(name, data) != (width, height)) return false;
            Write(output, name, data);
            stage = Stage.Picture;
            return true;
        }
    }
}
