using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Cohorts;

/// <summary>What the reader is to the cohort that a code opens.</summary>
public enum JoinStanding { SignedOut, Stranger, Learner, Mentor }

/// <summary>Tells what a join code opens and who will see what. Opening it changes nothing: link previews open links too. Only its button joins.</summary>
public sealed partial class JoinPage
{
    private JoinPreview? _preview;
    private IReadOnlyList<Career> _careers = [];
    private string? _name;
    private string? _refusal;
    private bool _isRun;

    [Inject] public required PreviewJoin Preview { get; init; }
    [Inject] public required JoinCohort Join { get; init; }
    [Inject] public required PublishedCatalogue Published { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }

    [Parameter] public string Code { get; set; } = "";

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private JoinStanding Standing { get; set; }

    private string RegisterUrl => $"/account/register?code={_preview?.Code}&returnUrl=%2Fjoin%2F{_preview?.Code}";

    private string LoginUrl => $"/account/login?returnUrl=%2Fjoin%2F{_preview?.Code}";

    private string NextPath => _careers is [var first, ..] ? $"/learn/{first.Id}" : "/learn";

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    protected override async Task OnInitializedAsync()
    {
        _preview = (await Preview.RunAsync(await Caller.FindAsync(), Code, Http.RequestAborted)).Value;
        if (_preview is null)
        {
            Http.NotFoundButDrawn();
            return;
        }
        _careers = [.. Published.Current.Careers.Where(career => _preview.CareerIds.Contains(career.Id))];
        var places = await Viewer.PlacesAsync();
        _name = places?.Name;
        Standing = places is null ? JoinStanding.SignedOut : places.Cohorts.FirstOrDefault(place => place.CohortId == _preview.CohortId)?.Role switch
        {
            null => JoinStanding.Stranger,
            CohortRole.Learner => JoinStanding.Learner,
            _ => JoinStanding.Mentor,
        };
    }

    private async Task SubmitAsync()
    {
        _isRun = true;
        if (_preview is null || await Caller.FindAsync() is not { } caller) return;
        var outcome = await Join.RunAsync(caller, Code, Http.RequestAborted);
        if (outcome.IsOk) Http.SeeOther($"/learn?joined={outcome.Required.CohortId}");
        else _refusal = outcome.Code;
        if (outcome.Kind != OutcomeKind.NotFound) return;
        _preview = null; // the code was renewed, or the invitation used, between the two
        Http.NotFoundButDrawn();
    }
}
