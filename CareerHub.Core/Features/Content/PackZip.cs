using System.IO.Compression;

namespace CareerHub.Core.Features.Content;

/// <summary>A pack in a zip file: read with a bound on everything, whatever the file says of itself; written the same bytes for the same pack.</summary>
public static class PackZip
{
    private const int MostEntries = 5_000;
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files of a zip; null when it is none that can be read. What is not YAML is passed over; what leads out of the folder becomes a finding.</summary>
    /// <param name="zip">Can seek. Not closed.</param>
    public static PackFiles? Read(Stream zip)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries) return null;
            var files = new List<KeyValuePair<string, byte[]>>();
            var left = (long)PackLimits.BytesTogether;
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".yaml", StringComparison.Ordinal)))
            {
                var content = Unpacked(entry, Math.Min(PackLimits.BytesPerFile, left));
                left -= content.Length;
                files.Add(new(entry.FullName, content));
            }
            return PackFiles.Of(WithoutTop(files));
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return null;
        }
    }

    public static byte[] Write(PackFiles files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in files.Paths)
            {
                var entry = archive.CreateEntry(path);
                entry.LastWriteTime = Written;
                using var stream = entry.Open();
                stream.Write(files.Bytes(path).Span);
            }
        }
        return bytes.ToArray();
    }

    // One byte more than allowed tells that there is more; a bomb is not unpacked any further.
    private static byte[] Unpacked(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var part = new byte[81_920];
        while (content.Length <= most && stream.Read(part) is > 0 and var count) content.Write(part, 0, (int)Math.Min(count, most + 1 - content.Length));
        return content.ToArray();
    }

    // Whoever zips a folder zips its name as well.
    private static List<KeyValuePair<string, byte[]>> WithoutTop(List<KeyValuePair<string, byte[]>> files)
    {
        var tops = files.Select(file => file.Key.Split('/')).Select(parts => parts.Length > 1 ? parts[0] : "").Distinct().ToList();
        if (tops is not [{ Length: > 0 } top] || top is "skills" or "careers" or "." or "..") return files;
        return [.. files.Select(file => KeyValuePair.Create(file.Key[(top.Length + 1)..], file.Value))];
    }
}
