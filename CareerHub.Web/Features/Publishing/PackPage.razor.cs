using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Publishing;

/// <summary>One version: what is wrong with it, or what publishing it would do to learners; and the button that does it.</summary>
public sealed partial class PackPage
{
    private PackView? _view;
    private string? _fault;
    private string _timeZone = "";
    private bool _isRun;

    [Inject] public required ReadPack Read { get; init; }
    [Inject] public required PublishPack Publish { get; init; }
    [Inject] public required DiscardPack Discard { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required LocalTime Clock { get; init; }

    [Parameter] public long Id { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "pack", Name = "act")] private string? Act { get; set; }
    [SupplyParameterFromForm(FormName = "pack", Name = "seen")] private long Seen { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    protected override Task OnInitializedAsync() => HttpMethods.IsPost(Http.Request.Method) ? Task.CompletedTask : LoadAsync();

    private async Task SubmitAsync()
    {
        _isRun = true;
        var caller = await Caller.RequiredAsync();
        var outcome = Act switch
        {
            "publish" => await Publish.RunAsync(caller, Id, Seen, Http.RequestAborted),
            "discard" => await Discard.RunAsync(caller, Id, Http.RequestAborted),
            _ => Outcome.NotFound,
        };
        if (outcome.IsOk)
        {
            Http.SeeOther($"/admin/content?done={(Act == "publish" ? "published" : "discarded")}");
            return;
        }
        _fault = outcome.Kind == OutcomeKind.Stale ? "Stale" : outcome.Code;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _view = (await Read.RunAsync(await Caller.RequiredAsync(), Id, Http.RequestAborted)).Value;
        _timeZone = await Viewer.TimeZoneAsync();
        if (_view is null) Http.NotFound();
    }
}
