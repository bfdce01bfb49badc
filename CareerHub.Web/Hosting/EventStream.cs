using System.Globalization;
using CareerHub.Core.Features.Journal;

namespace CareerHub.Web.Hosting;

/// <summary>The event stream of one open page: the sequence of the newest entry that concerns it, whenever it rises.</summary>
internal static class EventStream
{
    /// <summary>A silent line this often keeps the connection open through proxies, and shows when nobody is there any more.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(25);

    /// <summary>The browser connects again after this, and whether it may is asked anew.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>The page looks again, however new it is. The largest whole number of a script.</summary>
    private const long NewerThanAny = (1L << 53) - 1;

    /// <param name="subscription">Null: this person listens too often already, which answers 429.</param>
    /// <param name="newest">How new things stand when the stream begins; null answers 401, as the account is gone.</param>
    public static async Task FollowAsync(HttpContext http, JournalNews.Subscription? subscription, Func<Task<long?>> newest, TimeProvider time, IHostApplicationLifetime host)
    {
        using var _ = subscription;
        if (subscription is null)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        if (await newest() is not { } first)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy that gathers would hold the news back
        await SendAsync(http, subscription, first, newest, time, stop.Token);
    }

    private static async Task SendAsync(HttpContext http, JournalNews.Subscription subscription, long told, Func<Task<long?>> newest, TimeProvider time, CancellationToken ct)
    {
        var end = time.GetUtcNow() + Life;
        try
        {
            await http.Response.WriteAsync(Line(told), ct);
            while (time.GetUtcNow() < end)
            {
                await http.Response.Body.FlushAsync(ct);
                if (await subscription.NextAsync(Beat, ct) is not { } heard)
                {
                    await http.Response.WriteAsync(":\n\n", ct);
                    continue;
                }
                // News that are no entry: what the reader may see has changed, or whether they may be here at all.
                await http.Response.WriteAsync(Line(heard > told ? heard : NewerThanAny), ct);
                if (heard <= told && await newest() is null) return;
                told = Math.Max(told, heard);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops: the browser asks again by itself.
        }
    }

    private static string Line(long newest) => string.Create(CultureInfo.InvariantCulture, $"data: {newest}\n\n");
}
