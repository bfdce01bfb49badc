using CareerHub.Core.Features.Accounts;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Accounts;

/// <summary>What somebody reads after signing in, before anything else: that links for their password were made. Reading it is said by a button.</summary>
public sealed partial class NoticesPage
{
    private IReadOnlyList<ResetNotice> _unread = [];
    private bool _isRun;
    private string _timeZone = "";
    private string _home = "/";

    [Inject] public required ReadResetNotices Read { get; init; }
    [Inject] public required MarkNoticesRead Mark { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Next { get; set; }

    [SupplyParameterFromForm(FormName = "notices", Name = "next")] private string? PostedNext { get; set; }
    [SupplyParameterFromForm(FormName = "notices", Name = "seen")] private string[]? Seen { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    /// <summary>Where the reader was going.</summary>
    private string Wanted => ReturnPath.Of(PostedNext ?? Next) is { Length: > 0 } path ? path : _home;

    protected override async Task OnInitializedAsync()
    {
        if (await Viewer.PlacesAsync() is not { } places)
        {
            Http.NotFound();
            return;
        }
        (_timeZone, _home) = (places.TimeZone, SessionRules.HomeOf(places));
        if (!AwaitsPost) _unread = [.. (await Read.RunAsync(await Caller.RequiredAsync(), Http.RequestAborted)).Where(notice => notice.IsUnread)];
    }

    private async Task SubmitAsync()
    {
        _isRun = true;
        Guid[] seen = [.. (Seen ?? []).Select(typed => Guid.TryParse(typed, out var id) ? id : Guid.Empty)];
        if ((await Mark.RunAsync(await Caller.RequiredAsync(), seen, Http.RequestAborted)).IsOk) Http.SeeOther(Wanted);
        else Http.NotFound();
    }
}
