using System.Diagnostics;
using System.Text;
using CareerHub.Core.Features.Content;

namespace CareerHub.Tests.Features.Content;

/// <summary>What one spoilt pack gave.</summary>
/// <param name="Path">The file that was spoilt.</param>
/// <param name="Took">How long the reader needed.</param>
internal sealed record MutatedPack(string Path, PackFiles Pack, PackReading Reading, TimeSpan Took);

/// <summary>The built-in pack, one file of it spoilt at random each time: bytes put in, taken out, doubled, cut off, lines moved.</summary>
internal sealed class PackMutations(int seed)
{
    private static readonly string[] Tokens =
    [
        "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a", "!t ", "|", ">", "'", "\"", "#", "\n", "\n\n", "\t", "  ", "---\n", "...\n", "%", "\0", "\u2028", "\ud83d\ude00",
        "\\", "~", "null", "id: ", "en: ", "level: 9\n", "0", "-1", "99999999999999999999", ",", "<<: *a\n", "\r", "\"\\x00\"", "\"\\uD800\"",
    ];

    private readonly Random _random = new(seed);
    private readonly PackFiles _original = PackFiles.FromEmbedded();

    /// <exception cref="PackReaderBrokeException">The reader threw instead of answering.</exception>
    public IEnumerable<MutatedPack> Take(int rounds)
    {
        var files = _original.Paths.ToDictionary(path => path, path => _original.Bytes(path).ToArray());
        for (var round = 0; round < rounds; round++)
        {
            var path = _original.Paths[_random.Next(_original.Paths.Count)];
            var content = files[path];
            for (var times = _random.Next(1, 4); times > 0; times--) content = Mutate(content, _random);
            var pack = PackFiles.Of(files.Select(file => file.Key == path ? new(path, content) : file));
            yield return Read(pack, round, path);
        }
    }

    private static MutatedPack Read(PackFiles pack, int round, string path)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return new(path, pack, PackReader.Read(pack), watch.Elapsed);
        }
        catch (Exception exception)
        {
            throw new PackReaderBrokeException($"Round {round} in {path}\n{Encoding.UTF8.GetString(pack.Bytes(path).Span)}", exception);
        }
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

/// <summary>The message holds the file that did it.</summary>
internal sealed class PackReaderBrokeException(string message, Exception cause) : Exception(message, cause);
