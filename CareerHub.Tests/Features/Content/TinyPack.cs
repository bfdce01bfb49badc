using System.Text;
using CareerHub.Core.Features.Content;
using Xunit;

namespace CareerHub.Tests.Features.Content;

/// <summary>The smallest pack with one of everything, and a way to spoil it. Immutable: each change gives another pack.</summary>
internal sealed class TinyPack
{
    public const string Header = "pack.yaml";
    public const string Sources = "sources.yaml";
    public const string Salaries = "salaries.yaml";
    public const string Career = "careers/baker.yaml";
    public const string Skill = "skills/baking.yaml";

    private readonly SortedDictionary<string, byte[]> _files;

    private TinyPack(SortedDictionary<string, byte[]> files) => _files = files;

    public static TinyPack Good { get; } = new(new(StringComparer.Ordinal)
    {
        [Header] = Bytes(TinyPackText.Header),
        [Sources] = Bytes(TinyPackText.Sources),
        [Salaries] = Bytes(TinyPackText.Salaries),
        [Career] = Bytes(TinyPackText.Career),
        [Skill] = Bytes(TinyPackText.Skill),
    });

    public PackFiles Files => PackFiles.Of(_files);

    public PackReading Read() => PackReader.Read(Files);

    public TinyPack With(string path, byte[] content) => new(new(_files, StringComparer.Ordinal) { [path] = content });

    public TinyPack With(string path, string content) => With(path, Bytes(content));

    public TinyPack Without(string path)
    {
        var files = new SortedDictionary<string, byte[]>(_files, StringComparer.Ordinal);
        Assert.True(files.Remove(path));
        return new(files);
    }

    /// <summary>Puts other words in place of the first ones that match.</summary>
    public TinyPack Change(string path, string from, string to)
    {
        var text = TextOf(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no '{from}'.");
        return With(path, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)));
    }

    public TinyPack Append(string path, string text) => With(path, TextOf(path) + text);

    /// <summary>The pack has exactly this to put right, at the first place of some words of the file.</summary>
    public void Expect(string path, string at, string sentence) => Assert.Equal([$"{PlaceOf(path, at)}: {sentence}"], FindingsInEnglish());

    public string PlaceOf(string path, string at, bool last = false)
    {
        var text = TextOf(path);
        var index = last ? text.LastIndexOf(at, StringComparison.Ordinal) : text.IndexOf(at, StringComparison.Ordinal);
        Assert.True(index >= 0, $"{path} has no '{at}'.");
        var line = text.AsSpan(0, index).Count('\n') + 1;
        var column = index - (index == 0 ? -1 : text.LastIndexOf('\n', index - 1));
        return $"{path}:{line}:{column}";
    }

    public string[] FindingsInEnglish() => [.. Read().Findings.Select(finding => finding.In("en"))];

    private string TextOf(string path) => Encoding.UTF8.GetString(_files[path]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
