using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Guidance;

/// <summary>A career that the learner works towards: their own start, a cohort, or both.</summary>
/// <param name="Claimed">Null when nothing can be counted; never mixed with the other.</param>
/// <param name="StartedAtUtc">Null when only a cohort leads there.</param>
/// <param name="Cohorts">Names of the learner's cohorts that work towards it.</param>
public sealed record MyCareer(Career Career, Readiness? Claimed, Readiness? Verified, DateTime? StartedAtUtc, IReadOnlyList<string> Cohorts)
{
    /// <summary>Leaving would change something: a cohort's career goes with the cohort.</summary>
    public bool CanLeave => StartedAtUtc is not null && Cohorts.Count == 0;
}

/// <summary>A career that can be started.</summary>
/// <param name="Claimed">What the learner claims of it already, by way of skills that it shares; null when nothing can be counted.</param>
public sealed record CareerOffer(Career Career, Readiness? Claimed);

/// <summary>A verdict as news.</summary>
/// <param name="MentorName">Null when the mentor's account was erased.</param>
public sealed record NewVerdict(Criterion Criterion, Skill Skill, VerdictAnswer Answer, string? MentorName, DateTime GivenAtUtc);

/// <summary>The learner's start page.</summary>
/// <param name="Mine">The career started last first, then those of cohorts in the catalogue's order.</param>
/// <param name="Chosen">The one of them that <paramref name="Next"/> is about; null when there is none.</param>
/// <param name="Next">All steps in order, best first; see <see cref="NextSteps"/>.</param>
/// <param name="Beyond">Once nothing is left: the skill of the chosen career that has a level above its target, the heaviest first; null otherwise.</param>
/// <param name="Verdicts">The newest three, newest first.</param>
/// <param name="IsUntouched">The very first visit: nothing ticked, nothing heard.</param>
/// <param name="Newest">Sequence of the newest entry that it may lack nothing of: news above it are not on the page.</param>
public sealed record MyLearning(
    IReadOnlyList<MyCareer> Mine,
    IReadOnlyList<CareerOffer> Others,
    IReadOnlyList<MyCohort> Cohorts,
    MyCareer? Chosen,
    IReadOnlyList<NextStep> Next,
    Skill? Beyond,
    Waiting Waiting,
    IReadOnlyList<NewVerdict> Verdicts,
    bool IsUntouched,
    long Newest);
