using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Where a review request stands. Released and expired ones are queued again, in their old place.</summary>
public enum RequestState
{
    /// <summary>Waits for a mentor of its cohort.</summary>
    Queued,
    /// <summary>One mentor holds it.</summary>
    Claimed,
    /// <summary>Answered; the learner has not said that they read it.</summary>
    Decided,
    /// <summary>Answered, and read or two weeks old.</summary>
    Closed,
    /// <summary>Taken back before it was answered.</summary>
    Withdrawn,
}

/// <summary>A learner asks the mentors of one cohort to look at one skill up to a level.</summary>
public sealed class ReviewRequest
{
    private ReviewRequest()
    {
    }

    internal ReviewRequest(JournalEntry entry)
    {
        Id = entry.Details.Guid("request");
        (LearnerId, CohortId, SkillId) = (entry.LearnerId!.Value, entry.CohortId!.Value, entry.Details["skill"]);
        Level = int.Parse(entry.Details["level"], System.Globalization.CultureInfo.InvariantCulture);
        AskedBy = entry.Sequence;
        AskedAtUtc = entry.ReceivedAtUtc;
        Queue(entry);
    }

    public Guid Id { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid CohortId { get; private set; }
    public string SkillId { get; private set; } = "";

    /// <summary>1 to 4: the level that the learner asks for.</summary>
    public int Level { get; private set; }

    public RequestState State { get; private set; }

    /// <summary>Sequence of the entry with which it was asked; its side row holds the question.</summary>
    public long AskedBy { get; private set; }

    public DateTime AskedAtUtc { get; private set; }

    /// <summary>What the queue is ordered by, together with <see cref="QueuedBy"/>: it keeps its place when a claim ends without an answer.</summary>
    public DateTime QueuedAtUtc { get; private set; }

    /// <summary>Sequence of the entry that put it into the queue.</summary>
    public long QueuedBy { get; private set; }

    /// <summary>Who holds it, or who decided; null while nobody does.</summary>
    public Guid? MentorId { get; private set; }

    /// <summary>Since when it is held, or was when it was decided.</summary>
    public DateTime? ClaimedAtUtc { get; private set; }

    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>When it was closed or withdrawn.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>Sequence of the newest entry about it.</summary>
    public long ChangedBy { get; private set; }

    /// <summary>Rises with every change; a page carries the one it showed.</summary>
    public int Version { get; private set; }

    public SkillLevel Asked => SkillLevel.Of(Level);

    /// <summary>Nobody may ask for the same skill again meanwhile.</summary>
    public bool IsOpen => State is RequestState.Queued or RequestState.Claimed;

    internal void Fold(JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.RequestClaimed:
                (State, MentorId, ClaimedAtUtc) = (RequestState.Claimed, entry.ActorId, entry.ReceivedAtUtc);
                break;
            case EntryKind.RequestReleased or EntryKind.RequestExpired:
                (State, MentorId, ClaimedAtUtc) = (RequestState.Queued, null, null);
                break;
            case EntryKind.RequestDecided:
                (State, DecidedAtUtc) = (RequestState.Decided, entry.ReceivedAtUtc);
                break;
            case EntryKind.RequestWithdrawn:
                (State, EndedAtUtc, MentorId, ClaimedAtUtc) = (RequestState.Withdrawn, entry.ReceivedAtUtc, null, null);
                break;
            case EntryKind.RequestClosed:
                (State, EndedAtUtc) = (RequestState.Closed, entry.ReceivedAtUtc);
                break;
            default:
                return;
        }
        Changed(entry);
    }

    /// <summary>The learner was moved: their open request goes along and queues anew.</summary>
    internal void Move(JournalEntry entry, Guid cohortId)
    {
        (CohortId, MentorId, ClaimedAtUtc) = (cohortId, null, null);
        Queue(entry);
    }

    private void Queue(JournalEntry entry)
    {
        (State, QueuedAtUtc, QueuedBy) = (RequestState.Queued, entry.ReceivedAtUtc, entry.Sequence);
        Changed(entry);
    }

    private void Changed(JournalEntry entry) => (ChangedBy, Version) = (entry.Sequence, Version + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<ReviewRequest>
    {
        public void Configure(EntityTypeBuilder<ReviewRequest> builder)
        {
            builder.ToTable("ReviewRequests").HasKey(request => request.Id);
            builder.Property(request => request.Id).ValueGeneratedNever();
            builder.Property(request => request.SkillId).HasMaxLength(80);
            builder.Ignore(request => request.Asked).Ignore(request => request.IsOpen);
            builder.HasIndex(request => new { request.LearnerId, request.SkillId }).IsUnique().HasFilter("\"State\" IN ('Queued', 'Claimed')");
            builder.HasIndex(request => new { request.CohortId, request.State, request.QueuedAtUtc, request.QueuedBy });
            builder.HasIndex(request => new { request.LearnerId, request.AskedBy });
            builder.HasIndex(request => new { request.MentorId, request.State });
        }
    }
}

public static class ReviewTables
{
    extension(HubDb db)
    {
        public DbSet<ReviewRequest> Reviews => db.Set<ReviewRequest>();
    }
}
