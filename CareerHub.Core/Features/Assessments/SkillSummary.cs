using CareerHub.Core.Features.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Assessments;

/// <summary>What a skill's claims and verdicts come to under one catalogue.</summary>
/// <param name="Unverified">Active criteria that are claimed and not verified.</param>
internal sealed record SkillCount(int Claimed, int Verified, int Unverified);

/// <summary>
/// One skill of one learner in short: what a cohort's overview shows of it. It carries the marks it is counted from, so
/// that one entry of the journal costs one row, however long the skill is.
/// </summary>
public sealed class SkillSummary
{
    private SkillSummary()
    {
    }

    internal SkillSummary(Guid learnerId, string skillId) => (LearnerId, SkillId) = (learnerId, skillId);

    public Guid LearnerId { get; private set; }
    public string SkillId { get; private set; } = "";

    /// <summary>0 to 4, counted by <see cref="Level"/> under the catalogue that is published now.</summary>
    public int ClaimedLevel { get; private set; }

    /// <summary>0 to 4, the same for verdicts.</summary>
    public int VerifiedLevel { get; private set; }

    /// <summary>How many active criteria are claimed and not verified.</summary>
    public int UnverifiedClaims { get; private set; }

    /// <summary>When a mentor last decided on any criterion of it; null while nobody has. "Cannot tell" decides nothing.</summary>
    public DateTime? JudgedAtUtc { get; private set; }

    /// <summary>When the learner last claimed, took back or showed something here, by receipt; null when only mentors did.</summary>
    public DateTime? ActiveAtUtc { get; private set; }

    /// <summary>The claims that stand, of every revision (<see cref="CriterionMarks"/>).</summary>
    public string Claimed { get; private set; } = "";

    /// <summary>The criteria whose deciding verdict is "met", of every revision.</summary>
    public string Verified { get; private set; } = "";

    internal void Claim(ClaimState state, DateTime receivedAtUtc)
    {
        Claimed = CriterionMarks.With(Claimed, state.CriterionId, state.IsClaimed ? state.Revision : null);
        Act(receivedAtUtc);
    }

    internal void Judge(Standing standing, DateTime givenAtUtc)
    {
        Verified = CriterionMarks.With(Verified, standing.CriterionId, standing.Answer == VerdictAnswer.Met ? standing.Revision : null);
        JudgedAtUtc = Later(JudgedAtUtc, givenAtUtc);
    }

    internal void Act(DateTime receivedAtUtc) => ActiveAtUtc = Later(ActiveAtUtc, receivedAtUtc);

    /// <summary>Takes everything at once, as states tell it.</summary>
    internal void Fill(string claimed, string verified, DateTime? judgedAtUtc, DateTime? activeAtUtc) =>
        (Claimed, Verified, JudgedAtUtc, ActiveAtUtc) = (claimed, verified, judgedAtUtc, activeAtUtc);

    /// <summary>What the marks come to; changes nothing.</summary>
    internal SkillCount Count(Skill skill)
    {
        var (claimed, verified) = (Counting(Claimed, skill), Counting(Verified, skill));
        return new(Level.Of(skill.Criteria, claimed).Value, Level.Of(skill.Criteria, verified).Value, claimed.Count(id => !verified.Contains(id)));
    }

    internal bool Stands(SkillCount count) => count == new SkillCount(ClaimedLevel, VerifiedLevel, UnverifiedClaims);

    internal void Take(SkillCount count) => (ClaimedLevel, VerifiedLevel, UnverifiedClaims) = (count.Claimed, count.Verified, count.Unverified);

    private static HashSet<string> Counting(string marks, Skill skill)
    {
        if (marks.Length == 0) return [];
        var revisions = CriterionMarks.Read(marks);
        return [.. skill.ActiveCriteria.Where(criterion => revisions.TryGetValue(criterion.Id, out var revision) && revision >= criterion.Revision).Select(criterion => criterion.Id)];
    }

    // Times of entries rise but for a clock that was set back; the latest stands either way.
    private static DateTime Later(DateTime? one, DateTime other) => one > other ? one.Value : other;

    internal sealed class Mapping : IEntityTypeConfiguration<SkillSummary>
    {
        public void Configure(EntityTypeBuilder<SkillSummary> builder)
        {
            builder.ToTable("SkillSummaries").HasKey(summary => new { summary.LearnerId, summary.SkillId });
            builder.Property(summary => summary.SkillId).HasMaxLength(80);
            // All that an overview reads, without the marks: a cohort's cells lie side by side in a sixth of the pages.
            builder.HasIndex(summary => new { summary.LearnerId, summary.SkillId, summary.VerifiedLevel, summary.ClaimedLevel, summary.UnverifiedClaims, summary.JudgedAtUtc, summary.ActiveAtUtc }, "IX_SkillSummaries_Overview");
        }
    }
}
