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
/// <param name="Cohorts">Those that are not archived.</param>
/// <param name="LeadsArchived">The caller leads a cohort that is archived: there is nothing to see in it, but they may restore it or open another.</param>
public sealed record MyPlaces(string Name, string TimeZone, bool IsAdmin, IReadOnlyList<Place> Cohorts, bool LeadsArchived = false)
{
    public IEnumerable<Place> Mentored => Cohorts.Where(place => place.Role != CohortRole.Learner);
    public bool IsMentor => Mentored.Any();
}

public sealed class ReadMyPlaces(IDbContextFactory<HubDb> dbs)
{
    private sealed record Who(string Name, string TimeZone, bool IsAdmin);

    private sealed record Stay(Place Place, bool IsArchived);

    // Compiled: the frame around every page of somebody signed in asks both.
    private static readonly Func<HubDb, Guid, CancellationToken, Task<Who?>> Person = EF.CompileAsyncQuery((HubDb db, Guid id, CancellationToken ct) =>
        db.Set<Person>().Where(person => person.Id == id && !person.IsDisabled).Select(person => new Who(person.DisplayName, person.TimeZone, person.IsAdmin)).SingleOrDefault());

    private static readonly Func<HubDb, Guid, IAsyncEnumerable<Stay>> Stays = EF.CompileAsyncQuery((HubDb db, Guid id) =>
        from membership in db.Set<Membership>()
        where membership.PersonId == id && membership.EndedAtUtc == null
        join cohort in db.Set<Cohort>() on membership.CohortId equals cohort.Id
        orderby cohort.CreatedAtUtc, cohort.Name
        select new Stay(new Place(cohort.Id, cohort.Name, membership.Role, membership.Role == CohortRole.Learner ? 0 :
            db.Set<Membership>().Count(other => other.CohortId == cohort.Id && other.Role == CohortRole.Learner && other.EndedAtUtc == null
                && db.Set<Person>().Any(learner => learner.Id == other.PersonId && !learner.IsDisabled))), cohort.ArchivedAtUtc != null));

    /// <returns>NotFound: the account is gone or disabled.</returns>
    public async Task<Outcome<MyPlaces>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Person(db, caller.PersonId, ct) is not { } person) return Outcome.NotFound;
        var stays = await Stays(db, caller.PersonId).ToListAsync(ct);
        return new MyPlaces(
            person.Name, person.TimeZone, person.IsAdmin,
            [.. stays.Where(stay => !stay.IsArchived).Select(stay => stay.Place)],
            stays.Any(stay => stay is { IsArchived: true, Place.Role: CohortRole.LeadMentor }));
    }
}
