using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.People;

/// <summary>Somebody with an account. Names live here alone: the journal knows people by their random id.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const string DefaultTimeZone = "Asia/Jakarta";

    private Person()
    {
    }

    /// <param name="name">What others call them, 1 to 80 characters.</param>
    public Person(string name, string email, DateTime createdAtUtc)
    {
        Id = Guid.NewGuid();
        DisplayName = name;
        UserName = Email = email;
        CreatedAtUtc = createdAtUtc;
    }

    public string DisplayName { get; private set; } = "";

    /// <summary>Sees people, memberships and counts, and content; records only as a member of the cohort.</summary>
    public bool IsAdmin { get; private set; }

    /// <summary>May not sign in or act; what they did stays.</summary>
    public bool IsDisabled { get; private set; }

    /// <summary>Invented by the demo; never mixed with real people.</summary>
    public bool IsDemo { get; init; }

    /// <summary>IANA name; days and weeks of this person are counted in it.</summary>
    public string TimeZone { get; private set; } = DefaultTimeZone;

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Opens a disabled account too: an admin who may not act would leave the house without one.</summary>
    public void MakeAdmin() => (IsAdmin, IsDisabled) = (true, false);

    /// <summary>Shuts the account: no session of it is good any more, and none begins. What the person did stays.</summary>
    public void Disable()
    {
        IsDisabled = true;
        EndSessions();
    }

    /// <summary>Opens the account again, with the password it had.</summary>
    public void Enable()
    {
        IsDisabled = false;
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>Every session of the account ends: its cookies carry the stamp of before.</summary>
    public void EndSessions()
    {
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString(); // Identity writes whole rows: an older one must not win
    }

    public void Rename(string name) => DisplayName = name;

    public void MoveTo(string timeZone) => TimeZone = timeZone;

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("People");
            builder.Property(person => person.DisplayName).HasMaxLength(TypedText.NameLength);
            builder.Property(person => person.TimeZone).HasMaxLength(60);
        }
    }
}

public static class PeopleTables
{
    extension(HubDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<AuditEntry> Audit => db.Set<AuditEntry>();
        public DbSet<PasswordReset> PasswordResets => db.Set<PasswordReset>();
    }
}
