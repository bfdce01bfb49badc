namespace CareerHub.Core.Features.Content;

/// <summary>How much a pack may hold. Above these nobody writes content by hand, and a reader only burns time or memory.</summary>
public static class PackLimits
{
    /// <summary>Bytes of one file: 1 MiB.</summary>
    public const int BytesPerFile = 1024 * 1024;

    /// <summary>Bytes of all files together: 16 MiB.</summary>
    public const int BytesTogether = 16 * 1024 * 1024;

    /// <summary>Files in one pack.</summary>
    public const int Files = 1_000;

    /// <summary>Entries (files and folders of any kind) that are looked at while a folder is searched for files.</summary>
    public const int FolderEntries = 10_000;

    /// <summary>Characters of a file's path inside the pack.</summary>
    public const int PathLength = 120;

    /// <summary>Lists and maps inside one another in one file.</summary>
    public const int Depth = 64;

    /// <summary>Scalars, lists and maps in one file.</summary>
    public const int NodesPerFile = 50_000;

    /// <summary>Characters of one scalar.</summary>
    public const int ScalarLength = 4_000;

    /// <summary>Characters of an id.</summary>
    public const int IdLength = 64;

    /// <summary>Characters, as people see them, of a skill's label: what fits into a chart's column.</summary>
    public const int LabelLength = 8;
}
