using System.Globalization;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using CareerHub.Web.Ui;

namespace CareerHub.Web.Features.Assessments;

/// <summary>The event stream of one open page: the sequence of the newest entry of its reader's own record, whenever it rises.</summary>
internal static class NewsStream
{
    /// <summary>A silent line this often keeps the connection open through proxies, and shows when nobody is there any more.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(25);

    /// <summary>The browser connects again after this, and whether it may is asked anew.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public static async Task FollowAsync(HttpContext http, JournalNews news, ReadNews read, TimeProvider time, IHostApplicationLifetime host)
    {
        var caller = CurrentCaller.Of(http.User)!;
        using var subscription = news.Listen(caller.PersonId);
        if (subscription is null)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        var first = await read.RunAsync(caller, stop.Token);
        if (!first.IsOk)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy that gathers would hold the news back
        await SendAsync(http, subscription, first.Required.Newest, async () => (await read.RunAsync(caller, stop.Token)).Value, time, stop.Token);
    }

    private static async Task SendAsync(HttpContext http, JournalNews.Subscription subscription, long newest, Func<Task<News?>> read, TimeProvider time, CancellationToken ct)
    {
        var end = time.GetUtcNow() + Life;
        try
        {
            await http.Response.WriteAsync(Line(newest), ct);
            while (time.GetUtcNow() < end)
            {
                await http.Response.Body.FlushAsync(ct);
                if (await subscription.NextAsync(Beat, ct) is null) await http.Response.WriteAsync(":\n\n", ct);
                else if (await read() is { } next) await http.Response.WriteAsync(Line(next.Newest), ct);
                else return; // the news was that this account is shut
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops: the browser asks again by itself.
        }
    }

    private static string Line(long newest) => string.Create(CultureInfo.InvariantCulture, $"data: {newest}\n\n");
}
