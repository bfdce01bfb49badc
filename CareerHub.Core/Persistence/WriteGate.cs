using System.Data.Common;
using System.Threading.Channels;

namespace CareerHub.Core.Persistence;

/// <summary>
/// The only writer of a database. While one commit waits for the disk, new work queues up and shares the next one
/// (group commit), so the gate adds no waiting of its own. A caller's task ends after the commit, and each piece of
/// work stands behind a savepoint: one that fails takes no neighbour down.
/// </summary>
public sealed class WriteGate : IAsyncDisposable
{
    /// <summary>Pieces of work that share a commit at the most.</summary>
    private const int GroupSize = 256;

    /// <summary>Pieces of work that may wait; more are refused at once rather than queued for minutes.</summary>
    private const int QueueLength = 10_000;

    private static readonly AsyncLocal<bool> Inside = new();

    private readonly Channel<GateWork> _queue = Channel.CreateBounded<GateWork>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true });

    private readonly IHubConnections _connections;
    private readonly Task _loop;
    private DbConnection? _writer;

    public WriteGate(IHubConnections connections)
    {
        _connections = connections;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Runs reading, deciding and saving as one unit that no other write can come between.</summary>
    /// <param name="work">Gets a context of its own and calls <c>SaveChangesAsync</c> on it; must not wait for a person or the network.</param>
    /// <param name="ct">Gives up while the work still waits; once it runs it ends.</param>
    /// <exception cref="InvalidOperationException">Called from inside the gate, or too much work waits.</exception>
    public Task<T> RunAsync<T>(Func<HubDb, Task<T>> work, CancellationToken ct) =>
        EnqueueAsync(new GroupedWork<T>(work, ct));

    /// <summary>As the other, for work that answers nothing.</summary>
    public Task RunAsync(Func<HubDb, Task> work, CancellationToken ct) =>
        RunAsync(async db => { await work(db); return true; }, ct);

    /// <summary>
    /// As the first, in a commit that it shares with nobody: work that comes after it runs when everything that was to
    /// follow the commit (<see cref="HubDb.AfterCommit"/>) has been done.
    /// </summary>
    public Task<T> RunAloneAsync<T>(Func<HubDb, Task<T>> work, CancellationToken ct) =>
        EnqueueAsync(new GroupedWork<T>(work, ct, sharesCommit: false));

    /// <summary>Saves a context that has its own connection: alone, in its turn.</summary>
    internal Task<int> SaveAsync(HubDb db, bool acceptAllChangesOnSuccess, CancellationToken ct) =>
        EnqueueAsync(new LoneSave(db, acceptAllChangesOnSuccess, ct));

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        if (_writer is not null) await _writer.DisposeAsync();
    }

    private Task<T> EnqueueAsync<T>(GateWork<T> work)
    {
        if (Inside.Value) throw new InvalidOperationException("Work inside the gate saves its own context; asking the gate again would wait for ever.");
        return _queue.Writer.TryWrite(work)
            ? work.Done
            : Task.FromException<T>(new InvalidOperationException("Too many writes are waiting."));
    }

    private async Task LoopAsync()
    {
        Inside.Value = true;
        var group = new List<GateWork>(GroupSize);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (_queue.Reader.TryRead(out var work))
            {
                if (work.IsGivenUp) continue;
                if (work.SharesCommit) group.Add(work);
                if (work.SharesCommit && group.Count < GroupSize && _queue.Reader.TryPeek(out _)) continue;
                await CommitAsync(group);
                group.Clear();
                if (!work.SharesCommit) await work.RunAloneAsync(alone => CommitAsync([alone]));
            }
            await CommitAsync(group);
            group.Clear();
        }
    }

    private async Task CommitAsync(List<GateWork> group)
    {
        if (group.Count == 0) return;
        if (await TryBeginAsync(group) is not { } transaction) return;
        try
        {
            await using (transaction) await CommitTogetherAsync(transaction, group);
        }
        catch (Exception failure) when (group.Count == 1)
        {
            await ForgetWriterAsync();
            group[0].Fail(failure);
        }
        catch (Exception)
        {
            // The commit itself failed: tried again one by one, so that one bad write fails alone. Work that had failed
            // before has told its caller so; doing it now after all would be a change that nobody knows of.
            await ForgetWriterAsync();
            foreach (var work in group.Where(work => !work.IsAnswered)) await CommitAsync([work]);
        }
    }

    // When the database lets nobody in, trying again piece by piece would make the last wait for all before it.
    private async Task<DbTransaction?> TryBeginAsync(List<GateWork> group)
    {
        try
        {
            _writer ??= _connections.OpenWriter();
            return await _writer.BeginTransactionAsync();
        }
        catch (Exception failure)
        {
            await ForgetWriterAsync();
            foreach (var work in group) work.Fail(failure);
            return null;
        }
    }

    private async Task CommitTogetherAsync(DbTransaction transaction, List<GateWork> group)
    {
        var kept = new List<GateWork>(group.Count);
        foreach (var work in group)
        {
            await transaction.SaveAsync("work");
            if (await work.TryRunAsync(_connections, _writer!, transaction)) kept.Add(work);
            else await transaction.RollbackAsync("work");
            await transaction.ReleaseAsync("work");
        }
        await transaction.CommitAsync();
        foreach (var work in kept) work.Complete();
    }

    private async Task ForgetWriterAsync()
    {
        if (_writer is null) return;
        await _writer.DisposeAsync();
        _writer = null;
    }
}
