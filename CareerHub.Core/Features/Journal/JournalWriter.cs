using System.Runtime.CompilerServices;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Journal;

/// <summary>The only writer of history: appends an entry and folds it into the tables in the same transaction.</summary>
public sealed class JournalWriter(IEnumerable<IProjection> projections, JournalNews news)
{
    private static readonly Func<HubDb, CancellationToken, Task<JournalEntry?>> Head = EF.CompileAsyncQuery((HubDb db, CancellationToken ct) =>
        db.Set<JournalEntry>().AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstOrDefault());

    private readonly IProjection[] _projections = [.. projections];

    // The last entry appended in a piece of work that appends several: not saved yet, so no query finds it.
    private readonly ConditionalWeakTable<HubDb, JournalEntry> _unsavedHeads = [];

    /// <summary>Appends what happened. The caller saves, inside the gate: the sequence has no gaps and no forks.</summary>
    /// <exception cref="InvalidOperationException">The context is not the gate's.</exception>
    public async Task<JournalEntry> AppendAsync(HubDb db, JournalFact fact, CancellationToken ct)
    {
        if (!db.IsInsideGate) throw new InvalidOperationException("The journal is written inside the write gate only.");
        var text = fact.Text is null ? null : new JournalText(fact.Text);
        var entry = new JournalEntry(fact, await HeadAsync(db, ct), text?.Hash());
        db.Add(entry);
        _unsavedHeads.AddOrUpdate(db, entry);
        if (text is not null)
        {
            text.Sequence = entry.Sequence;
            db.Add(text);
        }
        foreach (var projection in _projections) await projection.ApplyAsync(db, entry, ct);
        db.AfterCommit(() => Tell(fact, entry.Sequence));
        return entry;
    }

    /// <summary>Open pages of a person look again, once this work is on disk: something about their account changed that is no entry.</summary>
    public void TellOf(HubDb db, Guid personId) => db.AfterCommit(() => news.Publish(personId, sequence: 0));

    private void Tell(JournalFact fact, long sequence)
    {
        var person = fact.Kind is EntryKind.MemberJoined or EntryKind.MemberLeft ? fact.Payload.Guid("person") : fact.LearnerId;
        if (person is { } whom) news.Publish(whom, sequence);
        if (fact.CohortId is { } cohort) news.Publish(cohort, sequence);
    }

    private async Task<JournalEntry?> HeadAsync(HubDb db, CancellationToken ct) =>
        _unsavedHeads.TryGetValue(db, out var unsaved)
            ? unsaved
            : await Head(db, ct);
}
