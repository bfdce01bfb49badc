using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>What somebody is in a cohort.</summary>
public enum CohortRole { Learner, Mentor, LeadMentor }

/// <summary>One stay of one person in one cohort, in one role. A new role is a new stay; an ended one stays in the record.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    internal Membership(JournalEntry entry)
    {
        Id = entry.Sequence;
        CohortId = entry.CohortId!.Value;
        PersonId = entry.Details.Guid("person");
        Role = entry.Details.Enum<CohortRole>("role");
        StartedAtUtc = entry.ReceivedAtUtc;
    }

    /// <summary>Sequence of the journal entry that began it.</summary>
    public long Id { get; private set; }

    public Guid CohortId { get; private set; }
    public Guid PersonId { get; private set; }
    public CohortRole Role { get; private set; }
    public DateTime StartedAtUtc { get; private set; }

    /// <summary>Null while it lasts.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    internal void End(DateTime atUtc) => EndedAtUtc ??= atUtc;

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("Memberships").HasKey(membership => membership.Id);
            builder.Property(membership => membership.Id).ValueGeneratedNever();
            builder.HasIndex(membership => new { membership.PersonId, membership.CohortId });
            builder.HasIndex(membership => new { membership.CohortId, membership.Role });
        }
    }
}

/// <summary>Folds joining and leaving into <see cref="Membership"/>.</summary>
public sealed class MembershipProjection : IProjection
{
    public IReadOnlyList<Type> Tables => [typeof(Membership)];

    public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Kind == EntryKind.MemberJoined)
            db.Add(new Membership(entry));
        else if (entry.Kind == EntryKind.MemberLeft)
            (await db.Memberships.FindAsync([long.Parse(entry.Details["membership"], System.Globalization.CultureInfo.InvariantCulture)], ct))?.End(entry.ReceivedAtUtc);
    }
}

public static class CohortTables
{
    extension(HubDb db)
    {
        public DbSet<Cohort> Cohorts => db.Set<Cohort>();
        public DbSet<CohortCareer> CohortCareers => db.Set<CohortCareer>();
        public DbSet<Membership> Memberships => db.Set<Membership>();

        /// <summary>The stays that last now, of people who may still act.</summary>
        public IQueryable<Membership> CurrentMemberships =>
            from membership in db.Set<Membership>()
            join person in db.Set<People.Person>() on membership.PersonId equals person.Id
            where membership.EndedAtUtc == null && !person.IsDisabled
            select membership;
    }
}
