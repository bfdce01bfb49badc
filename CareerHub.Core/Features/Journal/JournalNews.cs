using System.Collections.Immutable;
using System.Threading.Channels;

namespace CareerHub.Core.Features.Journal;

/// <summary>
/// Tells open pages that something they show is new: the sequence of the newest entry and no more, so that it says nothing
/// to whoever listens in and a page that missed some needs only the last. A topic is the id of whom or what the news are
/// about: a person (their record, their memberships, their account) or a cohort.
/// </summary>
public sealed class JournalNews
{
    /// <summary>Pages of one person that may listen at once; a browser holds six connections at the most.</summary>
    public const int ListenersOfOne = 12;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, ImmutableArray<Subscription>> _topics = [];
    private readonly Dictionary<Guid, int> _listeners = [];

    /// <summary>How many pages listen now.</summary>
    public int Listeners
    {
        get { lock (_lock) return _listeners.Values.Sum(); }
    }

    /// <summary>Begins to listen to news about oneself; what is published from now on is heard. Null: this person listens too often already.</summary>
    public Subscription? Listen(Guid personId) => Listen(personId, [personId]);

    /// <summary>Begins to listen to news about several.</summary>
    /// <param name="personId">Who listens. Whether they may is asked by the page at each piece of news, never here.</param>
    public Subscription? Listen(Guid personId, IReadOnlyCollection<Guid> topics)
    {
        var subscription = new Subscription(this, personId, [.. topics.Distinct()]);
        lock (_lock)
        {
            var others = _listeners.GetValueOrDefault(personId);
            if (others >= ListenersOfOne) return null;
            _listeners[personId] = others + 1;
            foreach (var topic in subscription.Topics) _topics[topic] = _topics.GetValueOrDefault(topic, []).Add(subscription);
        }
        return subscription;
    }

    /// <param name="sequence">Of the newest entry; 0 when something changed that is no entry, such as an account that was disabled.</param>
    internal void Publish(Guid topic, long sequence)
    {
        ImmutableArray<Subscription> subscriptions;
        lock (_lock) subscriptions = _topics.GetValueOrDefault(topic, []);
        foreach (var subscription in subscriptions) subscription.Hear(sequence);
    }

    private void Add(Subscription subscription, IEnumerable<Guid> topics)
    {
        lock (_lock)
        {
            if (subscription.IsOver) return;
            foreach (var topic in topics.Except(subscription.Topics).ToList())
            {
                subscription.Topics = subscription.Topics.Add(topic);
                _topics[topic] = _topics.GetValueOrDefault(topic, []).Add(subscription);
            }
        }
    }

    private void Forget(Subscription subscription)
    {
        lock (_lock)
        {
            foreach (var topic in subscription.Topics)
            {
                var left = _topics.GetValueOrDefault(topic, []).Remove(subscription);
                if (left.IsEmpty) _topics.Remove(topic);
                else _topics[topic] = left;
            }
            if (--_listeners[subscription.PersonId] == 0) _listeners.Remove(subscription.PersonId);
        }
    }

    /// <summary>One page that listens; disposing ends it.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly JournalNews _news;
        private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        private long _newest;
        private int _isOver;

        internal Subscription(JournalNews news, Guid personId, ImmutableArray<Guid> topics) => (_news, PersonId, Topics) = (news, personId, topics);

        internal Guid PersonId { get; }
        internal ImmutableArray<Guid> Topics { get; set; }
        internal bool IsOver => Volatile.Read(ref _isOver) == 1;

        /// <summary>Waits for something newer; null when nothing came in time.</summary>
        /// <returns>The newest sequence heard so far.</returns>
        public async Task<long?> NextAsync(TimeSpan patience, CancellationToken ct)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(patience);
            try
            {
                await _signal.Reader.ReadAsync(limit.Token);
                return Interlocked.Read(ref _newest);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return null;
            }
        }

        /// <summary>Listens to news about these as well, such as somebody who has just joined.</summary>
        public void Add(IEnumerable<Guid> topics) => _news.Add(this, topics);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0) _news.Forget(this);
        }

        // Pieces of the gate's work tell their news in order, yet a change that is no entry brings a 0.
        internal void Hear(long sequence)
        {
            for (var known = Interlocked.Read(ref _newest); sequence > known;)
            {
                var found = Interlocked.CompareExchange(ref _newest, sequence, known);
                if (found == known) break;
                known = found;
            }
            _signal.Writer.TryWrite(true);
        }
    }
}
