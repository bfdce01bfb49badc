using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

internal static class OwnRecord
{
    // Compiled: every page and every tick of a learner asks it first.
    private static readonly Func<HubDb, Guid, CancellationToken, Task<long?>> Newest = EF.CompileAsyncQuery((HubDb db, Guid id, CancellationToken ct) =>
        db.Set<Person>().Where(person => person.Id == id && !person.IsDisabled)
            .Select(person => (long?)(db.Set<JournalEntry>().Where(entry => entry.LearnerId == person.Id).Max(entry => (long?)entry.Sequence) ?? 0))
            .SingleOrDefault());

    /// <summary>
    /// Sequence of the newest entry of the caller's own record, 0 while there is none; null when the account is gone or
    /// disabled.
    /// </summary>
    public static Task<long?> OwnNewestAsync(this HubDb db, Caller caller, CancellationToken ct) => Newest(db, caller.PersonId, ct);
}
