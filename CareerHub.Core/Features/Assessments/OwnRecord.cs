using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

internal static class OwnRecord
{
    /// <summary>
    /// Sequence of the newest entry of the caller's own record, 0 while there is none; null when the account is gone or
    /// disabled. One question for both, as every page of a learner asks it first.
    /// </summary>
    public static Task<long?> OwnNewestAsync(this HubDb db, Caller caller, CancellationToken ct)
    {
        var entries = db.Set<JournalEntry>();
        return db.People
            .Where(person => person.Id == caller.PersonId && !person.IsDisabled)
            .Select(person => (long?)(entries.Where(entry => entry.LearnerId == person.Id).Max(entry => (long?)entry.Sequence) ?? 0))
            .SingleOrDefaultAsync(ct);
    }
}
