using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Brings an open overview of a cohort up to date: lines of learners about whom nothing is new stay the same objects.</summary>
public sealed class RefreshCohort(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, RecordAccess access, ReadCohort read, TimeProvider time)
{
    /// <summary>With news of more learners than this it is cheaper to read everybody.</summary>
    private const int Few = 40;

    /// <param name="known">What stands on the screen.</param>
    /// <returns>
    /// <paramref name="known"/> itself when nothing in it changed. NotFound: the cohort is gone, put away, or the caller
    /// does not mentor it any more.
    /// </returns>
    public async Task<Outcome<CohortView>> RunAsync(Caller caller, CohortView known, CancellationToken ct)
    {
        long newest;
        Guid[] changed;
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            var version = await db.CohortsMentoredBy(caller).Where(cohort => cohort.Id == known.Id).Select(cohort => (int?)cohort.Version).SingleOrDefaultAsync(ct);
            if (version is null) return Outcome.NotFound;
            if (version != known.Version || published.Current != known.Catalogue) return await read.RunAsync(caller, known.Id, ct);
            newest = await ReadCohort.NewestAsync(db, ct);
            if (newest == known.Newest) return known;
            // By its key: no more than what was written since.
            var since = db.Set<JournalEntry>().Where(entry => entry.Sequence > known.Newest && entry.Sequence <= newest);
            if (await since.AnyAsync(entry => entry.CohortId == known.Id && (entry.Kind == EntryKind.MemberJoined || entry.Kind == EntryKind.MemberLeft), ct)) return await read.RunAsync(caller, known.Id, ct);
            var about = await since.Where(entry => entry.LearnerId != null).Select(entry => entry.LearnerId!.Value).Distinct().ToListAsync(ct);
            changed = [.. known.Learners.Select(line => line.LearnerId).Intersect(about)];
        }
        if (changed.Length == 0) return known with { Newest = newest };
        if (changed.Length > Few) return await read.RunAsync(caller, known.Id, ct);
        return await access.OpenCohortAsync(caller, known.Id, ct) ? await WithAsync(caller, known, newest, changed, ct) : Outcome.NotFound;
    }

    private async Task<Outcome<CohortView>> WithAsync(Caller caller, CohortView known, long newest, Guid[] changed, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var hidden = await HiddenClaims.FromAsync(db, caller, ct);
        var fresh = (await CohortMatrix.LinesAsync(db, known.Id, known.Skills, hidden, changed, ct)).ToDictionary(line => line.LearnerId);
        return known with
        {
            Learners = [.. known.Learners.Select(line => fresh.GetValueOrDefault(line.LearnerId, line))],
            Newest = newest,
            AsOfUtc = now,
        };
    }
}
