using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Assessments;

/// <summary>Where a learner's word on one criterion stands: the latest intent by (intent time, sequence).</summary>
public sealed class ClaimState
{
    private ClaimState()
    {
    }

    internal ClaimState(Guid learnerId, string criterionId)
    {
        (LearnerId, CriterionId) = (learnerId, criterionId);
    }

    public Guid LearnerId { get; private set; }
    public string CriterionId { get; private set; } = "";
    public bool IsClaimed { get; private set; }

    /// <summary>The criterion's revision that was claimed; an older one asks "is this still true?" and does not count until it is answered.</summary>
    public int Revision { get; private set; }

    public DateTime IntentAtUtc { get; private set; }

    /// <summary>Sequence of the entry that won; also the version a reader saw.</summary>
    public long Sequence { get; private set; }

    /// <summary>Folds one intent. False: a later one already stands.</summary>
    internal bool Fold(bool isClaimed, int revision, DateTime intentAtUtc, long sequence)
    {
        if ((intentAtUtc, sequence).CompareTo((IntentAtUtc, Sequence)) <= 0) return false;
        (IsClaimed, Revision, IntentAtUtc, Sequence) = (isClaimed, revision, intentAtUtc, sequence);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ClaimState>
    {
        public void Configure(EntityTypeBuilder<ClaimState> builder)
        {
            builder.ToTable("Claims").HasKey(claim => new { claim.LearnerId, claim.CriterionId });
            builder.Property(claim => claim.CriterionId).HasMaxLength(80);
        }
    }
}
