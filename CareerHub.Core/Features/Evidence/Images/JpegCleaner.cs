using System.Buffers;
using System.Buffers.Binary;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>
/// Keeps of a JPEG the tables, the frame and its scans, the colour profile and the mark that Adobe's colours need. EXIF,
/// XMP, IPTC, comments and previews stay behind; of EXIF only how the picture is turned comes along, written anew.
/// </summary>
internal static class JpegCleaner
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, QuantisationTables = 0xDB, HuffmanTables = 0xC4, RestartInterval = 0xDD;
    private const byte Jfif = 0xE0, Exif = 0xE1, Profile = 0xE2, Adobe = 0xEE, LastApplication = 0xEF, Comment = 0xFE;

    public static ReadOnlySpan<byte> Signature => [0xFF, StartOfImage, 0xFF];

    public static ImageCleaning Clean(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        reader.TryTake(2, out _);
        var parts = new JpegParts(file.Length);
        while (TryMarker(ref reader, out var marker))
        {
            if (marker == EndOfImage) return parts.Join();
            if (!reader.TryBig16(out var length) || !reader.TryTake(length - 2, out var data)) return ImageFault.Broken;
            var fault = marker switch
            {
                0xC0 or 0xC1 or 0xC2 => parts.AddFrame(marker, data),
                StartOfScan => parts.AddScan(marker, data, ref reader),
                QuantisationTables => JpegTables.AreQuantisation(data) ? parts.Add(marker, data) : ImageFault.Broken,
                HuffmanTables => JpegTables.AreHuffman(data) ? parts.Add(marker, data) : ImageFault.Broken,
                RestartInterval => data.Length == 2 ? parts.Add(marker, data) : ImageFault.Broken,
                Jfif => parts.AddJfif(data),
                Exif => parts.AddTurn(data),
                Profile when data.StartsWith("ICC_PROFILE\0"u8) => parts.Add(marker, data),
                Adobe when data.StartsWith("Adobe"u8) && data.Length >= 12 => parts.Add(marker, data[..12]),
                (>= Jfif and <= LastApplication) or Comment => null,
                _ => ImageFault.Broken, // arithmetic, lossless and layered ones, which no browser shows
            };
            if (fault is { } found) return found;
        }
        return ImageFault.Broken;
    }

    // Bytes between segments are skipped, as decoders do; they are not copied.
    private static bool TryMarker(ref ByteReader reader, out byte marker)
    {
        marker = 0;
        var start = reader.Rest.IndexOf((byte)0xFF);
        if (start < 0 || !reader.TryTake(start, out _)) return false;
        do
        {
            if (!reader.TryByte(out marker)) return false;
        }
        while (marker == 0xFF);
        return marker != 0;
    }

    private sealed class JpegParts(int size)
    {
        private readonly ArrayBufferWriter<byte> _rest = new(size);
        private byte[] _jfif = [];
        private byte _turn = ExifTurn.Upright;
        private (int Width, int Height)? _frame;
        private bool _hasScan;

        public ImageFault? Add(byte marker, ReadOnlySpan<byte> data)
        {
            Write(_rest, marker, data);
            return null;
        }

        public ImageFault? AddFrame(byte marker, ReadOnlySpan<byte> data)
        {
            if (_frame is not null || data.Length < 6 || data[0] != 8 || data[5] is not (1 or 3 or 4) || data.Length != 6 + 3 * data[5]) return ImageFault.Broken;
            var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
            _frame = (width, height);
            return ImageCleaner.SizeFault(width, height) ?? Add(marker, data);
        }

        public ImageFault? AddScan(byte marker, ReadOnlySpan<byte> data, ref ByteReader reader)
        {
            if (_frame is null || data.Length < 1 || data[0] is < 1 or > 4 || data.Length != 4 + 2 * data[0]) return ImageFault.Broken;
            if (!reader.TryTake(ScanLength(reader.Rest), out var scan) || scan.IsEmpty) return ImageFault.Broken;
            Add(marker, data);
            _rest.Write(scan);
            _hasScan = true;
            return null;
        }

        // Version and density; the preview behind them may show what was cut off the picture.
        public ImageFault? AddJfif(ReadOnlySpan<byte> data)
        {
            if (_jfif.Length == 0 && data.Length >= 14 && data.StartsWith("JFIF\0"u8)) _jfif = [.. data[..12], 0, 0];
            return null;
        }

        public ImageFault? AddTurn(ReadOnlySpan<byte> data)
        {
            if (_turn == ExifTurn.Upright) _turn = ExifTurn.Read(data);
            return null;
        }

        public ImageCleaning Join()
        {
            if (_frame is not { } frame || !_hasScan) return ImageFault.Broken;
            var output = new ArrayBufferWriter<byte>(_rest.WrittenCount + 64);
            output.Write<byte>([0xFF, StartOfImage]);
            if (_jfif.Length > 0) Write(output, Jfif, _jfif);
            if (_turn != ExifTurn.Upright) Write(output, Exif, ExifTurn.Write(_turn));
            output.Write(_rest.WrittenSpan);
            output.Write<byte>([0xFF, EndOfImage]);
            return new CleanImage(ImageType.Jpeg, output.WrittenSpan.ToArray(), frame.Width, frame.Height);
        }

        // Up to the next marker: FF 00 is a byte of the picture, and restart marks belong to it. -1 when it never ends.
        private static int ScanLength(ReadOnlySpan<byte> rest)
        {
            for (var at = 0; ;)
            {
                var next = rest[at..].IndexOf((byte)0xFF);
                if (next < 0) return -1;
                var (start, code) = (at + next, at + next + 1);
                while (code < rest.Length && rest[code] == 0xFF) code++;
                if (code >= rest.Length) return -1;
                if (rest[code] is not (0 or (>= 0xD0 and <= 0xD7))) return start;
                at = code + 1;
            }
        }

        private static void Write(ArrayBufferWriter<byte> output, byte marker, ReadOnlySpan<byte> data)
        {
            output.Write<byte>([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
            output.Write(data);
        }
    }
}
