using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Guidance;

/// <summary>Where a learner starts: what next and why, what waits on whom, their careers. Static, and whole without a script.</summary>
public sealed partial class LearnPage
{
    private MyLearning? _learning;
    private IReadOnlyList<MyReview> _reviews = [];
    private MyPlaces? _places;
    private string _timeZone = "";
    private Guid _person;
    private bool _isRun;

    [Inject] public required ReadMyLearning Read { get; init; }
    [Inject] public required ReadMyReviews Reviews { get; init; }
    [Inject] public required StartCareer Start { get; init; }
    [Inject] public required LeaveCareer Leave { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required PublishedCatalogue Published { get; init; }

    /// <summary>The career that the next steps are for; the first of the learner's otherwise.</summary>
    [SupplyParameterFromQuery] public string? Career { get; set; }

    /// <summary>Id of the cohort that was joined just before.</summary>
    [SupplyParameterFromQuery] public string? Joined { get; set; }

    /// <summary>Id of the career that was left just before.</summary>
    [SupplyParameterFromQuery] public string? Left { get; set; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    private bool AwaitsPost => !_isRun && Http is { } http && HttpMethods.IsPost(http.Request.Method);

    private MyCohort? JoinedCohort => Joined is null ? null : _learning!.Cohorts.FirstOrDefault(cohort => cohort.Id.ToString() == Joined);

    // Only once it is true: an address that somebody sends around says nothing.
    private Career? LeftCareer => Left is null ? null : _learning!.Others.FirstOrDefault(offer => offer.Career.Id == Left)?.Career;

    protected override async Task OnInitializedAsync()
    {
        if (AwaitsPost) return;
        var caller = await Caller.RequiredAsync();
        var outcome = await Read.RunAsync(caller, Career, CancellationToken.None);
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        _person = caller.PersonId;
        _learning = outcome.Required;
        _reviews = await Reviews.RunAsync(caller, CancellationToken.None);
        _places = await Viewer.PlacesAsync();
        _timeZone = await Viewer.TimeZoneAsync();
    }

    private async Task StartAsync()
    {
        var career = Posted;
        End(await Start.RunAsync(await Caller.RequiredAsync(), career, CancellationToken.None), $"/learn/{career}");
    }

    private async Task LeaveAsync()
    {
        var career = Posted;
        var isKnown = Published.Current.Career(career) is not null;
        End(isKnown ? await Leave.RunAsync(await Caller.RequiredAsync(), career, CancellationToken.None) : Outcome.NotFound, $"/learn?left={career}");
    }

    private string Posted => Http!.Request.Form[CareerForm.Field].ToString();

    private void End(Outcome outcome, string next)
    {
        _isRun = true;
        if (outcome.IsOk) Http!.SeeOther(next);
        else Navigation.NotFound();
    }
}
