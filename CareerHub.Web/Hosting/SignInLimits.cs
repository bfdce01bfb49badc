using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace CareerHub.Web.Hosting;

/// <summary>How often somebody who is not signed in may try. A classroom sits behind one address, so an address alone may try a lot.</summary>
public sealed class SignInLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _account = Limiter(5, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> _address = Limiter(100, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> _registrations = Limiter(200, TimeSpan.FromHours(1));

    // Rises when somebody gets in: from then on their tries are counted anew, as nobody was guessing.
    private readonly ConcurrentDictionary<string, int> _successes = new(StringComparer.Ordinal);

    /// <summary>Five tries a minute for one account from one address, a hundred for the address. Null when one more is allowed, else how long to wait.</summary>
    public TimeSpan? TrySignIn(HttpContext http, string email)
    {
        var account = AccountOf(http, email);
        return Take(_address, AddressOf(http)) ?? Take(_account, $"{account} {_successes.GetValueOrDefault(account)}");
    }

    /// <summary>The password was right: the tries before it no longer count for this account.</summary>
    public void SignedIn(HttpContext http, string email) => _successes.AddOrUpdate(AccountOf(http, email), 1, (_, count) => count + 1);

    /// <summary>Two hundred registrations an hour for one address; a valid join code is not counted.</summary>
    public TimeSpan? TryRegister(HttpContext http) => Take(_registrations, AddressOf(http));

    /// <summary>A hundred tries a minute for one address, those of signing in among them: no link is guessed, but each try costs.</summary>
    public TimeSpan? TryReset(HttpContext http) => Take(_address, AddressOf(http));

    public void Dispose()
    {
        _account.Dispose();
        _address.Dispose();
        _registrations.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new()
        {
            PermitLimit = permits,
            Window = window,
            QueueLimit = 0,
        }));

    private static string AccountOf(HttpContext http, string email) => $"{AddressOf(http)} {email.Trim().ToUpperInvariant()}";

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
