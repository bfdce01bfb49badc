using CareerHub.Core.Features.Content;
using static CareerHub.Tests.Features.Content.Occupations.OccupationSample;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>The two verbs as somebody types them.</summary>
public sealed class OccupationVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_draft_is_written_with_what_was_skipped_and_what_is_left_to_write()
    {
        Onet.Append(Tasks, "51-3011.00|5|Sweep.").WriteTo(In("db_30_2_text"));

        var verb = await VerbAsync("content", "from-onet", In("db_30_2_text"), "--code", "51-3011.00", "--out", In("draft"));

        Assert.True(verb.ExitCode == 0, verb.ToString());
        Assert.Equal($"Draft of Bakers in {In("draft")}, 5 files: 3 tasks, 2 skills, 5 technologies.", verb.Lines[0]);
        Assert.Contains("This page includes information from the O*NET 30.2 Database", verb.Lines[1], StringComparison.Ordinal);
        Assert.Contains(verb.Lines, line => line.StartsWith("Task Statements.txt:6: ", StringComparison.Ordinal));
        var left = verb.Lines.SkipWhile(line => line != "What a person still has to write:").Skip(1).SkipLast(1).ToList();
        var findings = PackReader.Read(PackFiles.FromFolder(In("draft"))).Findings;
        Assert.Equal(Math.Min(findings.Count, 40), left.Count(line => findings.Any(finding => line == finding.In("en") || line == finding.In("id"))));
    }

    [Fact]
    public async Task What_cannot_be_drafted_is_refused_with_the_reason_and_nothing_is_written()
    {
        Onet.WriteTo(In("onet"));
        Esco.Without(Relations).WriteTo(In("esco"));
        Directory.CreateDirectory(In("full"));
        await File.WriteAllTextAsync(Path.Combine(In("full"), "mine.txt"), "mine", TestContext.Current.CancellationToken);

        var unknown = await VerbAsync("content", "from-onet", In("onet"), "--code", "51-3012.00", "--out", In("draft"));
        var lacking = await VerbAsync("content", "from-esco", In("esco"), "--uri", Baker, "--out", In("draft"));
        var full = await VerbAsync("content", "from-onet", In("onet"), "--code", "51-3011.00", "--out", In("full"));
        var nowhere = await VerbAsync("content", "from-onet", In("nowhere"), "--code", "51-3011.00", "--out", In("draft"));

        Assert.All([unknown, lacking, full, nowhere], refused => Assert.True(refused.ExitCode == 1, refused.ToString()));
        Assert.Contains("  51-3011.00 Bakers", unknown.Lines);
        Assert.Contains(Relations, Assert.Single(lacking.Lines), StringComparison.Ordinal);
        Assert.Equal($"{In("full")} is not empty; nothing was written.", Assert.Single(full.Lines));
        Assert.Equal($"There is no folder {In("nowhere")}.", Assert.Single(nowhere.Lines));
        Assert.False(Directory.Exists(In("draft")));
        Assert.Single(Directory.EnumerateFileSystemEntries(In("full")));
    }

    [Theory]
    [InlineData(2, "content", "from-onet", "folder")]
    [InlineData(2, "content", "from-esco", "folder", "--code", "1", "--out", "draft")]
    [InlineData(0, "content", "from-onet", "--help")]
    [InlineData(0, "content", "from-esco", "--help")]
    public async Task Usage_is_told(int exitCode, params string[] words)
    {
        var verb = await VerbAsync(words);

        Assert.Equal(exitCode, verb.ExitCode);
        Assert.Contains($"content {words[1]} FOLDER", string.Join('\n', verb.Lines), StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    private Task<Ended> VerbAsync(params string[] words) => ServerProcess.VerbAsync(_folder.Path, words);
}
