using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Accounts;

/// <summary>An admin shuts an account: every session ends, nobody signs in with it, and what the person did stays. Undone by <see cref="EnablePerson"/>.</summary>
public sealed class DisablePerson(WriteGate gate, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// NotFound: no admin, or no such person. Refused: <c>people.yourself</c>. As the caller is an admin who may act and
    /// stays one, the house never loses its last. Disabling a disabled account answers Ok.
    /// </returns>
    public Task<Outcome> RunAsync(Caller caller, Guid personId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (personId == caller.PersonId) return Outcome.Refused("people.yourself");
            if (await db.People.FindAsync([personId], ct) is not { } person) return Outcome.NotFound;
            if (person.IsDisabled) return Outcome.Ok;
            person.Disable();
            await db.EndResetsAsync(personId, now, ct);
            db.Add(new AuditEntry(AuditAction.PersonDisabled, caller.PersonId, now, learnerId: personId));
            journal.TellOf(db, personId);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}

/// <summary>An admin opens an account again; it signs in with the password it had, and is back in its cohorts.</summary>
public sealed class EnablePerson(WriteGate gate, TimeProvider time)
{
    /// <returns>NotFound: no admin, or no such person. Enabling an open account answers Ok.</returns>
    public Task<Outcome> RunAsync(Caller caller, Guid personId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (await db.People.FindAsync([personId], ct) is not { } person) return Outcome.NotFound;
            if (!person.IsDisabled) return Outcome.Ok;
            person.Enable();
            db.Add(new AuditEntry(AuditAction.PersonEnabled, caller.PersonId, now, learnerId: personId));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
