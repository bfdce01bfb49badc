using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Who mentors whom now (rule 7 of the domain). The only place that answers it.</summary>
public static class Mentorship
{
    /// <summary>The cohorts that the caller mentors now; those put away are none.</summary>
    public static IQueryable<Cohort> CohortsMentoredBy(this HubDb db, Caller caller)
    {
        var current = db.CurrentMemberships;
        return db.Cohorts.Where(cohort => cohort.ArchivedAtUtc == null && current.Any(membership =>
            membership.CohortId == cohort.Id && membership.PersonId == caller.PersonId && membership.Role != CohortRole.Learner));
    }

    /// <summary>The cohorts in which the caller now mentors this learner; empty for a stranger and for oneself.</summary>
    public static async Task<IReadOnlyList<Cohort>> SharedCohortsAsync(this HubDb db, Caller mentor, Guid learnerId, CancellationToken ct)
    {
        if (mentor.PersonId == learnerId) return [];
        var current = db.CurrentMemberships;
        return await db.CohortsMentoredBy(mentor)
            .Where(cohort => current.Any(membership =>
                membership.CohortId == cohort.Id && membership.PersonId == learnerId && membership.Role == CohortRole.Learner))
            .Include(cohort => cohort.Careers)
            .OrderBy(cohort => cohort.CreatedAtUtc)
            .AsNoTracking()
            .ToListAsync(ct);
    }
}
