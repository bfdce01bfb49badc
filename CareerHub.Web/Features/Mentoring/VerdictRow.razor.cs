using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>One criterion of the learner's record, with the place to judge it. What was typed stays until it is saved.</summary>
public sealed partial class VerdictRow
{
    private VerdictAnswer? _answer;
    private string? _comment;
    private string? _fault;
    private string? _done;
    private bool _isOpen;
    private bool _isBusy;

    [Inject] public required GiveVerdict Give { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required ILogger<VerdictRow> Log { get; init; }

    [Parameter, EditorRequired] public LearnerRecord Learner { get; set; } = default!;
    [Parameter, EditorRequired] public CriterionRow Row { get; set; } = default!;
    /// <summary>The learner's own word is hidden while the reader holds a review of the skill.</summary>
    [Parameter] public bool HidesClaim { get; set; }

    [Parameter, EditorRequired] public string TimeZone { get; set; } = "";

    /// <summary>The sheet as it stands after a verdict, or after somebody else's.</summary>
    [Parameter] public EventCallback<SkillSheet> Judged { get; set; }

    private bool IsCommentFault => _fault?.StartsWith("verdicts.comment", StringComparison.Ordinal) == true;

    private string ClaimKey => Row.State.Claim switch
    {
        ClaimStatus.Claimed => Row.IsSupported ? "IsSupported" : "IsClaimed",
        ClaimStatus.ToConfirm => "ClaimToConfirm",
        _ => "NotClaimed",
    };

    private string? ClaimShape => Row.State.Claim switch
    {
        ClaimStatus.Claimed => "claimed",
        ClaimStatus.ToConfirm => "confirm",
        _ => null,
    };

    private void Toggle() => (_isOpen, _done) = (!_isOpen, null);

    private async Task SendAsync()
    {
        if (_isBusy) return;
        if (_answer is not { } answer)
        {
            _fault = "ChooseAnswer";
            return;
        }
        _isBusy = true;
        try
        {
            var verdict = new DirectVerdict(Learner.LearnerId, Row.Criterion.Id, answer, _comment, Row.Criterion.Revision, Row.State.Newest);
            await ShowAsync(await Give.RunAsync(await Caller.RequiredAsync(), verdict, Gone));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.LogError(failure, "A verdict could not be saved.");
            _fault = "Broken";
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task ShowAsync(Outcome<SkillSheet> outcome)
    {
        _fault = outcome.Kind switch
        {
            OutcomeKind.Ok => null,
            OutcomeKind.Stale => "Stale",
            OutcomeKind.Refused => outcome.Code,
            _ => "NoLonger",
        };
        if (outcome.IsOk) (_isOpen, _comment, _answer, _done) = (false, null, null, Text["Given", Learner.Name]);
        if (outcome.Value is { } sheet) await Judged.InvokeAsync(sheet);
    }
}
