using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>A cohort as a link to it reads.</summary>
/// <param name="Learners">How many learners it has now; 0 to a learner of it, who is not told.</param>
public sealed record Place(Guid CohortId, string Name, CohortRole Role, int Learners);

/// <summary>Where the caller belongs: decides what their navigation offers, never what they may do.</summary>
/// <param name="Name">The caller's own display name.</param>
public sealed record MyPlaces(string Name, string TimeZone, bool IsAdmin, IReadOnlyList<Place> Cohorts)
{
    public IEnumerable<Place> Mentored => Cohorts.Where(place => place.Role != CohortRole.Learner);
    public bool IsMentor => Mentored.Any();
}

public sealed class ReadMyPlaces(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the account is gone or disabled.</returns>
    public async Task<Outcome<MyPlaces>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var person = await db.People.AsNoTracking()
            .Where(person => person.Id == caller.PersonId && !person.IsDisabled)
            .Select(person => new { person.DisplayName, person.TimeZone, person.IsAdmin })
            .SingleOrDefaultAsync(ct);
        if (person is null) return Outcome.NotFound;
        var current = db.CurrentMemberships;
        var places = from membership in current
                     where membership.PersonId == caller.PersonId
                     join cohort in db.Cohorts on membership.CohortId equals cohort.Id
                     orderby cohort.CreatedAtUtc, cohort.Name
                     select new Place(cohort.Id, cohort.Name, membership.Role, membership.Role == CohortRole.Learner ? 0 :
                         current.Count(other => other.CohortId == cohort.Id && other.Role == CohortRole.Learner));
        return new MyPlaces(person.DisplayName, person.TimeZone, person.IsAdmin, await places.AsNoTracking().ToListAsync(ct));
    }
}
