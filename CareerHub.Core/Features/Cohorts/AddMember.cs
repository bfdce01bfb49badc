using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>An admin puts somebody with an account into a cohort, or gives a member another role. Lead mentors invite instead: the answer tells who has an account.</summary>
public sealed class AddMember(WriteGate gate, JournalWriter journal, ILookupNormalizer normalizer, TimeProvider time)
{
    /// <returns>
    /// NotFound: no admin, or no such cohort. Refused: <c>cohorts.person-unknown</c>, nobody has this e-mail address;
    /// <c>cohorts.already-in-this-role</c>; <c>cohorts.archived</c>.
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, Guid cohortId, string? email, CohortRole role, CancellationToken ct)
    {
        var (normalized, now) = (normalizer.NormalizeEmail(TypedText.Tidy(email)), time.UtcNow());
        return gate.RunAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Cohorts.AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Id == cohortId, ct) is not { } cohort) return Outcome.NotFound;
            if (cohort.ArchivedAtUtc is not null) return Outcome.Refused("cohorts.archived");
            var person = await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.NormalizedEmail == normalized && !person.IsDisabled, ct);
            if (person is null) return Outcome.Refused("cohorts.person-unknown");
            var present = await db.Memberships.FirstOrDefaultAsync(m => m.CohortId == cohortId && m.PersonId == person.Id && m.EndedAtUtc == null, ct);
            if (present?.Role == role) return Outcome.Refused("cohorts.already-in-this-role");
            if (present is not null) await journal.AppendAsync(db, MembershipFacts.Left(caller, present, now), ct);
            await journal.AppendAsync(db, MembershipFacts.Joined(caller, cohortId, person.Id, role, now), ct);
            db.Add(new AuditEntry(AuditAction.MemberAdded, caller.PersonId, now, person.Id, cohortId));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
