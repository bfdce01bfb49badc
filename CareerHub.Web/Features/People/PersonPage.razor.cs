using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.People;

/// <summary>One account: what it is, a reset link for it, and shutting or opening it. A link that was made is drawn as the answer and stands in no address.</summary>
public sealed partial class PersonPage
{
    private PersonView? _view;
    private ResetLink? _link;
    private string? _fault;
    private bool _isRun;
    private string _timeZone = "";

    [Inject] public required ReadPerson Read { get; init; }
    [Inject] public required DisablePerson Disable { get; init; }
    [Inject] public required EnablePerson Enable { get; init; }
    [Inject] public required MakeResetLink MakeLink { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required LocalTime Clock { get; init; }

    [Parameter] public Guid Id { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Done { get; set; }
    [SupplyParameterFromForm(FormName = "person", Name = "act")] private string? Act { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    private string? DoneKey => (_isRun, Done) switch
    {
        (false, "disable") => "DoneDisabled",
        (false, "enable") => "DoneEnabled",
        _ => null,
    };

    protected override Task OnInitializedAsync() => HttpMethods.IsPost(Http.Request.Method) ? Task.CompletedTask : LoadAsync();

    private async Task SubmitAsync()
    {
        _isRun = true;
        var (caller, ct) = (await Caller.RequiredAsync(), Http.RequestAborted);
        if (Act is "disable" or "enable")
        {
            var outcome = Act == "disable" ? await Disable.RunAsync(caller, Id, ct) : await Enable.RunAsync(caller, Id, ct);
            if (outcome.IsOk)
            {
                Http.SeeOther($"/admin/people/{Id}?done={Act}");
                return;
            }
            _fault = outcome.Code;
        }
        else if (Act == "link")
        {
            _link = (await MakeLink.RunAsync(caller, Id, ct)).Value; // why there is none stands on the page
        }
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _view = (await Read.RunAsync(await Caller.RequiredAsync(), Id, Http.RequestAborted)).Value;
        _timeZone = await Viewer.TimeZoneAsync();
        if (_view is null) Http.NotFound();
    }
}
