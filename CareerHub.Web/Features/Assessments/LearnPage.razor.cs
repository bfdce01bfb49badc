using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Assessments;

/// <summary>Where a learner starts: their careers, and the cohorts they are in.</summary>
public sealed partial class LearnPage
{
    private MyPlaces? _places;
    private IReadOnlyList<Place> _cohorts = [];
    private IReadOnlyList<CareerProgress> _careers = [];

    [Inject] public required ReadMyCareers Read { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }

    /// <summary>Id of the cohort that was joined just before.</summary>
    [SupplyParameterFromQuery] public string? Joined { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _places = await Viewer.PlacesAsync();
        _cohorts = [.. (_places?.Cohorts ?? []).Where(place => place.Role == CohortRole.Learner)];
        _careers = await Read.RunAsync(await Caller.RequiredAsync(), CancellationToken.None);
    }
}
