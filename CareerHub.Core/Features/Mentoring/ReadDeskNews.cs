using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>What a mentor's open page needs to know when it is old.</summary>
/// <param name="Newest">Sequence of the newest entry of the house: a page that was read after it lacks nothing.</param>
/// <param name="Topics">The cohorts whose news concern it.</param>
public sealed record DeskNews(long Newest, IReadOnlyList<Guid> Topics);

/// <summary>How new the house is, for the pages of a mentor.</summary>
public sealed class ReadDeskNews(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the caller mentors no cohort now.</returns>
    public async Task<Outcome<DeskNews>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var newest = await db.Set<JournalEntry>().MaxAsync(entry => (long?)entry.Sequence, ct) ?? 0; // before the rest: what comes meanwhile is fetched again rather than missed
        var cohorts = await db.CohortsMentoredBy(caller).Select(cohort => cohort.Id).ToListAsync(ct);
        return cohorts.Count == 0 ? Outcome.NotFound : new DeskNews(newest, cohorts);
    }
}
