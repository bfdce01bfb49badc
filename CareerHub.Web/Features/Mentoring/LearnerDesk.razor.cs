using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>
/// One learner's record in a circuit: opens it once, then each row talks with the server by itself. It empties when its
/// reader may no longer look.
/// </summary>
public sealed partial class LearnerDesk
{
    private LearnerRecord? _record;
    private bool _isGone;
    private string _timeZone = "";

    [Inject] public required OpenLearner Open { get; init; }
    [Inject] public required RecordAccess Access { get; init; }
    [Inject] public required ISessionCheck Session { get; init; }
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
        var caller = await Caller.RequiredAsync();
        var outcome = await Open.RunAsync(caller, LearnerId, Gone);
        (_record, _isGone) = (outcome.Value, !outcome.IsOk);
        if (_record is null) return;
        Watch(caller, [LearnerId, .. _record.Cohorts.Select(place => place.CohortId)], () => LookAgainAsync(caller));
        await LookAgainAsync(caller); // what changed before it listened
    }

    // Opening the record again would tell the learner of a look that nobody took, so it only asks whether it may stay.
    private async Task LookAgainAsync(Caller caller)
    {
        if (_isGone || (await Session.HoldsAsync(Gone) && await Access.MayOpenLearnerAsync(caller, LearnerId, Gone))) return;
        (_record, _isGone) = (null, true);
    }
}
