using System.Net.WebSockets;
using System.Text;

namespace CareerHub.Tests.Benchmarks.Circuits;

/// <summary>What a circuit's socket carries, one message at a time. A span cannot be the argument of a Func.</summary>
internal delegate void MessageHandler(ReadOnlySpan<byte> message);

/// <summary>The WebSocket of one circuit: the handshake, whole messages in and out, and a ping now and then.</summary>
internal sealed class CircuitSocket(MessageHandler handle, Action<string> fail) : IDisposable
{
    private static readonly TimeSpan PingPause = TimeSpan.FromSeconds(10);
    private const int UsualMessage = 2048;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _gone = new();

    public async Task ConnectAsync(Uri address, CancellationToken ct)
    {
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan; // the protocol has its own ping
        _socket.Options.DangerousDeflateOptions = new(); // browsers ask for it; the server decides
        await _socket.ConnectAsync(address, ct);
        await SendAsync(WireWriter.Handshake, WebSocketMessageType.Text);
        _ = Task.Run(ReceiveAsync, CancellationToken.None);
        _ = Task.Run(PingAsync, CancellationToken.None);
    }

    public Task SendAsync(ReadOnlyMemory<byte> message) => SendAsync(message, WebSocketMessageType.Binary);

    public void Dispose()
    {
        _gone.Cancel();
        _socket.Dispose();
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type)
    {
        try
        {
            await _sending.WaitAsync(_gone.Token);
            try
            {
                await _socket.SendAsync(message, type, endOfMessage: true, _gone.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(PingPause);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token)) await SendAsync(WireWriter.Ping);
        }
        catch (OperationCanceledException)
        {
            // the tab was closed
        }
    }

    private async Task ReceiveAsync()
    {
        var (buffer, filled, isShaken) = (new byte[UsualMessage], 0, false);
        try
        {
            while (true)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                var received = await _socket.ReceiveAsync(buffer.AsMemory(filled), _gone.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    fail("closed by the server");
                    return;
                }
                filled += received.Count;
                if (!received.EndOfMessage) continue;
                var start = isShaken ? 0 : EndOfHandshake(buffer.AsSpan(0, filled));
                isShaken = true;
                Read(buffer.AsSpan(start, filled - start));
                filled = 0;
            }
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    private void Read(ReadOnlySpan<byte> data)
    {
        while (WireReader.TryTakeFrame(ref data, out var message)) handle(message);
    }

    // The answer to the handshake is an empty object, or says what was wrong with it.
    private static int EndOfHandshake(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)0x1e) + 1;
        return end == 3 ? end : throw new InvalidDataException($"Handshake: {Encoding.UTF8.GetString(data)}");
    }

    private void Fail(Exception failure)
    {
        if (!_gone.IsCancellationRequested) fail(failure.Message);
    }
}
