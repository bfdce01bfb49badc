using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Accounts;

/// <summary>A link just made. Only whoever made it ever sees the token, and only now.</summary>
/// <param name="Token">What stands in the address.</param>
public sealed record ResetLink(string Token, DateTime ExpiresAtUtc);

/// <summary>Makes a link with which a person chooses a new password: good for an hour and for one use, and told to them at their next sign-in.</summary>
public sealed class MakeResetLink(WriteGate gate, TimeProvider time)
{
    /// <summary>Older open links of the person are worthless from now on.</summary>
    /// <returns>NotFound and Refused: see <see cref="ResetRights"/>.</returns>
    public Task<Outcome<ResetLink>> RunAsync(Caller caller, Guid personId, CancellationToken ct)
    {
        var (token, now) = (OneTimeToken.New(), time.UtcNow());
        return gate.RunAsync<Outcome<ResetLink>>(async db =>
        {
            var may = await db.MayResetAsync(caller, personId, ct);
            if (!may.IsOk) return may;
            await db.EndResetsAsync(personId, now, ct);
            var reset = new PasswordReset(personId, caller.PersonId, OneTimeToken.HashOf(token), now);
            db.Add(reset);
            db.Add(new AuditEntry(AuditAction.ResetLinkMade, caller.PersonId, now, learnerId: personId));
            await db.SaveChangesAsync(ct);
            return new ResetLink(token, reset.ExpiresAtUtc);
        }, ct);
    }
}
