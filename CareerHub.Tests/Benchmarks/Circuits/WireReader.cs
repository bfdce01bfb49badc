using System.Buffers.Binary;
using System.Text;

namespace CareerHub.Tests.Benchmarks.Circuits;

/// <summary>Reads the values of one message that a circuit's server sent; see <see cref="WireWriter"/>.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Cuts the next whole message off; false when the rest is not whole.</summary>
    public static bool TryTakeFrame(scoped ref ReadOnlySpan<byte> data, out ReadOnlySpan<byte> frame)
    {
        int length = 0, shift = 0;
        for (var i = 0; i < data.Length; i++, shift += 7)
        {
            length |= (data[i] & 0x7f) << shift;
            if (data[i] >= 0x80) continue;
            if (data.Length - i - 1 < length) break;
            frame = data.Slice(i + 1, length);
            data = data[(i + 1 + length)..];
            return true;
        }
        frame = default;
        return false;
    }

    public int ArrayHeader()
    {
        var b = Next();
        return (b & 0xf0) == 0x90 ? b & 0x0f : b switch
        {
            0xdc => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xdd => (int)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            _ => throw Unexpected(b, "an array"),
        };
    }

    public long Integer()
    {
        var b = Next();
        return b switch
        {
            < 0x80 => b,
            >= 0xe0 => (sbyte)b,
            0xcc => Next(),
            0xcd => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            0xd0 => (sbyte)Next(),
            0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected(b, "an integer"),
        };
    }

    public bool Boolean() => Next() == 0xc3;

    public string? String() => TryBytes(out var bytes) ? Encoding.UTF8.GetString(bytes) : null;

    public ReadOnlySpan<byte> Bytes() => TryBytes(out var bytes) ? bytes : default;

    /// <summary>Always an empty map from this server.</summary>
    public void SkipHeaders()
    {
        var b = Next();
        if (b != 0x80) throw Unexpected(b, "an empty map");
    }

    // Strings and byte arrays differ in their header alone; nil is neither.
    private bool TryBytes(out ReadOnlySpan<byte> bytes)
    {
        var b = Next();
        if (b == 0xc0)
        {
            bytes = default;
            return false;
        }
        var length = (b & 0xe0) == 0xa0 ? b & 0x1f : b switch
        {
            0xc4 or 0xd9 => Next(),
            0xc5 or 0xda => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xc6 or 0xdb => (int)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            _ => throw Unexpected(b, "a string or bytes"),
        };
        bytes = Take(length);
        return true;
    }

    private byte Next() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static InvalidDataException Unexpected(byte b, string wanted) => new($"0x{b:x2} where {wanted} was expected.");
}
