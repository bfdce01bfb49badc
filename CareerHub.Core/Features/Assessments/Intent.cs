namespace CareerHub.Core.Features.Assessments;

/// <summary>One tick or untick as a device sends it, at once or long after.</summary>
/// <param name="Key">Made by the device once: sent twice, it is taken once.</param>
/// <param name="Revision">The criterion's revision that was on the page.</param>
/// <param name="HeldBack">Device clock at sending minus device clock at ticking; may be nonsense.</param>
/// <param name="ServedAtUtc">When the server drew the page of the tick; null when the device does not know.</param>
public sealed record Intent(Guid Key, string CriterionId, bool IsClaimed, int Revision, TimeSpan HeldBack, DateTime? ServedAtUtc);

/// <summary>What became of an intent.</summary>
public enum IntentEnd
{
    /// <summary>It is on disk, and the criterion stands as it says.</summary>
    Saved,
    /// <summary>It is on disk, and a later intent had already won.</summary>
    Superseded,
    /// <summary>A rule says no; nothing was saved.</summary>
    Refused,
}

/// <param name="IsClaimed">How the criterion stands now: what the box must show.</param>
/// <param name="Code">Resource key of the sentence that explains a refusal; null otherwise.</param>
public sealed record IntentResult(Guid Key, string CriterionId, IntentEnd End, bool IsClaimed, string? Code = null);
