using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Journal;

/// <summary>
/// Keeps tables that screens read in step with the journal. They take keys and times from entries alone, so that they
/// can be dropped and rebuilt; the same code runs when an entry is appended and when the journal is replayed.
/// </summary>
public interface IProjection
{
    /// <summary>The tables that this projection alone writes.</summary>
    IReadOnlyList<Type> Tables { get; }

    /// <summary>Folds one entry into the tables; entries of kinds it does not know change nothing. Saving is the caller's.</summary>
    Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct);
}
