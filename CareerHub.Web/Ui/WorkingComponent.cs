using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Ui;

/// <summary>A component in a circuit: work it started ends when it is left.</summary>
public abstract class WorkingComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    /// <summary>Cancelled when the page is left or the circuit ends.</summary>
    protected CancellationToken Gone => _gone.Token;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
