using System.Text;
using CareerHub.Core.Features.Content;
using Xunit;

namespace CareerHub.Tests.Features.Content;

/// <summary>The real pack, spoilt at random: the reader always answers, with a catalogue or with places that exist.</summary>
public sealed class PackMutationTests
{
    private const int Seed = 20_261_122;
    private const int Rounds = 2_000;

    private static readonly string[] Tokens =
    [
        "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a", "!t ", "|", ">", "'", "\"", "#", "\n", "\n\n", "\t", "  ", "---\n", "...\n", "%", "\0", "\u2028", "\ud83d\ude00",
        "\\", "~", "null", "id: ", "en: ", "level: 9\n", "0", "-1", "99999999999999999999", ",", "<<: *a\n", "\r", "\"\\x00\"", "\"\\uD800\"",
    ];

    [Fact]
    public void Two_thousand_mutations_are_all_answered()
    {
        var random = new Random(Seed);
        var original = PackFiles.FromEmbedded();
        var files = original.Paths.ToDictionary(path => path, path => original.Bytes(path).ToArray());
        var good = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var path = original.Paths[random.Next(original.Paths.Count)];
            var content = files[path];
            for (var times = random.Next(1, 4); times > 0; times--) content = Mutate(content, random);

            var pack = PackFiles.Of(files.Select(file => file.Key == path ? new(path, content) : file));
            var reading = Read(pack, round, path);

            if (reading.Catalogue is not null) good++;
            Assert.Equal(reading.Catalogue is null, reading.Findings.Count > 0);
            Assert.All(reading.Findings, finding => AssertPlaceExists(finding, pack));
        }

        // Some changes only touch words, most break something: a reader that always says the same would be found out here.
        Assert.InRange(good, 1, Rounds - 1);
    }

    private static PackReading Read(PackFiles pack, int round, string path)
    {
        try
        {
            return PackReader.Read(pack);
        }
        catch (Exception exception)
        {
            Assert.Fail($"Round {round} in {path}: {exception}\n{Encoding.UTF8.GetString(pack.Bytes(path).Span)}");
            throw;
        }
    }

    private static void AssertPlaceExists(Finding finding, PackFiles pack)
    {
        Assert.True(pack.Holds(finding.File));
        Assert.InRange(finding.Line, 1, pack.Bytes(finding.File).Span.Count((byte)'\n') + 1);
        Assert.InRange(finding.Column, 1, int.MaxValue);
        Assert.DoesNotContain('\n', finding.In("id") + finding.In("en"));
    }

    private static byte[] Mutate(byte[] content, Random random)
    {
        var at = random.Next(content.Length + 1);
        var length = Math.Min(random.Next(1, 60), content.Length - at);
        return random.Next(8) switch
        {
            0 => [.. content[..at], .. Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]), .. content[at..]],
            1 => [.. content[..at], .. content[(at + length)..]],
            2 => [.. content[..(at + length)], .. content[at..]],
            3 => content[..at],
            4 => [.. content[..at], (byte)random.Next(256), .. content[Math.Min(at + 1, content.Length)..]],
            5 => WithoutALine(content, random),
            6 => WithALineElsewhere(content, random),
            _ => Reindented(content, random),
        };
    }

    private static byte[] WithoutALine(byte[] content, Random random) => Lines(content, lines => lines.RemoveAt(random.Next(lines.Count)));

    private static byte[] WithALineElsewhere(byte[] content, Random random) => Lines(content, lines =>
    {
        var line = lines[random.Next(lines.Count)];
        lines.Insert(random.Next(lines.Count + 1), line);
    });

    private static byte[] Reindented(byte[] content, Random random) => Lines(content, lines =>
    {
        var at = random.Next(lines.Count);
        lines[at] = random.Next(2) == 0 ? "  " + lines[at] : lines[at].TrimStart();
    });

    private static byte[] Lines(byte[] content, Action<List<string>> change)
    {
        var lines = Encoding.Latin1.GetString(content).Split('\n').ToList();
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
