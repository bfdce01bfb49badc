using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Accounts;

/// <summary>An account as an admin sees it: who, what in which cohorts, and whether it is open. No record, no level.</summary>
public sealed record PersonLine(Guid Id, string Name, string Email, bool IsAdmin, bool IsDisabled, DateTime CreatedAtUtc, IReadOnlyList<Stay> Stays);

/// <summary>A stay that lasts.</summary>
public sealed record Stay(string Cohort, CohortRole Role);

internal static class PersonLines
{
    /// <summary>People with their stays, in one question to the database.</summary>
    public static IQueryable<PersonLine> Lines(this HubDb db, IQueryable<Person> people)
    {
        var (stays, cohorts) = (db.Memberships, db.Cohorts);
        return people.Select(person => new PersonLine(
            person.Id,
            person.DisplayName,
            person.Email!,
            person.IsAdmin,
            person.IsDisabled,
            person.CreatedAtUtc,
            (from stay in stays
             where stay.PersonId == person.Id && stay.EndedAtUtc == null
             join cohort in cohorts on stay.CohortId equals cohort.Id
             orderby cohort.CreatedAtUtc, cohort.Name
             select new Stay(cohort.Name, stay.Role)).ToList()));
    }
}
