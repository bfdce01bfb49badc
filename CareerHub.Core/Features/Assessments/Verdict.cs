using CareerHub.Core.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Assessments;

/// <summary>A mentor's answer on one criterion.</summary>
public enum VerdictAnswer { Met, NotYet, CannotTell }

/// <summary>Where a verdict was given.</summary>
public enum VerdictBasis
{
    /// <summary>From the learner's page: a project day, a live demo.</summary>
    Direct,
    /// <summary>On a review request, answered by itself.</summary>
    Review,
    /// <summary>On a review request, together with everything open of a lower level, in one act.</summary>
    Implied,
}

/// <summary>One verdict as it was given. History: never changed, never removed.</summary>
public sealed class Verdict
{
    private Verdict()
    {
    }

    internal Verdict(JournalEntry entry)
    {
        var details = entry.Details;
        Sequence = entry.Sequence;
        (LearnerId, CriterionId, Revision) = (entry.LearnerId!.Value, entry.CriterionId!, entry.Revision!.Value);
        (MentorId, CohortId, GivenAtUtc) = (entry.ActorId, entry.CohortId!.Value, entry.ReceivedAtUtc);
        Answer = details.Enum<VerdictAnswer>("answer");
        Basis = details.Enum<VerdictBasis>("basis");
        IsBlind = details.Flag("blind");
        RequestId = details.Has("request") ? details.Guid("request") : null;
    }

    /// <summary>The journal entry's sequence; its side row holds the comment.</summary>
    public long Sequence { get; private set; }

    public Guid LearnerId { get; private set; }
    public string CriterionId { get; private set; } = "";

    /// <summary>The criterion's revision that was judged; an older one is "to be confirmed".</summary>
    public int Revision { get; private set; }

    public Guid MentorId { get; private set; }

    /// <summary>The cohort in which the mentor was one.</summary>
    public Guid CohortId { get; private set; }

    public VerdictAnswer Answer { get; private set; }
    public VerdictBasis Basis { get; private set; }

    /// <summary>The learner's claims were not shown to this mentor in the 14 days before.</summary>
    public bool IsBlind { get; private set; }

    /// <summary>The review request that it answers; null for a direct one.</summary>
    public Guid? RequestId { get; private set; }

    public DateTime GivenAtUtc { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Verdict>
    {
        public void Configure(EntityTypeBuilder<Verdict> builder)
        {
            builder.ToTable("Verdicts").HasKey(verdict => verdict.Sequence);
            builder.Property(verdict => verdict.Sequence).ValueGeneratedNever();
            builder.Property(verdict => verdict.CriterionId).HasMaxLength(80);
            builder.HasIndex(verdict => new { verdict.LearnerId, verdict.CriterionId, verdict.Sequence });
        }
    }
}
