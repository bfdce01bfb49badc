using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>What a join code opens, told before anybody joins: the cohort, who mentors it and what they work towards.</summary>
/// <param name="Invited">The name on an invitation, to greet with; its address is told to nobody. Null without one.</param>
public sealed record JoinPreview(Guid CohortId, string Code, string Cohort, IReadOnlyList<string> Mentors, IReadOnlyList<string> CareerIds, string? Invited);

public sealed class PreviewJoin(IDbContextFactory<HubDb> dbs)
{
    /// <param name="caller">Null when nobody is signed in.</param>
    /// <returns>NotFound: neither a cohort nor an invitation has this code (any more).</returns>
    public async Task<Outcome<JoinPreview>> RunAsync(Caller? caller, string typedCode, CancellationToken ct)
    {
        var code = Cohort.TidyCode(typedCode);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await JoinDoor.FindAsync(db, caller, code, ct) is not { } door) return Outcome.NotFound;
        var cohort = door.Cohort;
        var mentors = await (
            from membership in db.CurrentMemberships
            where membership.CohortId == cohort.Id && membership.Role != CohortRole.Learner
            join person in db.People on membership.PersonId equals person.Id
            orderby person.DisplayName
            select person.DisplayName).ToListAsync(ct);
        return new JoinPreview(cohort.Id, code, cohort.Name, mentors, [.. cohort.Careers.Select(career => career.CareerId)], door.Invitation?.Name);
    }
}
