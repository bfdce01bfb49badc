using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>What a mentor must not see while they hold a request: the learner's own word on that skill (rule 8 of the domain).</summary>
public sealed class HiddenClaims
{
    private readonly HashSet<(Guid LearnerId, string SkillId)> _hidden;

    private HiddenClaims(IEnumerable<(Guid LearnerId, string SkillId)> hidden) => _hidden = [.. hidden];

    /// <summary>The mentor holds nothing, which is what most pages find.</summary>
    public bool IsEmpty => _hidden.Count == 0;

    public bool Hides(Guid learnerId, string skillId) => _hidden.Contains((learnerId, skillId));

    /// <summary>Read anew for every page and every export.</summary>
    public static async Task<HiddenClaims> FromAsync(HubDb db, Caller mentor, CancellationToken ct)
    {
        var held = await (
            from request in db.Reviews
            where request.MentorId == mentor.PersonId && request.State == RequestState.Claimed
            join cohort in db.Cohorts on request.CohortId equals cohort.Id
            where cohort.HidesClaims
            select new { request.LearnerId, request.SkillId }).ToListAsync(ct);
        return new(held.Select(one => (one.LearnerId, one.SkillId)));
    }
}
