using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>Somebody made the reader a reset link.</summary>
/// <param name="MadeBy">Null when that account was erased.</param>
/// <param name="EndsAtUtc">When it stops working, or stopped, unused.</param>
/// <param name="IsUnread">Nobody has said that they read of it, or it was used since.</param>
public sealed record ResetNotice(Guid Id, string? MadeBy, DateTime MadeAtUtc, DateTime EndsAtUtc, DateTime? UsedAtUtc, bool IsUnread);

/// <summary>The links that were made for the caller, newest first.</summary>
public sealed class ReadResetNotices(IDbContextFactory<HubDb> dbs)
{
    /// <summary>Notices at the most; the older ones stay stored.</summary>
    public const int Most = 20;

    public async Task<IReadOnlyList<ResetNotice>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.NoticesAsync(caller.PersonId, Most, ct);
    }
}

/// <summary>The caller says that they have read what they were shown.</summary>
public sealed class MarkNoticesRead(WriteGate gate, TimeProvider time)
{
    /// <param name="seen">Ids of the notices that stood on the page; those of others are passed over.</param>
    /// <returns>NotFound: the account is gone or disabled.</returns>
    public Task<Outcome> RunAsync(Caller caller, IReadOnlyCollection<Guid> seen, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            foreach (var reset in await db.PasswordResets.Where(reset => reset.PersonId == caller.PersonId && seen.Contains(reset.Id)).ToListAsync(ct)) reset.Read(now);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}

internal static class ResetNotices
{
    /// <summary>The newest links made for a person.</summary>
    public static async Task<IReadOnlyList<ResetNotice>> NoticesAsync(this HubDb db, Guid personId, int most, CancellationToken ct)
    {
        var people = db.People;
        return await db.PasswordResets.AsNoTracking()
            .Where(reset => reset.PersonId == personId)
            .OrderByDescending(reset => reset.MadeAtUtc).ThenBy(reset => reset.Id)
            .Take(most)
            .Select(reset => new ResetNotice(
                reset.Id,
                people.Where(person => person.Id == reset.MadeById).Select(person => person.DisplayName).FirstOrDefault(),
                reset.MadeAtUtc,
                reset.ExpiresAtUtc,
                reset.UsedAtUtc,
                reset.ReadAtUtc == null || reset.UsedAtUtc > reset.ReadAtUtc))
            .ToListAsync(ct);
    }
}
