namespace CareerHub.Core.Shared;

/// <summary>How a use case ended. Everything a person can cause is a value; broken invariants throw.</summary>
public enum OutcomeKind
{
    Ok,
    /// <summary>It does not exist, or the caller may not see it: the two are never told apart.</summary>
    NotFound,
    /// <summary>Somebody changed it since the caller looked; nothing was saved.</summary>
    Stale,
    /// <summary>A later intent already stands; the answer carries the state that won.</summary>
    Superseded,
    /// <summary>A rule says no; the code names the sentence.</summary>
    Refused,
}

/// <summary>The end of a use case that answers nothing but how it went.</summary>
/// <param name="Code">Resource key of the sentence that explains a refusal; null otherwise.</param>
public sealed record Outcome(OutcomeKind Kind, string? Code = null)
{
    public static Outcome Ok { get; } = new(OutcomeKind.Ok);
    public static Outcome NotFound { get; } = new(OutcomeKind.NotFound);
    public static Outcome Stale { get; } = new(OutcomeKind.Stale);
    public static Outcome Refused(string code) => new(OutcomeKind.Refused, code);

    public bool IsOk => Kind == OutcomeKind.Ok;

    /// <summary>The same end, with what the caller needs to see now.</summary>
    public Outcome<T> With<T>(T value) where T : class => new(Kind, value, Code);
}

/// <summary>The end of a use case that answers a value.</summary>
/// <param name="Value">Present when <see cref="IsOk"/>; on Stale and Superseded what stands now, if it helps.</param>
public sealed record Outcome<T>(OutcomeKind Kind, T? Value, string? Code = null) where T : class
{
    public bool IsOk => Kind == OutcomeKind.Ok;

    /// <exception cref="InvalidOperationException">There is no value: the outcome was not checked.</exception>
    public T Required => Value ?? throw new InvalidOperationException($"The outcome {Kind} carries no {typeof(T).Name}.");

    public static implicit operator Outcome<T>(T value) => new(OutcomeKind.Ok, value);
    public static implicit operator Outcome<T>(Outcome outcome) => new(outcome.Kind, null, outcome.Code);
}
