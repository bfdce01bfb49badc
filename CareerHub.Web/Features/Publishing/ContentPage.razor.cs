using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Publishing;

/// <summary>Every version of the content that the house holds, and a form that takes another.</summary>
public sealed partial class ContentPage
{
    private IReadOnlyList<PackLine>? _packs;
    private string? _fault;
    private string _timeZone = "";
    private bool _isRun;

    [Inject] public required ReadPacks Read { get; init; }
    [Inject] public required UploadPack Take { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required LocalTime Clock { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Done { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    private string? FaultText => Http.HadTooLargeForm() ? Text["TooLarge"].Value : Http.HadStaleForm() ? Accounts["FormOld"].Value : _fault is null ? null : Text[_fault].Value;

    protected override Task OnInitializedAsync() => HttpMethods.IsPost(Http.Request.Method) ? Task.CompletedTask : LoadAsync();

    private async Task UploadAsync()
    {
        _isRun = true;
        var outcome = await ReceiveAsync();
        if (outcome.IsOk)
        {
            Http.SeeOther($"/admin/content/{outcome.Required.VersionId}");
            return;
        }
        _fault = outcome.Code;
        await LoadAsync();
    }

    private async Task<Outcome<UploadedPack>> ReceiveAsync()
    {
        if ((await Http.Request.ReadFormAsync(Http.RequestAborted)).Files["zip"] is not { Length: > 0 } file) return Outcome.Refused("content.no-file");
        await using var sent = file.OpenReadStream();
        return await Take.RunAsync(await Caller.RequiredAsync(), sent, Http.RequestAborted);
    }

    private async Task LoadAsync()
    {
        _packs = (await Read.RunAsync(await Caller.RequiredAsync(), Http.RequestAborted)).Value?.Lines;
        _timeZone = await Viewer.TimeZoneAsync();
        if (_packs is null) Http.NotFound();
    }
}
