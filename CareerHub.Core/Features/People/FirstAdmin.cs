using System.Security.Cryptography;
using System.Text;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.People;

/// <summary>
/// How a house gets its first admin, or one whose password is lost: a one-time link that only whoever can read the
/// server's own output sees. The database keeps the token's hash alone.
/// </summary>
public sealed class FirstAdmin(WriteGate gate, IDbContextFactory<HubDb> dbs, AccountMaker maker, IPasswordHasher<Person> hasher, TimeProvider time)
{
    private const string Key = "setup-token";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public async Task<bool> ExistsAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.People.AnyAsync(person => person.IsAdmin && !person.IsDisabled, ct);
    }

    /// <summary>Makes a new token, good for a day and for one use; an older one is worthless from now on.</summary>
    public Task<string> OfferAsync(CancellationToken ct)
    {
        var (token, until) = (OneTimeToken.New(), time.UtcNow() + Lifetime);
        return gate.RunAsync(async db =>
        {
            await db.SetAsync(Key, $"{OneTimeToken.HashOf(token)} {until:O}", ct);
            await db.SaveChangesAsync(ct);
            return token;
        }, ct);
    }

    public async Task<bool> IsGoodAsync(string? token, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await IsGoodAsync(db, token, ct);
    }

    /// <summary>Uses the token up: makes the account an admin, or sets the password of the one that has this address.</summary>
    /// <returns>NotFound: the token is not good (any more). Refused: a code of <see cref="AccountRules"/>.</returns>
    public async Task<Outcome> UseAsync(string? token, string? name, string? email, string? password, CancellationToken ct)
    {
        var fault = AccountRules.Name(name) ?? AccountRules.Email(email) ?? AccountRules.Password(password, name, email);
        if (fault is not null) return Outcome.Refused(fault);
        return await gate.RunAsync(async db =>
        {
            if (!await IsGoodAsync(db, token, ct)) return Outcome.NotFound;
            await db.SetAsync(Key, null, ct);
            await MakeAsync(db, name!, email!, password, ct);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }

    /// <summary>Makes or promotes an admin without a token: for whoever can run the program on the server.</summary>
    /// <param name="password">Null keeps what is there; a new account then signs in by a token.</param>
    /// <returns>Refused: a code of <see cref="AccountRules"/>.</returns>
    public async Task<Outcome> CreateAsync(string name, string email, string? password, CancellationToken ct)
    {
        var fault = AccountRules.Email(email) ?? AccountRules.Name(name) ?? (password is null ? null : AccountRules.Password(password, name, email));
        if (fault is not null) return Outcome.Refused(fault);
        return await gate.RunAsync(async db =>
        {
            await MakeAsync(db, name, email, password, ct);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }

    private async Task MakeAsync(HubDb db, string name, string email, string? password, CancellationToken ct)
    {
        var (normal, now) = (maker.Normal(email), time.UtcNow());
        var person = await db.People.FirstOrDefaultAsync(person => person.NormalizedEmail == normal, ct);
        if (person is null)
        {
            db.Add(person = maker.Make(name, email, password, now));
        }
        else if (password is not null)
        {
            person.PasswordHash = hasher.HashPassword(person, password);
            person.EndSessions();
            await db.EndResetsAsync(person.Id, now, ct);
        }
        person.MakeAdmin();
        db.Add(new AuditEntry(AuditAction.AdminCreated, person.Id, now));
    }

    private async Task<bool> IsGoodAsync(HubDb db, string? token, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token) || (await db.SettingAsync(Key, ct))?.Split(' ') is not [var hash, var until]) return false;
        var isSame = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(OneTimeToken.HashOf(token)), Encoding.ASCII.GetBytes(hash));
        return isSame && time.UtcNow() < DateTime.Parse(until, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind);
    }
}
