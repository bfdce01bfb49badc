using System.Buffers.Binary;

namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>Walks through bytes that nobody vouches for: every step says whether there was enough left.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; }

    public readonly ReadOnlySpan<byte> Rest => _bytes[At..];

    public readonly bool IsAtEnd => At == _bytes.Length;

    /// <summary>Everything from an earlier place to here.</summary>
    public readonly ReadOnlySpan<byte> Since(int start) => _bytes[start..At];

    public bool TryTake(long count, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (count < 0 || count > _bytes.Length - At) return false;
        taken = _bytes.Slice(At, (int)count);
        At += (int)count;
        return true;
    }

    public bool TryByte(out byte value)
    {
        value = 0;
        if (!TryTake(1, out var taken)) return false;
        value = taken[0];
        return true;
    }

    public bool TryBig16(out int value)
    {
        value = 0;
        if (!TryTake(2, out var taken)) return false;
        value = BinaryPrimitives.ReadUInt16BigEndian(taken);
        return true;
    }

    public bool TryBig32(out uint value)
    {
        value = 0;
        if (!TryTake(4, out var taken)) return false;
        value = BinaryPrimitives.ReadUInt32BigEndian(taken);
        return true;
    }

    public bool TryLittle32(out uint value)
    {
        value = 0;
        if (!TryTake(4, out var taken)) return false;
        value = BinaryPrimitives.ReadUInt32LittleEndian(taken);
        return true;
    }
}
