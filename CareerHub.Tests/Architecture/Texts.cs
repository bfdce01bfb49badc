using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CareerHub.Tests.Architecture;

/// <summary>The sentences of the product, as the resx files of the Web project hold them.</summary>
internal static partial class Texts
{
    /// <summary>Name of the marker class → the English and the Indonesian sentences by key.</summary>
    public static IReadOnlyDictionary<string, TextPair> All { get; } = SourceTree.Of("CareerHub.Web", ".resx")
        .Where(path => !path.EndsWith(".id.resx", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => new TextPair(path, Read(path), Read(path.Replace(".resx", ".id.resx", StringComparison.Ordinal))));

    /// <summary>Every literal key that a page or its code asks for, with the marker class of the localizer it asks.</summary>
    public static IEnumerable<(string File, string Marker, string Key)> Asked()
    {
        foreach (var files in SourceTree.Of("CareerHub.Web", ".razor", ".cs").GroupBy(path => path.Replace(".razor.cs", ".razor", StringComparison.Ordinal)))
        {
            var sources = files.Select(path => (Path: path, Source: SourceTree.Read(path))).ToList();
            var injected = sources.SelectMany(file => Localizers().Matches(file.Source)).Select(match => (Name: match.Groups["name"].Value, Marker: match.Groups["marker"].Value)).Distinct().ToList();
            foreach (var (path, source) in sources)
                foreach (var (name, marker) in injected)
                    foreach (Match asked in Regex.Matches(source, $@"(?<!\w){name}\[(?<it>[^\]\[]*)\]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                        foreach (Match literal in Literals().Matches(KeyPart(asked.Groups["it"].Value)))
                            yield return (path, marker, literal.Groups["it"].Value);
        }
    }

    // The key is the first argument; it may be a choice between literals.
    private static string KeyPart(string arguments)
    {
        var comma = arguments.IndexOf(',', StringComparison.Ordinal);
        var key = comma < 0 ? arguments : arguments[..comma];
        return key.StartsWith('$') ? "" : key;
    }

    private static Dictionary<string, string> Read(string path) => !File.Exists(Path.Combine(SourceTree.Root, path))
        ? []
        : XDocument.Parse(SourceTree.Read(path)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex(@"IStringLocalizer<(?<marker>\w+)>\s+(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Localizers();

    // The whole argument, or a branch of a choice; a literal inside a call or a sum is no key by itself.
    [GeneratedRegex("""(?<=^\s*|(?<!\?)\?\s*|:\s*)"(?<it>[^"{}]+)"(?=\s*($|:))""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Literals();
}

internal sealed record TextPair(string Path, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> Indonesian);
