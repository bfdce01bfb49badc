using System.Collections.Immutable;
using System.Threading.Channels;

namespace CareerHub.Core.Features.Journal;

/// <summary>
/// Tells open pages that something in a learner's record is new: the sequence of the newest entry and no more, so that it
/// says nothing to whoever listens in and a page that missed some needs only the last.
/// </summary>
public sealed class JournalNews
{
    /// <summary>Pages of one person that may listen at once; a browser holds six connections at the most.</summary>
    public const int ListenersOfOne = 12;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, ImmutableArray<Channel<long>>> _listeners = [];

    /// <summary>How many pages listen now.</summary>
    public int Listeners
    {
        get { lock (_lock) return _listeners.Values.Sum(channels => channels.Length); }
    }

    /// <summary>Begins to listen; what is published from now on is heard. Null: this person listens too often already.</summary>
    public Subscription? Listen(Guid learnerId)
    {
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (_lock)
        {
            var others = _listeners.GetValueOrDefault(learnerId, []);
            if (others.Length >= ListenersOfOne) return null;
            _listeners[learnerId] = others.Add(channel);
        }
        return new(this, learnerId, channel);
    }

    internal void Publish(Guid learnerId, long sequence)
    {
        ImmutableArray<Channel<long>> channels;
        lock (_lock) channels = _listeners.GetValueOrDefault(learnerId, []);
        foreach (var channel in channels) channel.Writer.TryWrite(sequence);
    }

    private void Forget(Guid learnerId, Channel<long> channel)
    {
        lock (_lock)
        {
            var left = _listeners.GetValueOrDefault(learnerId, []).Remove(channel);
            if (left.IsEmpty) _listeners.Remove(learnerId);
            else _listeners[learnerId] = left;
        }
    }

    /// <summary>One page that listens; disposing ends it.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly JournalNews _news;
        private readonly Guid _learnerId;
        private readonly Channel<long> _channel;

        internal Subscription(JournalNews news, Guid learnerId, Channel<long> channel) => (_news, _learnerId, _channel) = (news, learnerId, channel);

        /// <summary>Waits for something newer; null when nothing came in time.</summary>
        public async Task<long?> NextAsync(TimeSpan patience, CancellationToken ct)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(patience);
            try
            {
                return await _channel.Reader.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return null;
            }
        }

        public void Dispose() => _news.Forget(_learnerId, _channel);
    }
}
