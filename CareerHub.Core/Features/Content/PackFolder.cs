namespace CareerHub.Core.Features.Content;

/// <summary>Finds and reads the files of a pack on disk, with every cap held while reading: a file may grow after it was measured.</summary>
internal static class PackFolder
{
    /// <summary>Paths inside the pack with their bytes, files that cannot be read left out and named.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Read(string folder, FindingList findings)
    {
        var files = new List<KeyValuePair<string, byte[]>>();
        var together = 0L;
        foreach (var (path, file) in Find(folder, findings))
        {
            if (ReadWithin(file, path, findings) is not { } content) continue;
            files.Add(new(path, content));
            together += content.Length;
            // One more than allowed is enough for PackFiles to say so.
            if (files.Count > PackLimits.Files || together > PackLimits.BytesTogether) break;
        }

        return files;
    }

    private static List<(string Path, string File)> Find(string folder, FindingList findings)
    {
        var found = new List<(string Path, string File)>();
        var open = new Stack<(DirectoryInfo Folder, string Prefix)>([(new(folder), "")]);
        var seen = 0;
        while (open.TryPop(out var next))
        {
            foreach (var entry in Entries(next.Folder, next.Prefix, findings))
            {
                var path = next.Prefix + entry.Name;
                if (++seen > PackLimits.FolderEntries)
                {
                    findings.Add(Place.StartOf(PackWords.Shown(path)), PackWords.TooManyFiles);
                    return found;
                }

                var isFolder = entry is DirectoryInfo;
                if (!isFolder && !entry.Name.EndsWith(".yaml", StringComparison.Ordinal)) continue;
                if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    findings.Add(Place.StartOf(PackWords.Shown(path)), PackWords.Link);
                else if (isFolder)
                    open.Push(((DirectoryInfo)entry, path + "/"));
                else
                    found.Add((path, entry.FullName));
            }
        }

        found.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return found;
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, string prefix, FindingList findings)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().Take(PackLimits.FolderEntries + 1)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(Place.StartOf(PackWords.Shown(prefix + ".")), PackWords.CannotRead);
            return [];
        }
    }

    private static byte[]? ReadWithin(string file, string path, FindingList findings)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var content = new MemoryStream();
            var part = new byte[81_920];
            while (stream.Read(part) is > 0 and var count)
            {
                content.Write(part, 0, count);
                if (content.Length > PackLimits.BytesPerFile) break;
            }

            return content.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(Place.StartOf(PackWords.Shown(path)), PackWords.CannotRead);
            return null;
        }
    }
}
