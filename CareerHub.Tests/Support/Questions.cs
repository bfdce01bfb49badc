using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerHub.Tests.Support;

/// <summary>Counts what a piece of work asks the database, and nothing of what other tests ask meanwhile.</summary>
internal sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<Questions?> Here = new();
    private int _count;

    public static async Task<(T Answer, int Count)> OfAsync<T>(Func<Task<T>> work)
    {
        var questions = Here.Value = new();
        using var listening = DiagnosticListener.AllListeners.Subscribe(questions);
        var answer = await work();
        Here.Value = null;
        return (answer, questions._count);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && Here.Value == this) Interlocked.Increment(ref _count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
