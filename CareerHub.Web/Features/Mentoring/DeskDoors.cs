using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>The addresses that the scripts of a mentor's pages speak to. They answer JSON or events and never redirect.</summary>
internal static class DeskDoors
{
    private const int HoldBytes = 1 << 10;

    public static void MapDeskDoors(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mentor/news", NewsAsync).AsReadDoor();
        routes.MapGet("/mentor/events", FollowAsync).AsReadDoor();
        routes.MapPost("/mentor/reviews/{id:guid}/hold", HoldAsync).AsJsonDoor(HoldBytes);
    }

    private static async Task<IResult> NewsAsync(HttpContext http, ReadDeskNews read)
    {
        http.Response.Headers.CacheControl = "no-store";
        var news = await read.RunAsync(CurrentCaller.Of(http.User)!, http.RequestAborted);
        return news.IsOk ? Results.Json(new { newest = news.Required.Newest }) : Results.NotFound();
    }

    private static async Task FollowAsync(HttpContext http, JournalNews news, ReadDeskNews read, TimeProvider time, IHostApplicationLifetime host)
    {
        var caller = CurrentCaller.Of(http.User)!;
        var first = await read.RunAsync(caller, http.RequestAborted);
        if (!first.IsOk)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await EventStream.FollowAsync(http, news.Listen(caller.PersonId, [caller.PersonId, .. first.Required.Topics]), () => NewestAsync(read, caller, http), time, host);
    }

    private static async Task<long?> NewestAsync(ReadDeskNews read, Caller caller, HttpContext http) =>
        (await read.RunAsync(caller, http.RequestAborted)).Value?.Newest;

    /// <summary>200 <c>{ until }</c>: the half hour began anew, in words of the page. 409: the caller does not hold it any more. 404: not for them.</summary>
    private static async Task<IResult> HoldAsync(HttpContext http, Guid id, HoldReview hold, ReadMyPlaces places, LocalTime time)
    {
        var caller = CurrentCaller.Of(http.User)!;
        var outcome = await hold.RunAsync(caller, id, CancellationToken.None);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => Results.Json(new { until = time.Clock(outcome.Required.AtUtc, (await places.RunAsync(caller, http.RequestAborted)).Value?.TimeZone ?? Person.DefaultTimeZone) }),
            OutcomeKind.Refused => Results.Json(new { code = outcome.Code }, statusCode: StatusCodes.Status409Conflict),
            _ => Results.NotFound(),
        };
    }
}
