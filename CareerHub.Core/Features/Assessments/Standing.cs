using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Assessments;

/// <summary>Where mentors' word on one criterion of one learner stands: the newest verdict that is not "cannot tell".</summary>
public sealed class Standing
{
    private Standing()
    {
    }

    internal Standing(Guid learnerId, string criterionId)
    {
        (LearnerId, CriterionId) = (learnerId, criterionId);
    }

    public Guid LearnerId { get; private set; }
    public string CriterionId { get; private set; } = "";

    /// <summary>Null while every verdict so far says "cannot tell".</summary>
    public VerdictAnswer? Answer { get; private set; }

    public int Revision { get; private set; }
    public Guid? MentorId { get; private set; }
    public DateTime? GivenAtUtc { get; private set; }

    /// <summary>Sequence of the verdict that decides; 0 while there is none.</summary>
    public long DecidedBy { get; private set; }

    /// <summary>Sequence of the newest verdict of any answer: the version that a mentor saw.</summary>
    public long Newest { get; private set; }

    internal void Fold(Verdict verdict)
    {
        if (verdict.Sequence <= Newest) return;
        Newest = verdict.Sequence;
        if (verdict.Answer == VerdictAnswer.CannotTell) return;
        (Answer, Revision, MentorId, GivenAtUtc, DecidedBy) = (verdict.Answer, verdict.Revision, verdict.MentorId, verdict.GivenAtUtc, verdict.Sequence);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Standing>
    {
        public void Configure(EntityTypeBuilder<Standing> builder)
        {
            builder.ToTable("Standings").HasKey(standing => new { standing.LearnerId, standing.CriterionId });
            builder.Property(standing => standing.CriterionId).HasMaxLength(80);
        }
    }
}
