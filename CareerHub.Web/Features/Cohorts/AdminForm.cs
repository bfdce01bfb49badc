using CareerHub.Core.Shared;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Cohorts;

/// <summary>A plain form on the admin's page: after a save the page is drawn anew, after a fault it keeps what was typed.</summary>
public abstract class AdminForm : ComponentBase
{
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    /// <summary>Resource key of what went wrong; null when nothing did.</summary>
    protected string? Fault { get; private set; }

    /// <summary>What was posted under a name; empty when nothing was.</summary>
    protected string Posted(string name) => Http is { Request.HasFormContentType: true } http ? http.Request.Form[name].ToString() : "";

    protected void End(Outcome outcome, string anchor = "")
    {
        Fault = outcome.Kind switch
        {
            OutcomeKind.Ok => null,
            OutcomeKind.Stale => "Stale",
            OutcomeKind.Refused => outcome.Code,
            _ => "Gone",
        };
        if (outcome.IsOk) Navigation.NavigateTo($"admin?done=true{anchor}");
    }

    protected void Refuse(string key) => Fault = key;
}
