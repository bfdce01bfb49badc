namespace CareerHub.Core.Shared;

/// <summary>Who asks. What they may do is read from the database at every call, never from here.</summary>
public sealed record Caller(Guid PersonId)
{
    /// <summary>Acts for nobody: sweeps, the first start, content that comes with the program.</summary>
    public static Caller System { get; } = new(Guid.Empty);
}
