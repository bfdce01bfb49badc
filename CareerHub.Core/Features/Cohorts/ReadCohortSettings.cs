using System.Globalization;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>A cohort as those who run it see it: people, codes and choices, nobody's record.</summary>
/// <param name="IsAdmin">The reader is an admin: sees addresses, adds people by them, and decides about lead mentors.</param>
/// <param name="Members">Mentors first, then by name; when something was searched, those who match it.</param>
/// <param name="Invitations">Open ones first, newest first; without those taken back.</param>
/// <param name="Elsewhere">Other cohorts that the reader runs, where a learner can be moved to.</param>
public sealed record CohortSettings(
    Guid Id, string Name, string TimeZone, IReadOnlyList<string> CareerIds, DateOnly? StartsOn, DateOnly? EndsOn, bool HidesClaims, bool IsArchived,
    string JoinCode, int Version, bool IsAdmin, int Learners, int Mentors,
    IReadOnlyList<Member> Members, IReadOnlyList<InvitationView> Invitations, IReadOnlyList<OtherCohort> Elsewhere);

/// <param name="MembershipId">The stay, which is what is ended; a person may have several.</param>
/// <param name="Email">For an admin; null for a lead mentor, who knows members by name.</param>
/// <param name="IsReader">Whoever looks at the page.</param>
public sealed record Member(long MembershipId, string Name, string? Email, CohortRole Role, DateTime SinceUtc, bool IsReader);

/// <param name="UsedBy">Display name of who joined with it; null while it is open, and when their account was erased.</param>
public sealed record InvitationView(Guid Id, string Code, string? Name, string? Email, DateTime CreatedAtUtc, DateTime? UsedAtUtc, string? UsedBy)
{
    public bool IsOpen => UsedAtUtc is null;
}

public sealed record OtherCohort(Guid Id, string Name);

public sealed class ReadCohortSettings(IDbContextFactory<HubDb> dbs)
{
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    /// <param name="search">Part of a name (an admin may also look for an address); nothing for everybody. Case and accents do not matter.</param>
    /// <returns>NotFound: no such cohort, or the caller does not run it.</returns>
    public async Task<Outcome<CohortSettings>> RunAsync(Caller caller, Guid cohortId, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayRunCohortAsync(caller, cohortId, ct)) return Outcome.NotFound;
        var isAdmin = await db.MayRunTheHouseAsync(caller, ct);
        var cohort = await db.Cohorts.AsNoTracking().Include(cohort => cohort.Careers).SingleAsync(cohort => cohort.Id == cohortId, ct);
        var members = await (
            from stay in db.CurrentMemberships
            where stay.CohortId == cohortId
            join person in db.People on stay.PersonId equals person.Id
            orderby person.DisplayName, stay.Id
            select new Member(stay.Id, person.DisplayName, isAdmin ? person.Email : null, stay.Role, stay.StartedAtUtc, person.Id == caller.PersonId)).ToListAsync(ct);
        var learners = members.Count(member => member.Role == CohortRole.Learner);
        var led = db.LeadershipsOf(caller);
        return new CohortSettings(
            cohort.Id, cohort.Name, cohort.TimeZone, [.. cohort.Careers.Select(career => career.CareerId)], cohort.StartsOn, cohort.EndsOn, cohort.HidesClaims, cohort.ArchivedAtUtc is not null,
            cohort.JoinCode, cohort.Version, isAdmin, learners, members.Count - learners,
            [.. members.Where(member => IsFound(member, TypedText.Tidy(search))).OrderByDescending(member => member.Role)],
            await InvitationsAsync(db, cohortId, ct),
            await db.Cohorts.AsNoTracking()
                .Where(other => other.Id != cohortId && other.ArchivedAtUtc == null && (isAdmin || led.Any(stay => stay.CohortId == other.Id)))
                .OrderBy(other => other.Name).Select(other => new OtherCohort(other.Id, other.Name)).ToListAsync(ct));
    }

    private static bool IsFound(Member member, string? search) => search is null || Holds(member.Name, search) || (member.Email is { } email && Holds(email, search));

    private static bool Holds(string text, string part) => Letters.IndexOf(text, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static async Task<IReadOnlyList<InvitationView>> InvitationsAsync(HubDb db, Guid cohortId, CancellationToken ct)
    {
        var people = db.People;
        var invitations = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.CohortId == cohortId && invitation.RevokedAtUtc == null)
            .Select(invitation => new InvitationView(
                invitation.Id, invitation.Code, invitation.Name, invitation.Email, invitation.CreatedAtUtc, invitation.UsedAtUtc,
                people.Where(person => person.Id == invitation.UsedById).Select(person => person.DisplayName).FirstOrDefault()))
            .ToListAsync(ct);
        return [.. invitations.OrderByDescending(one => one.IsOpen).ThenByDescending(one => one.UsedAtUtc ?? one.CreatedAtUtc).ThenBy(one => one.Name ?? one.Email, StringComparer.CurrentCultureIgnoreCase)];
    }
}
