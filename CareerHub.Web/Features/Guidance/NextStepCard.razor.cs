using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Guidance;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Guidance;

/// <summary>One next step with its reason in words: everything that put it in its place is said.</summary>
public sealed partial class NextStepCard
{
    [Inject] public required LocalTime Time { get; init; }
    [Inject] public required PublishedCatalogue Published { get; init; }

    [Parameter, EditorRequired] public NextStep Step { get; set; } = default!;
    [Parameter, EditorRequired] public Career Career { get; set; } = default!;
    [Parameter, EditorRequired] public string TimeZone { get; set; } = "";

    /// <summary>The one to begin with: outlined, with the page's main button.</summary>
    [Parameter] public bool IsFirst { get; set; }

    private string Kind => Step.Kind switch
    {
        StepKind.NotYet => "not-yet",
        StepKind.Climb => "climb",
        StepKind.Confirm => "confirm",
        _ => "show",
    };

    private string Reason => Step.Kind switch
    {
        StepKind.NotYet => Text["WhyNotYet", Step.Answer!.MentorName ?? Text["SomeMentor"], Time.Day(Step.Answer.GivenAtUtc, TimeZone)],
        StepKind.Confirm => Text["WhyConfirm"],
        StepKind.Show => Text["WhyShow"],
        _ => string.Join(" ", Sentences()),
    };

    private IEnumerable<LocalizedString> Sentences()
    {
        if (Step.IsVerified) yield return Text["WhyVerified"];
        yield return Step switch
        {
            { Missing.Count: > 0 } => Text["WhyLater", Named("LevelOfSkill", Step.Missing)],
            { Skill.Requires.Count: > 0 } => Text["WhyUnlocked", Named("LevelReached", Step.Skill.Requires)],
            _ => Text["WhyFree"],
        };
        yield return Step switch
        {
            { SharesLargestGap: true } => Text[Step.Gap == 1 ? "GapSharedOne" : "GapShared", Step.Gap, Step.Asked.Weight],
            { HasLargestGap: true } => Text[Step.Gap == 1 ? "GapLargestOne" : "GapLargest", Step.Gap],
            _ => Text[Step.Gap == 1 ? "GapOne" : "Gap", Step.Gap],
        };
    }

    private string Named(string key, IReadOnlyList<Prerequisite> prerequisites) =>
        string.Join(", ", prerequisites.Select(required => Text[key, Published.Current.Skill(required.SkillId)!.Title.Here(), required.Level].Value));
}
