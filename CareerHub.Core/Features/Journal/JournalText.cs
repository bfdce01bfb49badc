using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Journal;

/// <summary>What a person typed with an entry. It lies beside the journal so that it can be erased while the chain stays whole.</summary>
public sealed class JournalText
{
    private const int SaltLength = 16;

    private JournalText()
    {
    }

    internal JournalText(string text)
    {
        (Text, Salt) = (text, RandomNumberGenerator.GetBytes(SaltLength));
    }

    public long Sequence { get; internal set; }

    /// <summary>Random, so that a short text cannot be guessed back from the hash that stays.</summary>
    public byte[] Salt { get; private set; } = [];

    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of salt and text, as the entry keeps it.</summary>
    public byte[] Hash() => SHA256.HashData([.. Salt, .. Encoding.UTF8.GetBytes(Text)]);

    internal sealed class Mapping : IEntityTypeConfiguration<JournalText>
    {
        public void Configure(EntityTypeBuilder<JournalText> builder)
        {
            builder.ToTable("JournalTexts").HasKey(text => text.Sequence);
            builder.Property(text => text.Sequence).ValueGeneratedNever();
            builder.Property(text => text.Salt).HasMaxLength(SaltLength);
            builder.Property(text => text.Text).HasMaxLength(20_000);
        }
    }
}
