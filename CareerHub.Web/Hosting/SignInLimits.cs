using System.Threading.RateLimiting;

namespace CareerHub.Web.Hosting;

/// <summary>How often somebody who is not signed in may try. A classroom sits behind one address, so an address alone may try a lot.</summary>
public sealed class SignInLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _account = Limiter(5, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> _address = Limiter(100, TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> _registrations = Limiter(200, TimeSpan.FromHours(1));

    /// <summary>Five tries a minute for one account from one address, a hundred for the address. Null when one more is allowed, else how long to wait.</summary>
    public TimeSpan? TrySignIn(HttpContext http, string email) =>
        Take(_address, AddressOf(http)) ?? Take(_account, $"{AddressOf(http)} {email.Trim().ToUpperInvariant()}");

    /// <summary>Two hundred registrations an hour for one address; a valid join code is not counted.</summary>
    public TimeSpan? TryRegister(HttpContext http) => Take(_registrations, AddressOf(http));

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

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
