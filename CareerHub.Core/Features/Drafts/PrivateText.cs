using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Drafts;

/// <summary>Words that only their writer ever sees: a private note, or the draft of something that was not sent yet. Not in the journal: it is nobody's record.</summary>
public sealed class PrivateText
{
    public const int MaxLength = 20_000;
    public const int SlotLength = 120;

    private PrivateText()
    {
    }

    public PrivateText(Guid personId, string slot)
    {
        (PersonId, Slot) = (personId, slot);
    }

    public Guid PersonId { get; private set; }

    /// <summary>What it is for: see <see cref="DraftSlot"/>.</summary>
    public string Slot { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Rises with every change; a writer sends the one they began from.</summary>
    public int Version { get; private set; }

    public DateTime ChangedAtUtc { get; private set; }

    public void Write(string text, DateTime atUtc) => (Text, Version, ChangedAtUtc) = (text, Version + 1, atUtc);

    internal sealed class Mapping : IEntityTypeConfiguration<PrivateText>
    {
        public void Configure(EntityTypeBuilder<PrivateText> builder)
        {
            builder.ToTable("PrivateTexts").HasKey(text => new { text.PersonId, text.Slot });
            builder.Property(text => text.Slot).HasMaxLength(SlotLength);
            builder.Property(text => text.Text).HasMaxLength(MaxLength);
            builder.Property(text => text.Version).IsConcurrencyToken();
        }
    }
}

public static class DraftTables
{
    extension(HubDb db)
    {
        public DbSet<PrivateText> PrivateTexts => db.Set<PrivateText>();
    }
}
