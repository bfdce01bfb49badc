using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>Whose password a link sets, for whoever holds it.</summary>
public sealed record ResetOffer(Guid PersonId, string Name, string Email);

/// <summary>Looks at a reset link without using it: previews of messages open links too.</summary>
public sealed class ReadResetOffer(IDbContextFactory<HubDb> dbs, TimeProvider time)
{
    /// <returns>
    /// NotFound, always alike: never made, used, older than an hour, replaced by a newer one, the account is gone or
    /// disabled, or whoever made the link may not make it any more.
    /// </returns>
    public async Task<Outcome<ResetOffer>> RunAsync(string? token, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.OpenResetAsync(token, time.UtcNow(), ct) is var (_, person) ? new ResetOffer(person.Id, person.DisplayName, person.Email ?? "") : Outcome.NotFound;
    }
}

internal static class OpenResets
{
    /// <summary>A link that may be used now, with the person whose password it sets; null when there is none.</summary>
    public static async Task<(PasswordReset Reset, Person Person)?> OpenResetAsync(this HubDb db, string? token, DateTime nowUtc, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token)) return null;
        var hash = OneTimeToken.HashOf(token);
        if (await db.PasswordResets.SingleOrDefaultAsync(reset => reset.TokenHash == hash, ct) is not { } reset || !reset.IsOpen(nowUtc)) return null;
        if (!(await db.MayResetAsync(new Caller(reset.MadeById), reset.PersonId, ct)).IsOk) return null;
        var person = await db.People.SingleOrDefaultAsync(person => person.Id == reset.PersonId && !person.IsDisabled, ct);
        return person is null ? null : (reset, person);
    }
}
