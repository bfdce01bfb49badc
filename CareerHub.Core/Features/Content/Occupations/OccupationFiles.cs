namespace CareerHub.Core.Features.Content;

/// <summary>The files of an occupation database, by name and without regard to case; each is opened when it is read, never held as a whole.</summary>
public sealed class OccupationFiles
{
    private readonly SortedDictionary<string, Func<Stream>> _files;

    private OccupationFiles(string name, IEnumerable<KeyValuePair<string, Func<Stream>>> files)
    {
        Name = name;
        _files = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (file, open) in files.OrderBy(file => file.Key, StringComparer.Ordinal)) _files.TryAdd(file, open);
    }

    /// <summary>The folder's own name: the official ones say the release in it.</summary>
    public string Name { get; }

    /// <summary>File names in a fixed order.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>The files that lie in a folder, not those in folders below; none when there is no such folder.</summary>
    public static OccupationFiles FromFolder(string folder)
    {
        var found = new DirectoryInfo(folder);
        return new(found.Name, found.Exists ? found.EnumerateFiles().Select(file => new KeyValuePair<string, Func<Stream>>(file.Name, file.OpenRead)) : []);
    }

    /// <summary>Files in memory.</summary>
    public static OccupationFiles Of(string name, IReadOnlyDictionary<string, byte[]> files) =>
        new(name, files.Select(file => new KeyValuePair<string, Func<Stream>>(file.Key, () => new MemoryStream(file.Value, writable: false))));

    public bool Holds(string file) => _files.ContainsKey(file);

    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public Stream Open(string file) => _files[file]();
}
