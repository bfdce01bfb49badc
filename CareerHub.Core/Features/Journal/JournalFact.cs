namespace CareerHub.Core.Features.Journal;

/// <summary>Something that happened, before it has a place in the journal.</summary>
public sealed record JournalFact(EntryKind Kind, Guid ActorId)
{
    /// <summary>Whose record it is part of; null for what concerns nobody's.</summary>
    public Guid? LearnerId { get; init; }

    public Guid? CohortId { get; init; }
    public string? CriterionId { get; init; }

    /// <summary>The criterion's revision at the time.</summary>
    public int? Revision { get; init; }

    /// <summary>When it was meant (<see cref="IntentTime"/>); the receipt when there was no delay.</summary>
    public required DateTime IntentAtUtc { get; init; }

    /// <summary>When the server got it.</summary>
    public required DateTime ReceivedAtUtc { get; init; }

    public JournalPayload Payload { get; init; } = JournalPayload.Empty;

    /// <summary>What a person typed with it; kept beside the journal, never in it.</summary>
    public string? Text { get; init; }
}
