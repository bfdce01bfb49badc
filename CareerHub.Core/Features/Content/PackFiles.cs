using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Content;

/// <summary>The files of a content pack in memory, path by path in ordinal order. What could not be taken in is named in <see cref="Findings"/>, never thrown.</summary>
public sealed class PackFiles
{
    private const string EmbeddedRoot = "Packs/careerhub/";

    private static readonly Regex PathShape = new(
        @"\A([a-z0-9-]+/){0,2}[a-z0-9-]+\.yaml\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly SortedDictionary<string, byte[]> _files;
    private string? _hash;

    private PackFiles(SortedDictionary<string, byte[]> files, IReadOnlyList<Finding> findings)
    {
        (_files, Findings) = (files, findings);
        Paths = [.. files.Keys];
    }

    /// <summary>Paths such as <c>skills/version-control.yaml</c>: forward slashes, ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Files that were refused, with the reason; a pack with any is not read into a catalogue.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public bool Holds(string path) => _files.ContainsKey(path);

    /// <exception cref="KeyNotFoundException">The pack has no such file.</exception>
    public ReadOnlyMemory<byte> Bytes(string path) => _files[path];

    /// <summary>SHA-256 over every path and its bytes, in lower-case hexadecimal: equal for equal packs, wherever they were read from.</summary>
    public string Hash => _hash ??= ComputeHash();

    /// <summary>Files from wherever they came, such as an upload. Paths that a pack cannot have and files beyond <see cref="PackLimits"/> become findings.</summary>
    public static PackFiles Of(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var taken = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var findings = new FindingList();
        var bytes = 0L;
        foreach (var (path, content) in files)
        {
            var place = Place.StartOf(PackWords.Shown(path));
            if (taken.Count == PackLimits.Files)
            {
                findings.Add(place, PackWords.TooManyFiles);
                break;
            }

            if (!IsPath(path)) findings.Add(place, PackWords.BadPath);
            else if (content.Length > PackLimits.BytesPerFile) findings.Add(place, PackWords.FileTooLarge);
            else if ((bytes += content.Length) > PackLimits.BytesTogether) findings.Add(place, PackWords.PackTooLarge);
            else if (!taken.TryAdd(path, [.. content])) findings.Add(place, PackWords.PathTwice);
        }

        return new(taken, findings.InOrder());
    }

    /// <summary>Every <c>*.yaml</c> of a folder and its folders. Links are named and not followed, so nothing outside the folder is read.</summary>
    public static PackFiles FromFolder(string folder)
    {
        var findings = new FindingList();
        var files = Of(PackFolder.Read(folder, findings));
        findings.AddRange(files.Findings);
        return new(files._files, findings.InOrder());
    }

    /// <summary>The pack that is built into the program.</summary>
    public static PackFiles FromEmbedded()
    {
        var assembly = typeof(PackFiles).Assembly;
        var files = new Dictionary<string, byte[]>();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // A build on Windows names resources with its own separator.
            var path = resource.Replace('\\', '/');
            if (!path.StartsWith(EmbeddedRoot, StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(path[EmbeddedRoot.Length..], content);
        }

        return Of(files);
    }

    /// <summary>Writes every file below a folder, byte for byte; creates folders and overwrites files of the same path, and leaves any others alone.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, content) in _files)
        {
            var target = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }
    }

    /// <summary>Lower-case words with hyphens, at most two folders deep: the same on every file system, and never a way out of a folder.</summary>
    private static bool IsPath(string path) => path.Length <= PackLimits.PathLength && PathShape.IsMatch(path);

    private string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in _files)
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>With the length in front, so that no two packs can give the same stream of bytes.</summary>
    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
