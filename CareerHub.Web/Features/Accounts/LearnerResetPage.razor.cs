using CareerHub.Core.Features.Accounts;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Accounts;

/// <summary>A mentor makes a reset link for a learner of theirs. The link is drawn as the answer and stands in no address.</summary>
public sealed partial class LearnerResetPage
{
    private ResetChoice? _choice;
    private ResetLink? _link;
    private bool _isRun;
    private string _timeZone = "";

    [Inject] public required ReadLearnerReset Read { get; init; }
    [Inject] public required MakeResetLink MakeLink { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }

    [Parameter] public Guid Id { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    protected override Task OnInitializedAsync() => HttpMethods.IsPost(Http.Request.Method) ? Task.CompletedTask : LoadAsync();

    private async Task SubmitAsync()
    {
        _isRun = true;
        await LoadAsync();
        if (_choice is not null) _link = (await MakeLink.RunAsync(await Caller.RequiredAsync(), Id, Http.RequestAborted)).Value;
    }

    private async Task LoadAsync()
    {
        _choice = (await Read.RunAsync(await Caller.RequiredAsync(), Id, Http.RequestAborted)).Value;
        _timeZone = await Viewer.TimeZoneAsync();
        if (_choice is null) Http.NotFound();
    }
}
