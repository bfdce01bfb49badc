using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Guidance;

/// <summary>What a step asks of the learner.</summary>
public enum StepKind
{
    /// <summary>A mentor said "not yet", and nothing came since.</summary>
    NotYet,
    /// <summary>Towards the next level of a skill that is below its target.</summary>
    Climb,
    /// <summary>One tap: is this claim still true in its new words?</summary>
    Confirm,
    /// <summary>Claimed and not verified, and nothing shows it yet.</summary>
    Show,
}

/// <summary>One thing to do next, with all that its printed reason needs.</summary>
/// <param name="Claimed">The skill's level by claims.</param>
/// <param name="Criterion">The criterion to look at; never above the target.</param>
public sealed record NextStep(StepKind Kind, Skill Skill, RequiredSkill Asked, SkillLevel Claimed, Criterion Criterion)
{
    /// <summary>Levels from the claimed one to the target; 0 at the target and above.</summary>
    public int Gap => Math.Max(0, Asked.Target.Value - Claimed.Value);

    /// <summary>The mentor's answer; null unless the kind is <see cref="StepKind.NotYet"/>.</summary>
    public OpenNotYet? Answer { get; init; }

    /// <summary>What should come before and has not: empty on an unlocked skill. Advice, no lock: the checklist takes every tick.</summary>
    public IReadOnlyList<Prerequisite> Missing { get; init; } = [];

    /// <summary>No unlocked skill below its target has a larger gap.</summary>
    public bool HasLargestGap { get; init; }

    /// <summary>Another unlocked skill has the same, largest gap.</summary>
    public bool SharesLargestGap { get; init; }

    /// <summary>A mentor has verified the criterion already: ticking it is all that is left.</summary>
    public bool IsVerified { get; init; }
}
