using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.People;

/// <summary>A person replaces their own password. Every session but the one that asks ends: its cookie must be renewed.</summary>
public sealed class ChangePassword(WriteGate gate, IDbContextFactory<HubDb> dbs, IPasswordHasher<Person> hasher, TimeProvider time)
{
    /// <returns>
    /// Ok, also when a form that was sent twice finds the new password in place. NotFound: the account is gone or disabled.
    /// Stale: somebody set another password meanwhile. Refused: <c>accounts.password-wrong</c>, <c>accounts.password-unchanged</c>,
    /// or a code of <see cref="AccountRules"/> about the new one.
    /// </returns>
    public async Task<Outcome> RunAsync(Caller caller, string? current, string? replacement, CancellationToken ct)
    {
        await using var reader = await dbs.CreateDbContextAsync(ct);
        var seen = await reader.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == caller.PersonId && !person.IsDisabled, ct);
        if (seen is null) return Outcome.NotFound;
        if (AccountRules.Password(replacement, seen.DisplayName, seen.Email) is { } fault) return Outcome.Refused(fault);
        if (!Holds(seen, current)) return Holds(seen, replacement) ? Outcome.Ok : Outcome.Refused("accounts.password-wrong");
        if (current == replacement) return Outcome.Refused("accounts.password-unchanged");

        var (hash, now) = (hasher.HashPassword(seen, replacement!), time.UtcNow()); // outside the gate: it is slow on purpose
        return await gate.RunAsync(async db =>
        {
            var person = await db.People.SingleOrDefaultAsync(person => person.Id == caller.PersonId && !person.IsDisabled, ct);
            if (person is null) return Outcome.NotFound;
            if (person.PasswordHash != seen.PasswordHash) return Outcome.Stale;
            person.PasswordHash = hash;
            person.EndSessions();
            await db.EndResetsAsync(person.Id, now, ct);
            db.Add(new AuditEntry(AuditAction.PasswordChanged, caller.PersonId, now, learnerId: caller.PersonId));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }

    private bool Holds(Person person, string? password) =>
        person.PasswordHash is { } hash && !string.IsNullOrEmpty(password) && hasher.VerifyHashedPassword(person, hash, password) != PasswordVerificationResult.Failed;
}
