using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Persistence;

/// <summary>One piece of work that waits at the gate.</summary>
internal abstract class GateWork
{
    /// <summary>Whether it may share a commit with its neighbours.</summary>
    public abstract bool SharesCommit { get; }

    /// <summary>The caller stopped waiting before it began.</summary>
    public abstract bool IsGivenUp { get; }

    /// <summary>Its caller knows how it ended.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>Runs inside the shared transaction. False: it failed, its task already says why, its changes must be rolled back.</summary>
    public abstract Task<bool> TryRunAsync(IHubConnections connections, DbConnection connection, DbTransaction transaction);

    /// <summary>Runs between commits of others.</summary>
    /// <param name="commitAsync">Runs it inside a transaction of the gate.</param>
    public abstract Task RunAloneAsync(Func<GateWork, Task> commitAsync);

    /// <summary>The commit is on disk: the caller may go on.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

internal abstract class GateWork<T>(CancellationToken ct) : GateWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected T? Answer { get; set; }

    public Task<T> Done => _done.Task;

    public override bool IsAnswered => _done.Task.IsCompleted;

    public override bool IsGivenUp => ct.IsCancellationRequested && _done.TrySetCanceled(ct);

    public override void Complete() => _done.TrySetResult(Answer!);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}

/// <summary>A use case's write.</summary>
internal sealed class GroupedWork<T>(Func<HubDb, Task<T>> work, CancellationToken ct, bool sharesCommit = true) : GateWork<T>(ct)
{
    private IReadOnlyList<Action> _afterCommit = [];

    public override bool SharesCommit => sharesCommit;

    public override void Complete()
    {
        try
        {
            foreach (var action in _afterCommit) action();
        }
        catch (Exception)
        {
            // What is on disk is acknowledged, whatever becomes of the news: failing here would make the gate do it again.
        }
        base.Complete();
    }

    public override async Task<bool> TryRunAsync(IHubConnections connections, DbConnection connection, DbTransaction transaction)
    {
        try
        {
            await using var db = connections.On(connection);
            db.Database.AutoSavepointsEnabled = false; // the gate sets one savepoint a piece of work
            await db.Database.UseTransactionAsync(transaction);
            Answer = await work(db);
            _afterCommit = db.CommitActions;
            return true;
        }
        catch (Exception failure)
        {
            Fail(failure);
            return false;
        }
    }

    public override Task RunAloneAsync(Func<GateWork, Task> commitAsync) => commitAsync(this);
}

/// <summary>A save by somebody else's context, such as Identity's stores.</summary>
internal sealed class LoneSave(HubDb db, bool acceptAllChangesOnSuccess, CancellationToken ct) : GateWork<int>(ct)
{
    public override bool SharesCommit => false;

    public override Task<bool> TryRunAsync(IHubConnections connections, DbConnection connection, DbTransaction transaction) =>
        throw new InvalidOperationException("A lone save has its own transaction.");

    public override async Task RunAloneAsync(Func<GateWork, Task> commitAsync)
    {
        try
        {
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
            Answer = await db.SaveNowAsync(acceptAllChangesOnSuccess, CancellationToken.None);
            Complete();
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }
}
