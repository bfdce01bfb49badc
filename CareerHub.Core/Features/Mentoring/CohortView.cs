using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>A cohort as its mentors see it: learners by name, never ranked, with both levels of every skill its careers ask for.</summary>
/// <param name="Careers">Those of the cohort that the catalogue knows.</param>
/// <param name="Mentors">Their names.</param>
/// <param name="AsOfUtc">When it was read.</param>
public sealed record CohortView(
    Guid Id,
    string Name,
    string TimeZone,
    IReadOnlyList<Career> Careers,
    IReadOnlyList<CohortSkill> Skills,
    IReadOnlyList<LearnerLine> Learners,
    IReadOnlyList<string> Mentors,
    DateTime AsOfUtc)
{
    /// <summary>Sequence of the newest journal entry that it can hold: what comes later may change it.</summary>
    internal long Newest { get; init; }

    /// <summary>The cohort's own version; another one means another name, other careers or another rule.</summary>
    internal int Version { get; init; }

    /// <summary>The content that it was read under.</summary>
    internal Catalogue Catalogue { get; init; } = Catalogue.Empty;
}

/// <param name="Target">The highest target among the cohort's careers.</param>
public sealed record CohortSkill(Skill Skill, SkillLevel Target);

/// <param name="Cells">In the order of the cohort's skills.</param>
/// <param name="ActiveAtUtc">When the learner last did something on one of these skills; null when they have not.</param>
public sealed record LearnerLine(Guid LearnerId, string Name, IReadOnlyList<MatrixCell> Cells, DateTime? ActiveAtUtc);

/// <summary>One skill of one learner. Sixteen bytes: a page of 300 learners and 40 skills keeps twelve thousand.</summary>
public readonly record struct MatrixCell
{
    private readonly DateTime _judgedAtUtc;
    private readonly ushort _unverified;
    private readonly byte _levels;

    private MatrixCell(int verified, int claimed, int unverified, DateTime? judgedAtUtc, bool isHidden) =>
        (_levels, _unverified, _judgedAtUtc, IsHidden) = ((byte)(verified << 4 | claimed), (ushort)Math.Min(unverified, ushort.MaxValue), judgedAtUtc ?? default, isHidden);

    public SkillLevel Verified => SkillLevel.Of(_levels >> 4);

    /// <summary>0 while it is hidden.</summary>
    public SkillLevel Claimed => SkillLevel.Of(_levels & 0xF);

    /// <summary>Criteria that are claimed and not verified; 0 while the claims are hidden.</summary>
    public int Unverified => _unverified;

    /// <summary>When a mentor last decided on any criterion of it; null while nobody has.</summary>
    public DateTime? JudgedAtUtc => _judgedAtUtc == default ? null : _judgedAtUtc;

    /// <summary>The reader holds a request on it and must not see the learner's word (rule 8 of the domain).</summary>
    public bool IsHidden { get; }

    /// <summary>More is claimed than verified: what the hatch says.</summary>
    public bool IsAhead => Claimed > Verified;

    public static MatrixCell Shown(int verified, int claimed, int unverified, DateTime? judgedAtUtc) => new(verified, claimed, unverified, judgedAtUtc, isHidden: false);

    /// <summary>The same without the learner's word.</summary>
    public static MatrixCell Hidden(int verified, DateTime? judgedAtUtc) => new(verified, claimed: 0, unverified: 0, judgedAtUtc, isHidden: true);
}
