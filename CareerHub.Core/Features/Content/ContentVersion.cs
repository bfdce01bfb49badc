using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Content;

/// <summary>One version of a content pack: published at some time, or a draft that waits. See <see cref="ContentPublication"/>.</summary>
public sealed class ContentVersion
{
    private readonly List<ContentFile> _files = [];

    private ContentVersion()
    {
    }

    internal ContentVersion(PackHeader header, PackFiles files, DateTime importedAtUtc)
        : this(header.Id, header.Version, files, importedAtUtc)
    {
    }

    /// <param name="packId">As far as the files say one; a draft may be far from complete.</param>
    internal ContentVersion(string packId, string version, PackFiles files, DateTime importedAtUtc)
    {
        (PackId, Version, Hash, ImportedAtUtc) = (packId, version, files.Hash, importedAtUtc);
        _files.AddRange(files.Paths.Select(path => new ContentFile(path, files.Bytes(path).ToArray())));
    }

    /// <summary>Rises with each import.</summary>
    public long Id { get; private set; }

    public string PackId { get; private set; } = "";
    public string Version { get; private set; } = "";

    /// <summary>SHA-256 over the files: equal files are one version.</summary>
    public string Hash { get; private set; } = "";

    public DateTime ImportedAtUtc { get; private set; }

    /// <summary>The files as they came, byte for byte, so that an export gives back what was imported.</summary>
    public IReadOnlyList<ContentFile> Files => _files;

    internal PackFiles ToPackFiles() => PackFiles.Of(_files.Select(file => KeyValuePair.Create(file.Path, file.Content)));

    internal sealed class Mapping : IEntityTypeConfiguration<ContentVersion>
    {
        public void Configure(EntityTypeBuilder<ContentVersion> builder)
        {
            builder.ToTable("ContentVersions").HasKey(version => version.Id);
            builder.Property(version => version.PackId).HasMaxLength(80);
            builder.Property(version => version.Version).HasMaxLength(40);
            builder.Property(version => version.Hash).HasMaxLength(64);
            builder.HasMany(version => version.Files).WithOne().HasForeignKey(file => file.VersionId);
        }
    }
}

public sealed class ContentFile
{
    private ContentFile()
    {
    }

    internal ContentFile(string path, byte[] content) => (Path, Content) = (path, content);

    public long VersionId { get; private set; }
    public string Path { get; private set; } = "";
    public byte[] Content { get; private set; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ContentFile>
    {
        public void Configure(EntityTypeBuilder<ContentFile> builder)
        {
            builder.ToTable("ContentFiles").HasKey(file => new { file.VersionId, file.Path });
            builder.Property(file => file.Path).HasMaxLength(200);
            builder.Property(file => file.Content).HasMaxLength(1 << 20);
        }
    }
}
