using System.Globalization;
using System.Text.Json;
using CareerHub.Tests.Benchmarks.Load;

namespace CareerHub.Tests.Benchmarks.Circuits;

/// <summary>
/// A tab with the template's counter page: gets the page, opens its circuit, acknowledges what is rendered, clicks the
/// button. The protocol is internal to ASP.NET Core; a new major version may need this adjusted.
/// </summary>
internal sealed class CounterTab : ITab
{
    private readonly Uri _page;
    private readonly HttpClient _http;
    private readonly CircuitSocket _socket;
    private readonly List<ulong> _clicks = [];
    private readonly TaskCompletionSource<string> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _rendered;
    private string? _failure;
    private long _renderer = -1;
    private int _calls;

    /// <param name="http">Shared by all tabs: only a circuit's socket stays open.</param>
    public CounterTab(Uri page, HttpClient http)
    {
        (_page, _http) = (page, http);
        _socket = new(Handle, Fail);
    }

    public async Task OpenAsync(CancellationToken ct)
    {
        var page = CircuitPage.Read(await _http.GetStringAsync(_page, ct));
        using var negotiated = await _http.PostAsync(new Uri(_page, "/_blazor/negotiate?negotiateVersion=1"), content: null, ct);
        negotiated.EnsureSuccessStatusCode();
        var token = JsonElement.Parse(await negotiated.Content.ReadAsStringAsync(ct)).GetProperty("connectionToken").GetString()!;

        await _socket.ConnectAsync(new($"ws://{_page.Authority}/_blazor?id={Uri.EscapeDataString(token)}"), ct);
        await _socket.SendAsync(WireWriter.Invoke("0", "StartCircuit", _page.GetLeftPart(UriPartial.Authority) + "/", _page.ToString(), "[]", page.State));
        await _started.Task.WaitAsync(Waits.Answer, ct);
        await _socket.SendAsync(WireWriter.Invoke(id: null, "UpdateRootComponents", page.Batch(), page.State));
        await _ready.Task.WaitAsync(Waits.Answer, ct);
    }

    public async Task ActAsync(CancellationToken ct)
    {
        if (_failure is not null) throw new InvalidOperationException(_failure);
        ulong handler;
        lock (_clicks) handler = _clicks[^1];
        var rendered = _rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await CallAsync("DispatchEventAsync", string.Create(CultureInfo.InvariantCulture,
            $$"""[{"eventHandlerId":{{handler}},"eventName":"click","eventFieldInfo":null},{"type":"click","detail":1,"button":0,"buttons":0,"clientX":1,"clientY":1}]"""));
        await rendered.Task.WaitAsync(Waits.Answer, ct);
    }

    /// <summary>As a browser's tab says goodbye; without it the server would keep the circuit for a return.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_started.Task.IsCompletedSuccessfully)
        {
            using var goodbye = new FormUrlEncodedContent([KeyValuePair.Create("circuitId", await _started.Task)]);
            try
            {
                using var answer = await _http.PostAsync(new Uri(_page, "/_blazor/disconnect"), goodbye);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                // the server is gone, and the circuit with it
            }
        }
        _socket.Dispose();
    }

    private Task CallAsync(string method, string arguments) => _socket.SendAsync(
        WireWriter.Invoke(id: null, "BeginInvokeDotNetFromJS", Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture), null, method, _renderer, arguments));

    private void Handle(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message);
        reader.ArrayHeader();
        switch (reader.Integer())
        {
            case 1: // an invocation: headers, id, target, arguments
                reader.SkipHeaders();
                reader.String();
                HandleInvocation(reader.String()!, ref reader);
                break;
            case 3: // the completion of StartCircuit: headers, id, kind (1 error, 2 nothing, 3 a result), value
                reader.SkipHeaders();
                reader.String();
                var kind = reader.Integer();
                var value = kind == 2 ? null : reader.String();
                if (kind == 3 && value is not null) _started.TrySetResult(value);
                else Fail($"StartCircuit: {value}");
                break;
            case 7:
                Fail($"The server closed the circuit: {reader.String()}");
                break;
        }
    }

    private void HandleInvocation(string target, ref WireReader reader)
    {
        var count = reader.ArrayHeader();
        switch (target)
        {
            case "JS.RenderBatch":
                var batch = reader.Integer();
                lock (_clicks) RenderBatch.Apply(reader.Bytes(), _clicks, "onclick");
                _ = _socket.SendAsync(WireWriter.Invoke(id: null, "OnRenderCompleted", batch, null));
                BeReady();
                Interlocked.Exchange(ref _rendered, null)?.TrySetResult();
                break;
            case "JS.BeginInvokeJS":
                AnswerScript(reader.Integer(), reader.String()!, reader.String(), count > 3 ? reader.Integer() : 0);
                break;
            case "JS.EndInvokeDotNet":
                reader.String();
                if (!reader.Boolean()) Fail(reader.String() ?? "The server refused a call.");
                break;
            case "JS.Error":
                Fail($"JS.Error: {reader.String()}");
                break;
        }
    }

    /// <summary>The browser's part of JavaScript interop: notes the renderer that events go to, answers null to the rest.</summary>
    private void AnswerScript(long call, string identifier, string? arguments, long resultKind)
    {
        if (identifier.EndsWith("attachWebRendererInterop", StringComparison.Ordinal)) _renderer = FirstObject(arguments);
        BeReady();
        if (call == 0) return; // no answer is wanted
        var result = resultKind == 1 ? $"{{\"__jsObjectId\":{Interlocked.Increment(ref _calls)}}}" : "null";
        _ = _socket.SendAsync(WireWriter.Invoke(id: null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]"));
    }

    private void BeReady()
    {
        if (_renderer >= 0 && _clicks.Count > 0) _ready.TrySetResult();
    }

    private static long FirstObject(string? arguments)
    {
        foreach (var argument in JsonElement.Parse(arguments ?? "[]").EnumerateArray())
            if (argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("__dotNetObject", out var id)) return id.GetInt64();
        return -1;
    }

    private void Fail(string reason)
    {
        _failure ??= reason;
        var failure = new InvalidOperationException(reason);
        _started.TrySetException(failure);
        _ready.TrySetException(failure);
        Interlocked.Exchange(ref _rendered, null)?.TrySetException(failure);
    }
}
