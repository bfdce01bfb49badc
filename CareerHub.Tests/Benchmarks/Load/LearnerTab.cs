using System.Text;
using System.Text.Json;

namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>
/// A tab with the checklist: one connection that stays open, the page, then ticks as the page's script sends them. A
/// live one follows the stream of news on a second connection.
/// </summary>
internal sealed class LearnerTab(Uri server, Learner learner, bool isLive) : ITab
{
    private const string Page = $"/learn/{Learner.Career}";
    private const string Intents = "/learn/intents";
    private const string Events = "/learn/events";
    private readonly KeptConnection _connection = new(server);
    private KeptConnection? _events;

    public async Task OpenAsync(CancellationToken ct)
    {
        await _connection.ConnectAsync(ct);
        var page = await _connection.AskAsync(Requests.Get(server, Page, "text/html", learner.Session, Requests.Compressed), keepBody: true, ct);
        if (page.Status != 200) throw new InvalidOperationException($"{Page} answered {page.Status}.");
        learner.TakeCookies(page);
        learner.See(ChecklistReading.Read(Encoding.UTF8.GetString(Brotli.Expand(page))));
        if (isLive) await FollowAsync(ct);
    }

    public Task ActAsync(CancellationToken ct) => TickAsync(_connection, server, learner, ct);

    /// <summary>Sends one tick and believes it only when the server repeats its key as saved.</summary>
    public static async Task TickAsync(KeptConnection connection, Uri server, Learner learner, CancellationToken ct)
    {
        var (key, json) = learner.Tick();
        var reply = await connection.AskAsync(Requests.PostJson(server, Intents, learner.Session, json), keepBody: true, ct);
        learner.TakeCookies(reply);
        if (reply.Status != 200) throw new InvalidOperationException($"{Intents} answered {reply.Status}.");
        if (!IsSaved(reply.Body, key)) throw new InvalidOperationException($"A tick was not saved: {reply.Text}");
    }

    /// <returns>Whether the answer says of this very tick that it is stored, or that a later one is.</returns>
    internal static bool IsSaved(ReadOnlyMemory<byte> json, string key)
    {
        using var answer = JsonDocument.Parse(json);
        return answer.RootElement.GetProperty("results").EnumerateArray()
            .Any(result => result.GetProperty("key").GetString() == key && result.GetProperty("state").GetString() is "saved" or "superseded");
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _events?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        _events = new(server);
        await _events.ConnectAsync(ct);
        var head = await _events.BeginAsync(Requests.Get(server, Events, "text/event-stream", learner.Session), ct);
        if (head.Status != 200 || !head.All("Content-Type").Any(type => type.StartsWith("text/event-stream", StringComparison.Ordinal)))
            throw new InvalidOperationException($"{Events} answered {head.Status} and no stream.");
        _ = Task.Run(_events.DrainAsync, CancellationToken.None);
    }
}
