using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Publishing;

/// <summary>What people have on something that changes.</summary>
/// <param name="Learners">Who have a claim, a verdict or evidence on it; of a career: who work towards it or belong to a cohort that does.</param>
/// <param name="Claims">Claims that count today.</param>
/// <param name="Verdicts">Verdicts, met or not yet, that stand today.</param>
/// <param name="OpenRequests">Review requests that wait or are held, and that ask for it.</param>
public sealed record Touched(int Learners, int Claims, int Verdicts, int OpenRequests)
{
    public static Touched Nobody { get; } = new(0, 0, 0, 0);
}

public sealed record ChangeImpact(ContentChange Change, Touched Touched);

/// <summary>Learners whose claimed or verified level of a skill will be another one.</summary>
public sealed record LevelShift(string SkillId, LocalText Title, int Learners);

/// <summary>What publishing would do to the learners of this house. Nothing is deleted in any case.</summary>
/// <param name="Together">Each learner, claim, verdict and request counted once, over the changes that are more than editorial or new.</param>
public sealed record ContentImpact(IReadOnlyList<ChangeImpact> Changes, Touched Together, IReadOnlyList<LevelShift> Levels);
