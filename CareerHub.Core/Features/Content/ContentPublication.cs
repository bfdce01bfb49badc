using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Content;

/// <summary>One time that a version of the content was published. The newest one is what everybody reads; an earlier version can be published again.</summary>
public sealed class ContentPublication
{
    private ContentPublication()
    {
    }

    internal ContentPublication(ContentVersion version, Guid byId, DateTime atUtc, long? carriesFrom) =>
        (Version, ById, AtUtc, CarriesFrom) = (version, byId, atUtc, carriesFrom);

    /// <summary>Rises with each publication.</summary>
    public long Id { get; private set; }

    public long VersionId { get; private set; }
    internal ContentVersion Version { get; private set; } = null!;

    /// <summary>The admin who did it; empty for the program itself.</summary>
    public Guid ById { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>
    /// The publication before it, when that had skills or criteria that this version's files lack: they are carried along
    /// as retired, because people have history on them. Null when nothing is lacking.
    /// </summary>
    public long? CarriesFrom { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ContentPublication>
    {
        public void Configure(EntityTypeBuilder<ContentPublication> builder)
        {
            builder.ToTable("ContentPublications").HasKey(publication => publication.Id);
            builder.HasOne(publication => publication.Version).WithMany().HasForeignKey(publication => publication.VersionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
