using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>A person sets a new password with a link that somebody made for them. The link is used up and every session ends.</summary>
public sealed class UseResetLink(WriteGate gate, IDbContextFactory<HubDb> dbs, IPasswordHasher<Person> hasher, JournalWriter journal, TimeProvider time)
{
    /// <returns>NotFound: as <see cref="ReadResetOffer"/>. Refused: a code of <see cref="AccountRules"/>; the link stays good.</returns>
    public async Task<Outcome> RunAsync(string? token, string? password, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var reader = await dbs.CreateDbContextAsync(ct);
        if (await reader.OpenResetAsync(token, now, ct) is not var (_, seen)) return Outcome.NotFound;
        if (AccountRules.Password(password, seen.DisplayName, seen.Email) is { } fault) return Outcome.Refused(fault);

        var hash = hasher.HashPassword(seen, password!); // outside the gate: it is slow on purpose
        return await gate.RunAsync(async db =>
        {
            if (await db.OpenResetAsync(token, now, ct) is not var (reset, person)) return Outcome.NotFound;
            reset.Use(now);
            person.PasswordHash = hash;
            (person.AccessFailedCount, person.LockoutEnd) = (0, null); // whoever forgot a password has tried others
            person.EndSessions();
            db.Add(new AuditEntry(AuditAction.PasswordReset, person.Id, now, learnerId: person.Id));
            journal.TellOf(db, person.Id);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
