using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Somebody looked at the caller's record, or at a cohort while the caller was a learner in it.</summary>
/// <param name="Viewer">Null when the viewer's account was erased.</param>
/// <param name="Cohort">Set when a whole cohort was looked at.</param>
public sealed record AccessLine(DateTime AtUtc, string? Viewer, string? Cohort);

/// <summary>The lines that a learner may read about themselves, newest first.</summary>
public sealed class ReadAccessLog(IDbContextFactory<HubDb> dbs)
{
    /// <summary>Lines at the most; older ones stay stored.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<AccessLine>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayActAsync(caller, ct)) return [];
        var (people, cohorts) = (db.People, db.Cohorts);
        var stays = db.Memberships.Where(stay => stay.PersonId == caller.PersonId && stay.Role == CohortRole.Learner);
        return await db.Audit.AsNoTracking()
            .Where(entry => ((entry.Action == AuditAction.LearnerRecordOpened || entry.Action == AuditAction.ReviewOpened) && entry.LearnerId == caller.PersonId)
                || (entry.Action == AuditAction.CohortOpened && stays.Any(stay =>
                    stay.CohortId == entry.CohortId && stay.StartedAtUtc <= entry.AtUtc && (stay.EndedAtUtc == null || entry.AtUtc <= stay.EndedAtUtc))))
            .OrderByDescending(entry => entry.Id)
            .Take(Most)
            .Select(entry => new AccessLine(
                entry.AtUtc,
                people.Where(person => person.Id == entry.ActorId).Select(person => person.DisplayName).FirstOrDefault(),
                cohorts.Where(cohort => cohort.Id == entry.CohortId).Select(cohort => cohort.Name).FirstOrDefault()))
            .ToListAsync(ct);
    }
}
