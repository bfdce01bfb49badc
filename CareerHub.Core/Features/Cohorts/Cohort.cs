using System.Security.Cryptography;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Learners with their mentors and careers.</summary>
public sealed class Cohort
{
    // No vowels: a code never spells a word. No 0, 1, I, L, O: a code can be read aloud and copied from a board.
    private const string CodeAlphabet = "BCDFGHJKMNPQRSTVWXZ23456789";
    public const int CodeLength = 8;

    private readonly List<CohortCareer> _careers = [];

    private Cohort()
    {
    }

    public Cohort(string name, string timeZone, IEnumerable<string> careerIds, DateTime createdAtUtc)
    {
        Id = Guid.NewGuid();
        (Name, TimeZone, CreatedAtUtc) = (name, timeZone, createdAtUtc);
        _careers.AddRange(careerIds.Select(id => new CohortCareer(Id, id)));
        JoinCode = NewCode();
    }

    internal Cohort(CohortTerms terms, DateTime createdAtUtc) : this(terms.Name, terms.TimeZone, terms.CareerIds, createdAtUtc) =>
        (StartsOn, EndsOn, HidesClaims) = (terms.StartsOn, terms.EndsOn, terms.HidesClaims);

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public string TimeZone { get; private set; } = "";

    /// <summary>Whoever has it may join as a learner; eight letters and digits, capitals.</summary>
    public string JoinCode { get; private set; } = "";

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>First day in the cohort's zone; null when nobody said.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Last day in the cohort's zone, not before the first; null when nobody said.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Set while the cohort is put away: nobody joins, asks or reviews in it, and its mentors see no records by it.</summary>
    public DateTime? ArchivedAtUtc { get; private set; }

    /// <summary>While a mentor holds a request, the learner's claims on its skill are hidden from that mentor (rule 8 of the domain).</summary>
    public bool HidesClaims { get; private set; } = true;

    /// <summary>Rises with every change; a page carries the one it showed.</summary>
    public int Version { get; private set; } = 1;

    public IReadOnlyList<CohortCareer> Careers => _careers;

    /// <summary>Whether it says all of this already.</summary>
    internal bool Says(CohortTerms terms) =>
        (Name, TimeZone, StartsOn, EndsOn, HidesClaims) == (terms.Name, terms.TimeZone, terms.StartsOn, terms.EndsOn, terms.HidesClaims)
        && _careers.Select(career => career.CareerId).ToHashSet(StringComparer.Ordinal).SetEquals(terms.CareerIds);

    internal void Change(CohortTerms terms)
    {
        (Name, TimeZone, StartsOn, EndsOn, HidesClaims) = (terms.Name, terms.TimeZone, terms.StartsOn, terms.EndsOn, terms.HidesClaims);
        _careers.RemoveAll(career => !terms.CareerIds.Contains(career.CareerId));
        _careers.AddRange(terms.CareerIds.Except(_careers.Select(career => career.CareerId)).ToList().Select(id => new CohortCareer(Id, id)));
        Version++;
    }

    /// <summary>Puts it away or takes it out again. Nothing in it is lost.</summary>
    /// <param name="atUtc">Null takes it out.</param>
    internal void Archive(DateTime? atUtc)
    {
        ArchivedAtUtc = atUtc;
        Version++;
    }

    /// <summary>Makes the old code worthless. Members stay.</summary>
    public void RenewJoinCode()
    {
        JoinCode = NewCode();
        Version++;
    }

    /// <summary>A code as people type it, without spaces and hyphens and in capitals.</summary>
    public static string TidyCode(string typed) =>
        new([.. typed.Where(char.IsAsciiLetterOrDigit).Take(CodeLength + 1).Select(char.ToUpperInvariant)]);

    /// <summary>A code that nobody guesses and nobody misreads; an invitation has one of the same kind.</summary>
    internal static string NewCode() => RandomNumberGenerator.GetString(CodeAlphabet, CodeLength);

    internal sealed class Mapping : IEntityTypeConfiguration<Cohort>
    {
        public void Configure(EntityTypeBuilder<Cohort> builder)
        {
            builder.ToTable("Cohorts").HasKey(cohort => cohort.Id);
            builder.Property(cohort => cohort.Id).ValueGeneratedNever();
            builder.Property(cohort => cohort.Name).HasMaxLength(TypedText.NameLength);
            builder.Property(cohort => cohort.TimeZone).HasMaxLength(60);
            builder.Property(cohort => cohort.JoinCode).HasMaxLength(CodeLength);
            builder.HasIndex(cohort => cohort.JoinCode).IsUnique();
            builder.Property(cohort => cohort.Version).IsConcurrencyToken();
            builder.HasMany(cohort => cohort.Careers).WithOne().HasForeignKey(career => career.CohortId);
        }
    }
}

/// <summary>A career that a cohort works towards.</summary>
public sealed class CohortCareer(Guid cohortId, string careerId)
{
    public Guid CohortId { get; private set; } = cohortId;
    public string CareerId { get; private set; } = careerId;

    internal sealed class Mapping : IEntityTypeConfiguration<CohortCareer>
    {
        public void Configure(EntityTypeBuilder<CohortCareer> builder)
        {
            builder.ToTable("CohortCareers").HasKey(career => new { career.CohortId, career.CareerId });
            builder.Property(career => career.CareerId).HasMaxLength(80);
        }
    }
}
