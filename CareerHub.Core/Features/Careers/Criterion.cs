using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Careers;

/// <summary>One observable statement, "Saya bisa …", of one skill and one level: the checklist item.</summary>
/// <param name="Id">Permanent; the statement may be reworded freely under it.</param>
/// <param name="Level">1 to 4.</param>
/// <param name="IsMust">A level is reached when all its musts are met; the others are optional.</param>
/// <param name="Revision">1 or more; rises when the meaning changes, and asks for claims and verdicts to be confirmed.</param>
/// <param name="IsRetired">Left every denominator; its history stays.</param>
/// <param name="Artefact">What proves it.</param>
public sealed record Criterion(
    string Id,
    string SkillId,
    SkillLevel Level,
    bool IsMust,
    int Revision,
    bool IsRetired,
    LocalText Statement,
    LocalText Artefact)
{
    /// <summary>Retired criteria whose place this one takes: one of several for a split, several for a merger.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
