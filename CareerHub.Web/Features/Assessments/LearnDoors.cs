using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Assessments;

/// <summary>The addresses that the checklist's script speaks to. They answer JSON and never redirect.</summary>
internal static class LearnDoors
{
    private const int SendingBytes = 128 << 10; // 200 ticks are about 50 KiB

    public static void MapLearnDoors(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/learn/intents", SaveAsync).AsJsonDoor(SendingBytes);
        routes.MapGet("/learn/news", NewsAsync).AsReadDoor();
        routes.MapGet("/learn/events", FollowAsync).AsReadDoor();
    }

    private static async Task<IResult> SaveAsync(HttpContext http, SaveIntents save, IStringLocalizer<AssessmentsText> text)
    {
        var sending = await http.Request.ReadFromJsonAsync<Sending>(http.RequestAborted);
        if (sending is not { Intents.Count: > 0 } || sending.Intents.Any(intent => intent is not { Criterion.Length: > 0 })) return JsonDoors.Unreadable();
        if (sending.Intents.Count > SaveIntents.Most) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var caller = CurrentCaller.Of(http.User)!;
        if (sending.Person != caller.PersonId) return Results.Json(new { code = "other-person" }, statusCode: StatusCodes.Status409Conflict);

        var saved = await save.RunAsync(caller, sending.Career, [.. sending.Intents.Select(intent => intent.Read(sending.SentAt))], CancellationToken.None);
        if (!saved.IsOk) return Results.StatusCode(StatusCodes.Status401Unauthorized); // the account is gone or disabled
        return Results.Json(Taken.Of(saved.Required, text));
    }

    private static async Task<IResult> NewsAsync(HttpContext http, ReadNews read)
    {
        http.Response.Headers.CacheControl = "no-store";
        var news = await read.RunAsync(CurrentCaller.Of(http.User)!, http.RequestAborted);
        return news.IsOk ? Results.Json(new { newest = news.Required.Newest }) : Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    // Whoever waits hears of their queue too: their place gets better with every answer to somebody else.
    private static async Task FollowAsync(HttpContext http, JournalNews news, ReadNews read, ReadMyReviews reviews, TimeProvider time, IHostApplicationLifetime host)
    {
        var caller = CurrentCaller.Of(http.User)!;
        var queues = (await reviews.RunAsync(caller, http.RequestAborted)).Where(review => review.Place > 0).Select(review => review.CohortId);
        await EventStream.FollowAsync(http, news.Listen(caller.PersonId, [caller.PersonId, .. queues]), async () => (await read.RunAsync(caller, http.RequestAborted)).Value?.Newest, time, host);
    }

    /// <param name="Person">Whose ticks they are: a page may have been drawn for somebody who has signed out since.</param>
    /// <param name="SentAt">The device's clock at sending, in milliseconds.</param>
    private sealed record Sending(Guid Person, string? Career, double SentAt, IReadOnlyList<SentIntent> Intents);

    private sealed record SentIntent(Guid Key, string Criterion, bool Claimed, int Revision, double TickedAt, double ServedAt)
    {
        public Intent Read(double sentAt) => new(Key, Criterion, Claimed, Revision, HeldBack(sentAt - TickedAt), Served());

        // A device may say anything: what no clock can hold is as good as unknown.
        private static TimeSpan HeldBack(double milliseconds) =>
            Math.Abs(milliseconds) < TimeSpan.MaxValue.TotalMilliseconds / 2 ? TimeSpan.FromMilliseconds(milliseconds) : TimeSpan.Zero;

        private DateTime? Served() =>
            ServedAt is > 0 and < 250_000_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)ServedAt).UtcDateTime : null;
    }

    private sealed record Taken(long Before, long Newest, IEnumerable<object> Results, IEnumerable<object> Skills, object Readiness)
    {
        public static Taken Of(SavedIntents saved, IStringLocalizer text) => new(
            saved.Before,
            saved.Newest,
            saved.Results.Select(result => new
            {
                key = result.Key,
                criterion = result.CriterionId,
                state = result.End.ToString().ToLowerInvariant(),
                claimed = result.IsClaimed,
                why = result.Code is null ? null : text[result.Code].Value,
            }),
            saved.Skills.Select(skill => new { id = skill.SkillId, claimed = skill.Claimed.Value, verified = skill.Verified.Value }),
            new { claimed = Numbers(saved.Claimed), verified = Numbers(saved.Verified) });

        private static object? Numbers(Readiness? readiness) => readiness is null ? null : new { percent = readiness.Percent, met = readiness.Met };
    }
}
