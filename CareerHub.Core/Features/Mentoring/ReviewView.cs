using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>One request as a mentor of its cohort reads it.</summary>
/// <param name="Verified">The learner's verified level of the skill now.</param>
/// <param name="Place">In the queue of its cohort; 0 when it is not open any more.</param>
/// <param name="Attempt">1 for the first request of this learner on this skill.</param>
/// <param name="Question">Null when none was asked, or when it was erased.</param>
/// <param name="HeldBy">Who holds it, or who decided; null while nobody does, or when their account was erased.</param>
/// <param name="IsMine">The caller holds it, or decided it.</param>
/// <param name="HeldUntilUtc">Without activity until then it goes back; null when nobody holds it.</param>
/// <param name="ShowsClaims">The learner's own word stands on the rows: the cohort shows it always, else only once it is decided.</param>
/// <param name="Rows">What is to be answered; once decided what was answered.</param>
/// <param name="Next">The three that wait longest after this one, in all cohorts of the caller.</param>
public sealed record ReviewView(
    Guid Id,
    int Version,
    RequestState State,
    Guid LearnerId,
    string LearnerName,
    Skill Skill,
    SkillLevel Asked,
    SkillLevel Verified,
    Place Cohort,
    DateTime AskedAtUtc,
    DateTime QueuedAtUtc,
    int Place,
    int Attempt,
    string? Question,
    string? HeldBy,
    bool IsMine,
    DateTime? ClaimedAtUtc,
    DateTime? HeldUntilUtc,
    DateTime? DecidedAtUtc,
    bool ShowsClaims,
    IReadOnlyList<ReviewRow> Rows,
    IReadOnlyList<QueueRow> Next)
{
    public bool IsOpen => State is RequestState.Queued or RequestState.Claimed;

    /// <summary>The caller may answer now.</summary>
    public bool IsHeldByMe => State == RequestState.Claimed && IsMine;
}

/// <summary>One criterion of a request.</summary>
/// <param name="IsClaimed">The learner's own word; null while it is hidden.</param>
/// <param name="Standing">The verdict that decides today, or a "cannot tell" while none does; null when nobody has judged it.</param>
/// <param name="Later">A "cannot tell" given since.</param>
/// <param name="Newest">Sequence of the newest verdict; 0 when there is none. The version that a mentor saw.</param>
/// <param name="Given">The answer on this request; null while it is open.</param>
public sealed record ReviewRow(Criterion Criterion, bool? IsClaimed, VerdictView? Standing, VerdictView? Later, long Newest, IReadOnlyList<EvidenceView> Evidence, VerdictView? Given);
