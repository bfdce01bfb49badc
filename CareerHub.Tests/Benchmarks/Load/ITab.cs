namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>One open tab as the server sees it: no document and no script, only what goes over the wire.</summary>
internal interface ITab : IAsyncDisposable
{
    /// <summary>Loads the page and whatever the page opens by itself.</summary>
    Task OpenAsync(CancellationToken ct);

    /// <summary>One tick or click; ends when the server's answer is here and is the right one.</summary>
    Task ActAsync(CancellationToken ct);
}

internal static class Waits
{
    /// <summary>No answer takes longer, however loaded the machine is; a tab that waits longer has failed.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(30);
}
