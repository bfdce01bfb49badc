using System.Buffers.Binary;
using System.Text;

namespace CareerHub.Tests.Benchmarks.Circuits;

/// <summary>
/// Reads the two parts of a render batch that somebody who clicks needs: which event handlers came to life and which
/// died. Its sections are found through five offsets at its end.
/// </summary>
internal static class RenderBatch
{
    private const int AttributeFrame = 3;

    /// <param name="handlers">The ids of living handlers of the event, brought up to date.</param>
    /// <param name="attribute">The event's attribute, such as <c>onclick</c>.</param>
    public static void Apply(ReadOnlySpan<byte> batch, List<ulong> handlers, string attribute)
    {
        var tail = batch[^20..];
        int frames = Int(tail, 4), disposedComponents = Int(tail, 8), disposedHandlers = Int(tail, 12), strings = Int(tail, 16);

        for (int i = 0, count = Int(batch, disposedHandlers); i < count; i++) handlers.Remove(Long(batch, disposedHandlers + 4 + 8 * i));

        var frameCount = Int(batch, frames);
        if (frameCount == 0) return;
        var frameSize = (disposedComponents - frames - 4) / frameCount;
        for (var i = 0; i < frameCount; i++)
        {
            var frame = batch.Slice(frames + 4 + i * frameSize, frameSize);
            if (Int(frame, 0) != AttributeFrame || Long(frame, 12) is var handler && handler == 0) continue;
            if (Text(batch, strings, Int(frame, 4)) == attribute && !handlers.Contains(handler)) handlers.Add(handler);
        }
    }

    private static string Text(ReadOnlySpan<byte> batch, int table, int index)
    {
        if (index < 0) return "";
        var position = Int(batch, table + 4 * index);
        int length = 0, shift = 0;
        byte b;
        do
        {
            b = batch[position++];
            length |= (b & 0x7f) << shift;
            shift += 7;
        }
        while (b >= 0x80);
        return Encoding.UTF8.GetString(batch.Slice(position, length));
    }

    private static int Int(ReadOnlySpan<byte> span, int at) => BinaryPrimitives.ReadInt32LittleEndian(span[at..]);

    private static ulong Long(ReadOnlySpan<byte> span, int at) => BinaryPrimitives.ReadUInt64LittleEndian(span[at..]);
}
