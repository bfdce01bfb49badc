using CareerHub.Core.Features.Assessments;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Assessments;

/// <summary>Everything about one skill of the reader: criteria, private note, verdicts and what happened to it.</summary>
public sealed partial class SkillSheetPage
{
    private readonly Guid _key = Guid.NewGuid();
    private SkillRecord? _record;
    private string _timeZone = "";

    [Inject] public required ReadSkillSheet Read { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public string Skill { get; set; } = "";

    /// <summary>The reader came to ask for a review: the form stands open.</summary>
    [SupplyParameterFromQuery] public string? Ask { get; set; }

    /// <summary>How many criteria the save before this page changed.</summary>
    [SupplyParameterFromQuery] public int? Saved { get; set; }

    /// <summary>The note was saved just before this page.</summary>
    [SupplyParameterFromQuery] public string? Noted { get; set; }

    /// <summary>Only history before this entry; null for the newest.</summary>
    [SupplyParameterFromQuery] public long? Before { get; set; }

    private string Address => $"learn/skills/{_record!.Sheet.Skill.Id}";

    protected override async Task OnInitializedAsync()
    {
        var outcome = await Read.RunAsync(await Caller.RequiredAsync(), Skill, Before, CancellationToken.None);
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        _record = outcome.Required;
        _timeZone = await Viewer.TimeZoneAsync();
    }
}
