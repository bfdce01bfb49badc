using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Cohorts;

/// <summary>A plain form on a page of those who run cohorts: after a save the page is drawn anew, after a fault it keeps what was typed.</summary>
public abstract class AdminForm : ComponentBase
{
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    /// <summary>Resource key of what went wrong; null when nothing did.</summary>
    protected string? Fault { get; private set; }

    /// <summary>Path of the page that the form stands on.</summary>
    protected string Here => Http!.Request.Path.ToString();

    /// <summary>What was posted under a name; empty when nothing was.</summary>
    protected string Posted(string name) => Http is { Request.HasFormContentType: true } http ? http.Request.Form[name].ToString() : "";

    /// <summary>The version of the cohort that the form was drawn with; 0 when it does not say.</summary>
    protected int PostedVersion => int.TryParse(Posted("version"), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <param name="to">Path of the page to go on with; <see cref="Here"/> when it stays the same.</param>
    /// <param name="done">What that page says was done.</param>
    protected void End(Outcome outcome, string? to = null, string done = "true")
    {
        Fault = outcome.Kind switch
        {
            OutcomeKind.Ok => null,
            OutcomeKind.Stale => "Stale",
            OutcomeKind.Refused => outcome.Code,
            _ => "Gone",
        };
        if (outcome.IsOk) Http!.SeeOther($"{to ?? Here}?done={done}");
    }

    protected void End<T>(Outcome<T> outcome, string? to = null, string done = "true") where T : class => End(new Outcome(outcome.Kind, outcome.Code), to, done);

    protected void Refuse(string key) => Fault = key;
}
