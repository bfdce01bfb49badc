using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Assessments;

/// <summary>The learner's word on a criterion.</summary>
public enum ClaimStatus
{
    None,
    Claimed,
    /// <summary>Claimed before the meaning changed: "is this still true?"; does not count until it is answered.</summary>
    ToConfirm,
}

/// <summary>Mentors' word on a criterion.</summary>
public enum VerifiedStatus
{
    None,
    Verified,
    NotYet,
    /// <summary>Judged before the meaning changed; does not count until a mentor confirms it.</summary>
    ToConfirm,
}

/// <summary>One criterion of one learner, as both sides see it. The two words are independent: unticking changes no verdict.</summary>
/// <param name="IsRecorded">The learner has claimed it or taken it back at some time.</param>
/// <param name="Newest">Sequence of the newest verdict; 0 when there is none. The version that a mentor saw.</param>
public sealed record CriterionState(Criterion Criterion, ClaimStatus Claim, VerifiedStatus Verified, bool IsRecorded, long Newest)
{
    public bool IsClaimed => Claim == ClaimStatus.Claimed;
    public bool IsVerified => Verified == VerifiedStatus.Verified;
}
