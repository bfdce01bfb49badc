using System.Collections.Concurrent;

namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>What went wrong while many did the same, counted by its reason.</summary>
internal sealed class Failures
{
    private readonly ConcurrentDictionary<string, int> _reasons = new(StringComparer.Ordinal);

    public int Count => _reasons.Values.Sum();

    public void Add(Exception failure) => _reasons.AddOrUpdate(failure.Message.Length > 200 ? failure.Message[..200] : failure.Message, 1, (_, count) => count + 1);

    public override string ToString() => string.Join("; ", _reasons.OrderByDescending(reason => reason.Value).Take(5).Select(reason => $"{reason.Value} × {reason.Key}"));
}
