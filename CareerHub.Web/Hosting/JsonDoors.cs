using System.Globalization;
using System.Text.Json;
using System.Threading.RateLimiting;
using CareerHub.Core.Shared;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Http.Metadata;

namespace CareerHub.Web.Hosting;

/// <summary>
/// Addresses that our own scripts write to. They answer in statuses and JSON, never with a page or a way to one: a
/// script that follows a redirect to the log-in page reads it as "saved".
/// </summary>
internal static class JsonDoors
{
    public static void AddJsonDoors(this IServiceCollection services) => services.AddSingleton<PersonLimits>();

    /// <summary>
    /// 401 to whoever is not signed in, 415 to anything but JSON, 413 to more than <paramref name="maxBytes"/>, 429 to
    /// whoever is too quick, 400 to what cannot be read. The handler takes the <see cref="HttpContext"/> and reads the
    /// body itself (<c>ReadFromJsonAsync</c>): a body as a parameter would be read before any of this.
    /// </summary>
    /// <remarks>
    /// No token guards them, as it would die in a page that was opened yesterday. Another site cannot send JSON without
    /// asking first, which nobody here answers, and its <c>Origin</c> is refused before that (<see cref="SecurityHeaders"/>).
    /// </remarks>
    public static RouteHandlerBuilder AsJsonDoor(this RouteHandlerBuilder door, int maxBytes) => door
        .RequireAuthorization()
        .DisableCookieRedirect()
        .DisableAntiforgery()
        .WithMetadata(new WithoutPages(), new BodyLimit(maxBytes))
        .AddEndpointFilter((call, next) => KnockAsync(call, next, maxBytes));

    /// <summary>As the other, for what is asked and not sent: 401 to whoever is not signed in, and never a page.</summary>
    public static RouteHandlerBuilder AsReadDoor(this RouteHandlerBuilder door) => door
        .RequireAuthorization()
        .DisableCookieRedirect()
        .WithMetadata(new WithoutPages());

    /// <summary>400 in a form by which a script knows that the server itself said so.</summary>
    public static IResult Unreadable() => Results.Json(new { code = "unreadable" }, statusCode: StatusCodes.Status400BadRequest);

    private static async ValueTask<object?> KnockAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next, int maxBytes)
    {
        var http = call.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (CurrentCaller.Of(http.User) is not { } caller) return Results.StatusCode(StatusCodes.Status401Unauthorized);
        if (!http.Request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (http.Request.ContentLength > maxBytes) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (http.RequestServices.GetRequiredService<PersonLimits>().Try(http.GetEndpoint()?.DisplayName ?? "", caller) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
        try
        {
            return await next(call);
        }
        catch (BadHttpRequestException broken)
        {
            return Results.StatusCode(broken.StatusCode); // 413 of a body that did not say how long it is
        }
        catch (JsonException)
        {
            return Unreadable();
        }
    }

    private sealed class WithoutPages : ISkipStatusCodePagesMetadata;

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}

/// <summary>How often one person's scripts may write at one door: thirty at once, then three a second. Quicker than anybody types or ticks.</summary>
internal sealed class PersonLimits : IDisposable
{
    private readonly PartitionedRateLimiter<(string Door, Guid Person)> _limiter =
        PartitionedRateLimiter.Create<(string Door, Guid Person), (string, Guid)>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            TokenLimit = 30,
            TokensPerPeriod = 3,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    /// <summary>Null when one more is allowed, else how long to wait.</summary>
    public TimeSpan? Try(string door, Caller caller)
    {
        using var lease = _limiter.AttemptAcquire((door, caller.PersonId));
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _limiter.Dispose();
}
