using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>A code of its own for one person who is to learn in a cohort; it lets one person in, once.</summary>
public sealed class Invitation
{
    private Invitation()
    {
    }

    internal Invitation(Guid cohortId, InvitedPerson person, Guid createdById, DateTime createdAtUtc)
    {
        Id = Guid.NewGuid();
        (CohortId, Name, Email, CreatedById, CreatedAtUtc) = (cohortId, person.Name, person.Email, createdById, createdAtUtc);
        Code = Cohort.NewCode();
    }

    public Guid Id { get; private set; }
    public Guid CohortId { get; private set; }

    /// <summary>Looks like a cohort's own code, and is typed in the same place.</summary>
    public string Code { get; private set; } = "";

    /// <summary>As the list had it: greets whoever opens the invitation. Null when only an address was given.</summary>
    public string? Name { get; private set; }

    /// <summary>As the list had it; shown to those who run the cohort alone. Nothing is sent to it.</summary>
    public string? Email { get; private set; }

    public Guid CreatedById { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Who joined with it; null while nobody did.</summary>
    public Guid? UsedById { get; private set; }

    public DateTime? UsedAtUtc { get; private set; }

    /// <summary>Set once it was taken back.</summary>
    public DateTime? RevokedAtUtc { get; private set; }

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; } = 1;

    internal void Use(Guid personId, DateTime atUtc)
    {
        (UsedById, UsedAtUtc) = (personId, atUtc);
        Version++;
    }

    /// <summary>Takes it back, and forgets whom it was for: they may never have heard of this house.</summary>
    internal void Revoke(DateTime atUtc)
    {
        (RevokedAtUtc, Name, Email) = (atUtc, null, null);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.ToTable("Invitations").HasKey(invitation => invitation.Id);
            builder.Property(invitation => invitation.Id).ValueGeneratedNever();
            builder.Property(invitation => invitation.Code).HasMaxLength(Cohort.CodeLength);
            builder.Property(invitation => invitation.Name).HasMaxLength(TypedText.NameLength);
            builder.Property(invitation => invitation.Email).HasMaxLength(AccountRules.EmailLength);
            builder.HasIndex(invitation => invitation.Code).IsUnique();
            builder.HasIndex(invitation => invitation.CohortId);
            builder.Property(invitation => invitation.Version).IsConcurrencyToken();
        }
    }
}

public static class InvitationTables
{
    extension(HubDb db)
    {
        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        /// <summary>Those that still let somebody in.</summary>
        public IQueryable<Invitation> OpenInvitations =>
            db.Set<Invitation>().Where(invitation => invitation.UsedAtUtc == null && invitation.RevokedAtUtc == null);
    }
}
