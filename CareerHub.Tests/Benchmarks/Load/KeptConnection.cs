using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CareerHub.Tests.Benchmarks.Load;

/// <param name="Head">Status line and headers, as they came.</param>
internal sealed record Reply(int Status, string Head, ReadOnlyMemory<byte> Body)
{
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The values of a header, in their order.</summary>
    public IEnumerable<string> All(string name) => Head.Split("\r\n")
        .Where(line => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim());
}

/// <summary>One HTTP/1.1 connection that stays open, as a browser's tab has one. Written out to cost the measuring side little.</summary>
internal sealed class KeptConnection(Uri address) : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private byte[] _buffer = new byte[4096];
    private int _start, _end;

    public Task ConnectAsync(CancellationToken ct) => _client.ConnectAsync(address.Host, address.Port, ct).AsTask().WaitAsync(Waits.Answer, ct);

    /// <summary>Sends a request and reads the whole answer. A connection that failed once is of no more use.</summary>
    /// <param name="keepBody">False: the body is read and forgotten.</param>
    public Task<Reply> AskAsync(ReadOnlyMemory<byte> request, bool keepBody, CancellationToken ct) => SendAndReadAsync(request, keepBody, ct).WaitAsync(Waits.Answer, ct);

    /// <summary>Sends a request whose answer does not end.</summary>
    /// <returns>The head; what follows is for <see cref="DrainAsync"/>.</returns>
    public Task<Reply> BeginAsync(ReadOnlyMemory<byte> request, CancellationToken ct) => SendAndReadHeadAsync(request, ct).WaitAsync(Waits.Answer, ct);

    /// <summary>Reads and forgets until the server or <see cref="Dispose"/> ends it.</summary>
    public async Task DrainAsync()
    {
        try
        {
            while (await _client.GetStream().ReadAsync(_buffer) > 0)
            {
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // closed on one side or the other
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Reply> SendAndReadHeadAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        await _client.GetStream().WriteAsync(request, ct);
        var head = await HeadAsync(ct);
        return new(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head, default);
    }

    private async Task<Reply> SendAndReadAsync(ReadOnlyMemory<byte> request, bool keepBody, CancellationToken ct)
    {
        var reply = await SendAndReadHeadAsync(request, ct);
        using var body = keepBody ? new MemoryStream() : null;
        if (reply.Status != 204) await BodyAsync(reply, body, ct);
        return reply with { Body = body?.ToArray() };
    }

    private async Task BodyAsync(Reply reply, MemoryStream? into, CancellationToken ct)
    {
        if (reply.All("Content-Length").FirstOrDefault() is { } length)
        {
            await CopyAsync(into, int.Parse(length, CultureInfo.InvariantCulture), ct);
            return;
        }
        int size;
        do
        {
            size = int.Parse(await LineAsync(ct), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            await CopyAsync(into, size, ct);
            await LineAsync(ct);
        }
        while (size > 0);
    }

    private Task<string> HeadAsync(CancellationToken ct) => UntilAsync("\r\n\r\n"u8.ToArray(), ct);

    private Task<string> LineAsync(CancellationToken ct) => UntilAsync("\r\n"u8.ToArray(), ct);

    private async Task<string> UntilAsync(byte[] mark, CancellationToken ct)
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf(mark)) < 0) await FillAsync(ct);
        var text = Encoding.Latin1.GetString(_buffer, _start, length);
        _start += length + mark.Length;
        return text;
    }

    private async Task CopyAsync(MemoryStream? into, int count, CancellationToken ct)
    {
        while (count > 0)
        {
            if (_start == _end) await FillAsync(ct);
            var taken = Math.Min(count, _end - _start);
            into?.Write(_buffer, _start, taken);
            _start += taken;
            count -= taken;
        }
    }

    /// <summary>Reads more behind what is still unread.</summary>
    private async Task FillAsync(CancellationToken ct)
    {
        if (_start == _end) (_start, _end) = (0, 0);
        if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = await _client.GetStream().ReadAsync(_buffer.AsMemory(_end), ct);
        if (read == 0) throw new EndOfStreamException("The server closed the connection.");
        _end += read;
    }
}
