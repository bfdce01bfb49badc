using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CareerHub.Tests.Benchmarks.Circuits;

/// <summary>
/// Writes one SignalR message in the hub protocol of Blazor circuits, "blazorpack": a MessagePack array behind its
/// length. Only the types that a circuit uses.
/// </summary>
internal sealed class WireWriter
{
    private const int PrefixRoom = 5;
    private const int Invocation = 1;
    private byte[] _buffer = new byte[512];
    private int _end = PrefixRoom;

    /// <summary>A message of type 6 and nothing else.</summary>
    public static ReadOnlyMemory<byte> Ping { get; } = new byte[] { 2, 0x91, 6 };

    /// <summary>The one message that is JSON, ended by a record separator.</summary>
    public static ReadOnlyMemory<byte> Handshake { get; } = Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e");

    /// <summary>A call of a method of the hub.</summary>
    /// <param name="id">Null when no completion is wanted.</param>
    /// <param name="arguments">Null, bool, int, long or string; 15 at the most.</param>
    public static ReadOnlyMemory<byte> Invoke(string? id, string method, params object?[] arguments)
    {
        var writer = new WireWriter();
        writer.ArrayHeader(6);
        writer.Integer(Invocation);
        writer.Byte(0x80); // no headers
        writer.Value(id);
        writer.Value(method);
        writer.ArrayHeader(arguments.Length);
        foreach (var argument in arguments) writer.Value(argument);
        writer.ArrayHeader(0); // no streams
        return writer.Frame();
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null: Byte(0xc0); break;
            case bool b: Byte(b ? (byte)0xc3 : (byte)0xc2); break;
            case int or long: Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case string text: String(text); break;
            default: throw new ArgumentException($"{value.GetType()} has no form on the wire.", nameof(value));
        }
    }

    private void String(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        if (count < 32)
        {
            Byte((byte)(0xa0 | count));
        }
        else
        {
            Byte(0xdb);
            BinaryPrimitives.WriteUInt32BigEndian(Take(4), (uint)count);
        }
        Encoding.UTF8.GetBytes(text, Take(count));
    }

    private void Integer(long value)
    {
        if (value is >= 0 and < 128)
        {
            Byte((byte)value);
            return;
        }
        Byte(0xd3);
        BinaryPrimitives.WriteInt64BigEndian(Take(8), value);
    }

    private void ArrayHeader(int count) => Byte(count < 16 ? (byte)(0x90 | count) : throw new ArgumentOutOfRangeException(nameof(count), count, "A short array has 15 items at the most."));

    private void Byte(byte value) => Take(1)[0] = value;

    private Span<byte> Take(int count)
    {
        if (_end + count > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + count));
        _end += count;
        return _buffer.AsSpan(_end - count, count);
    }

    /// <summary>Puts the length before what was written: seven bits a byte, the lowest first.</summary>
    private ReadOnlyMemory<byte> Frame()
    {
        var length = _end - PrefixRoom;
        Span<byte> prefix = stackalloc byte[PrefixRoom];
        var used = 0;
        var rest = (uint)length;
        do
        {
            prefix[used++] = (byte)((rest & 0x7f) | (rest > 0x7f ? 0x80u : 0u));
            rest >>= 7;
        }
        while (rest > 0);
        prefix[..used].CopyTo(_buffer.AsSpan(PrefixRoom - used));
        return _buffer.AsMemory(PrefixRoom - used, length + used);
    }
}
