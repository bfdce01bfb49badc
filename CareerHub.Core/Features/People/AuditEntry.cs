using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.People;

/// <summary>What is worth remembering about who looked at whom and who changed the house. A closed list: no text gets in.</summary>
public enum AuditAction
{
    LearnerRecordOpened,
    CohortOpened,
    ReviewOpened,
    AdminCreated,
    CohortCreated,
    CohortChanged,
    CohortArchived,
    CohortRestored,
    JoinCodeRenewed,
    MemberAdded,
    MemberRemoved,
    MemberMoved,
    PeopleInvited,
    InvitationRevoked,
    RegistrationChanged,
    PasswordChanged,
    DemoCleared,
    PersonDisabled,
    PersonEnabled,
    ResetLinkMade,
    PasswordReset,
    ContentUploaded,
    ContentPublished,
    ContentDiscarded,
}

/// <summary>One audit line. A learner reads those about their own record; an admin reads those about the house.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public AuditEntry(AuditAction action, Guid actorId, DateTime atUtc, Guid? learnerId = null, Guid? cohortId = null, DateTime? windowUtc = null)
    {
        (Action, ActorId, AtUtc, LearnerId, CohortId, WindowUtc) = (action, actorId, atUtc, learnerId, cohortId, windowUtc);
    }

    public long Id { get; private set; }
    public AuditAction Action { get; private set; }
    public Guid ActorId { get; private set; }
    public DateTime AtUtc { get; private set; }

    /// <summary>Whose record it is about, if it is about one person.</summary>
    public Guid? LearnerId { get; private set; }

    public Guid? CohortId { get; private set; }

    /// <summary>Start of the quarter of an hour in which a cohort was looked at: one line a viewer, page and quarter.</summary>
    public DateTime? WindowUtc { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("Audit").HasKey(entry => entry.Id);
            builder.HasIndex(entry => new { entry.LearnerId, entry.Id });
            builder.HasIndex(entry => new { entry.CohortId, entry.Id });
            builder.HasIndex(entry => new { entry.ActorId, entry.CohortId, entry.WindowUtc }).IsUnique()
                .HasFilter("\"WindowUtc\" IS NOT NULL");
        }
    }
}
