using System.IO.Compression;

namespace CareerHub.Tests.Benchmarks.Load;

internal static class Brotli
{
    public static byte[] Expand(byte[] body)
    {
        using var from = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>The body of an answer as the server meant it.</summary>
    public static byte[] Expand(Reply reply) => reply.All("Content-Encoding").Contains("br") ? Expand(reply.Body.ToArray()) : reply.Body.ToArray();
}
