namespace CareerHub.Core.Features.Journal;

/// <summary>What an entry says happened. A closed list: each kind is folded by the feature that owns it.</summary>
public enum EntryKind
{
    CriterionClaimed,
    ClaimWithdrawn,
    VerdictGiven,
    EvidenceAdded,
    EvidenceRemoved,
    EvidenceRestored,
    CareerStarted,
    CareerLeft,
    MemberJoined,
    MemberLeft,
    RequestQueued,
    RequestWithdrawn,
    RequestClaimed,
    RequestReleased,
    RequestExpired,
    RequestDecided,
    RequestClosed,
    ContentPublished,
}
