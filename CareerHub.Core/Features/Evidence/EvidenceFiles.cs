using System.Security.Cryptography;
using CareerHub.Core.Features.Evidence.Images;
using CareerHub.Core.Persistence;

namespace CareerHub.Core.Features.Evidence;

/// <summary>
/// The pictures in the data folder, each under a random name that says nothing. A file is whole and on the disk before an
/// entry names it, so that no entry ever names half a picture; the other way round, a file that no entry names is swept
/// away at the next start.
/// </summary>
public sealed class EvidenceFiles(DataFolder folder, TimeProvider time)
{
    private const string Unfinished = ".part";
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Writes a picture, whole or not at all.</summary>
    public async Task<StoredImage> KeepAsync(CleanImage image, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var unfinished = PathOf(id) + Unfinished;
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(image.Bytes, ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, PathOf(id));
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        return new(id, image.Type, image.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(image.Bytes)));
    }

    /// <summary>The file for reading, or null when it is not there.</summary>
    public Stream? TryOpen(Guid id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 64 << 10, useAsync: true);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A picture that no entry will ever name.</summary>
    internal void Forget(Guid id) => File.Delete(PathOf(id));

    /// <summary>Deletes every picture that is not named, and what a crash left half written. Files of any other name are not ours and stay.</summary>
    /// <returns>How many were deleted.</returns>
    internal int ForgetAllBut(IReadOnlySet<Guid> named)
    {
        var deleted = 0;
        foreach (var path in Directory.EnumerateFiles(folder.Files))
        {
            var name = Path.GetFileName(path);
            var isUnfinished = name.EndsWith(Unfinished, StringComparison.Ordinal);
            if (!Guid.TryParseExact(isUnfinished ? name[..^Unfinished.Length] : name, "D", out var id)) continue;
            if (isUnfinished ? File.GetLastWriteTimeUtc(path) > time.GetUtcNow().UtcDateTime - Abandoned : named.Contains(id)) continue;
            File.Delete(path);
            deleted++;
        }
        return deleted;
    }

    private string PathOf(Guid id) => Path.Combine(folder.Files, id.ToString("D"));
}
