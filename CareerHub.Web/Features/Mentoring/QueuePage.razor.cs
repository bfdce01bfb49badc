using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>What waits for the reader as a mentor, the longest waiting first. Static, filtered by its address, kept up to date by a script.</summary>
public sealed partial class QueuePage
{
    private QueueView? _queue;
    private Guid _person;
    private long _newest;

    [Inject] public required ReadQueue Read { get; init; }
    [Inject] public required ReadDeskNews News { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "cohort")] public string? CohortId { get; set; }
    [SupplyParameterFromQuery] public string? Skill { get; set; }
    [SupplyParameterFromQuery] public string? Show { get; set; }
    [SupplyParameterFromQuery] public string? Q { get; set; }

    /// <summary>A review was ended just before this page was drawn: <c>decided</c> or <c>released</c>.</summary>
    [SupplyParameterFromQuery] public string? Done { get; set; }

    private Guid? Cohort => Guid.TryParse(CohortId, out var id) ? id : null;
    private QueueShow Shown => Enum.TryParse<QueueShow>(Show, out var show) && Enum.IsDefined(show) ? show : QueueShow.All;
    private bool IsFiltered => _queue!.Rows.Count != _queue.All;

    private string? Said => Done switch
    {
        "decided" => "SaidDecided",
        "released" => "SaidReleased",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var caller = await Caller.RequiredAsync();
        var news = await News.RunAsync(caller, CancellationToken.None);
        var filter = new QueueFilter(Cohort, string.IsNullOrEmpty(Skill) ? null : Skill, Shown, TypedText.Tidy(Q));
        var outcome = news.IsOk ? await Read.RunAsync(caller, filter, CancellationToken.None) : Outcome.NotFound;
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        (_queue, _person, _newest) = (outcome.Required, caller.PersonId, news.Required.Newest);
    }
}
