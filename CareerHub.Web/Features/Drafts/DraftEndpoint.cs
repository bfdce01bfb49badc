using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;

namespace CareerHub.Web.Features.Drafts;

/// <summary>Where the module <c>drafts.js</c> saves what is being typed.</summary>
internal static class DraftEndpoint
{
    private const int MaxBytes = 128 << 10; // the longest text with every character escaped

    /// <summary>
    /// 200 <c>{ slot, version }</c>. 409 <c>{ text, version }</c>: another text stands. 409 <c>{ code: "other-person" }</c>:
    /// the page belongs to somebody who is no longer the one signed in. 400 and 413 <c>{ code }</c>: the text is refused.
    /// 404: no such slot.
    /// </summary>
    public static void MapDrafts(this IEndpointRouteBuilder routes) => routes
        .MapPut("/learn/drafts", async (HttpContext http, SaveDraft save) =>
        {
            var body = await http.Request.ReadFromJsonAsync<DraftBody>(http.RequestAborted);
            if (body is not { Person: { } person, Slot: { } slot, Text: { } text, Version: { } version }) return Results.BadRequest();
            var caller = CurrentCaller.Of(http.User)!; // the door lets nobody else in
            if (caller.PersonId != person) return Results.Conflict(new { code = "other-person" });
            // Saved even if the page is gone by now: it sent this as its last word.
            var outcome = await save.RunAsync(caller, slot, text, version, CancellationToken.None);
            return outcome.Kind switch
            {
                OutcomeKind.Ok => Results.Ok(new { slot, version = outcome.Required.Version }),
                OutcomeKind.Stale => Results.Conflict(new { text = outcome.Required.Text, version = outcome.Required.Version }),
                OutcomeKind.Refused => Results.Json(new { code = outcome.Code }, statusCode: outcome.Code == "drafts.too-long" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest),
                _ => Results.NotFound(),
            };
        })
        .AsJsonDoor(MaxBytes);

    private sealed record DraftBody(Guid? Person, string? Slot, string? Text, int? Version);
}
