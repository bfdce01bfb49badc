using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Evidence;

/// <summary>What one learner shows for one criterion: all of it, and three plain forms to add more. Works without a script.</summary>
public sealed partial class EvidencePage
{
    private CriterionEvidence? _evidence;
    private EvidenceAddress _address = default!;
    private EvidenceView? _justRemoved;
    private string _timeZone = "";

    [Inject] public required ReadEvidence Read { get; init; }
    [Inject] public required PublishedCatalogue Published { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required LocalTime Time { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    [Parameter] public string Criterion { get; set; } = "";

    /// <summary>Id of the career whose checklist led here.</summary>
    [SupplyParameterFromQuery] public string? From { get; set; }

    [SupplyParameterFromQuery] public string? Added { get; set; }
    [SupplyParameterFromQuery] public long? Removed { get; set; }
    [SupplyParameterFromQuery] public long? Back { get; set; }

    /// <summary>What the request before this one did; nothing once a form of this page was sent and refused.</summary>
    private string? Said => Http is not null && HttpMethods.IsPost(Http.Request.Method) ? null : Added is not null ? "SaidAdded" : Back is not null ? "SaidBack" : null;

    protected override async Task OnInitializedAsync()
    {
        var outcome = await Read.RunAsync(await Caller.RequiredAsync(), Criterion, CancellationToken.None);
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        _evidence = outcome.Required;
        // Only ids of the catalogue lead back: whatever else stands in the address is not repeated on the page.
        _address = new(_evidence.Criterion.Id, _evidence.Skill.Id, From is null ? null : Published.Current.Career(From)?.Id);
        _justRemoved = _evidence.Removed.FirstOrDefault(piece => piece.Id == Removed);
        _timeZone = await Viewer.TimeZoneAsync();
    }
}
