using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Assessments;

/// <summary>The checklist of one career as plain forms, one a skill: it works without a script.</summary>
public sealed partial class ChecklistPage
{
    private readonly Guid _key = Guid.NewGuid();
    private Checklist? _checklist;
    private IReadOnlyList<MyReview> _reviews = [];
    private string? _open;
    private bool _hasCohort;
    private string _timeZone = "";

    [Inject] public required ReadChecklist Read { get; init; }
    [Inject] public required ReadMyReviews Reviews { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public string Career { get; set; } = "";

    /// <summary>The skill that stands open; the first that is below its target otherwise.</summary>
    [SupplyParameterFromQuery] public string? Skill { get; set; }

    /// <summary>How many criteria the save before this page changed.</summary>
    [SupplyParameterFromQuery] public int? Saved { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var caller = await Caller.RequiredAsync();
        var outcome = await Read.RunAsync(caller, Career, CancellationToken.None);
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        _checklist = outcome.Required;
        _reviews = await Reviews.RunAsync(caller, CancellationToken.None);
        var places = await Viewer.PlacesAsync();
        _hasCohort = places?.Cohorts.Any(place => place.Role == CohortRole.Learner) == true;
        _timeZone = await Viewer.TimeZoneAsync();
        var skills = _checklist.Skills;
        _open = skills.FirstOrDefault(sheet => sheet.Skill.Id == Skill)?.Skill.Id
            ?? skills.FirstOrDefault(sheet => sheet.Claimed < sheet.Asked!.Target)?.Skill.Id;
    }
}
