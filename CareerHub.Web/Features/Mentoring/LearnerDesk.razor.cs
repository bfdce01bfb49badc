using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>One learner's record in a circuit: opens it once, then each row talks with the server by itself.</summary>
public sealed partial class LearnerDesk
{
    private LearnerRecord? _record;
    private bool _isGone;
    private string _timeZone = "";

    [Inject] public required OpenLearner Open { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required LocalTime Time { get; init; }

    [Parameter, EditorRequired] public Guid LearnerId { get; set; }

    /// <summary>Id of the skill the mentor came for, if they came for one.</summary>
    [Parameter] public string? OpenSkill { get; set; }

    private bool IsOpen(SkillSheet sheet) => _record!.Skills.Any(other => other.Skill.Id == OpenSkill)
        ? sheet.Skill.Id == OpenSkill
        : sheet.Claimed > sheet.Verified;

    protected override async Task OnInitializedAsync()
    {
        _timeZone = await Viewer.TimeZoneAsync();
        var outcome = await Open.RunAsync(await Caller.RequiredAsync(), LearnerId, Gone);
        (_record, _isGone) = (outcome.Value, !outcome.IsOk);
    }
}
