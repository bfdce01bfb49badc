using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Persistence;

/// <summary>A gate on a new database, with watched connections.</summary>
internal sealed class OpenGate : IAsyncDisposable
{
    private readonly TempFolder _temp = new();

    private OpenGate()
    {
        Connections = new(Path.Combine(_temp.Path, "gate.db"));
        Gate = new(Connections);
    }

    public WatchedConnections Connections { get; }
    public WriteGate Gate { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OpenGate> NewAsync()
    {
        var open = new OpenGate();
        await TemplateDatabase.CopyToAsync(Path.Combine(open._temp.Path, "gate.db"));
        return open;
    }

    /// <summary>Occupies the gate, so that whatever comes next waits together.</summary>
    public async Task<Hold> HoldAsync()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var work = Gate.RunAsync(async _ => { begun.SetResult(); await end.Task; }, Ct);
        await begun.Task;
        return new(work, end);
    }

    public Task KeepAsync(string key) => Gate.RunAsync(async db =>
    {
        await db.SetAsync(key, "kept", Ct);
        await db.SaveChangesAsync(Ct);
    }, Ct);

    public async Task<IReadOnlyList<string>> KeysAsync()
    {
        await using var db = Connections.Open(Gate);
        return await db.Set<HubSetting>().Select(setting => setting.Key).OrderBy(key => key).ToListAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Gate.DisposeAsync();
        Connections.Dispose();
        _temp.Dispose();
    }

    internal sealed record Hold(Task Work, TaskCompletionSource End)
    {
        public void Release() => End.SetResult();
    }
}
