using System.Globalization;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Cohorts;

/// <summary>The cohorts that somebody is in, and the way out of each.</summary>
public sealed partial class MyCohortsPage
{
    private IReadOnlyList<OwnCohort> _cohorts = [];
    private string _zone = "";
    private string? _fault;
    private bool _isRun;

    [Inject] public required ReadMyCohorts Read { get; init; }
    [Inject] public required LeaveCohort Leave { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    /// <summary>A cohort was left just before.</summary>
    [SupplyParameterFromQuery] private string? Left { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    protected override async Task OnInitializedAsync()
    {
        if (!AwaitsPost) await ReadAsync();
    }

    private async Task LeaveAsync()
    {
        _isRun = true;
        _ = Guid.TryParse(Http.Request.Form["cohort"], CultureInfo.InvariantCulture, out var cohort);
        var outcome = await Leave.RunAsync(await Caller.RequiredAsync(), cohort, Http.RequestAborted);
        if (outcome.IsOk) Http.SeeOther("/account/manage/cohorts?left=1");
        else if (outcome.Kind == OutcomeKind.Refused) _fault = outcome.Code;
        else Http.NotFound();
        if (_fault is not null) await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await Read.RunAsync(await Caller.RequiredAsync(), Http.RequestAborted);
        if (outcome.IsOk) _cohorts = outcome.Required;
        else Http.NotFound();
        _zone = await Viewer.TimeZoneAsync();
    }

    // Who loses sight of what, by name: that is what somebody wants to know before they go.
    private string LosesSight(OwnCohort cohort) => cohort switch
    {
        { Role: not CohortRole.Learner } => Text["YouLoseSight"],
        { Mentors.Count: 0 } => Text["NobodyLosesSight"],
        _ => Text["TheyLoseSight", string.Join(", ", cohort.Mentors)],
    };
}
