using System.Text;
using CareerHub.Core.Features.Content;
using Xunit;

namespace CareerHub.Tests.Features.Content;

/// <summary>Packs in memory and on disk.</summary>
public sealed class PackFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careerhub-pack-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_pack_written_and_read_back_is_the_same_byte_for_byte()
    {
        var pack = TinyPack.Good.Files;

        pack.WriteTo(_folder.FullName);
        var back = PackFiles.FromFolder(_folder.FullName);

        Assert.Empty(back.Findings);
        Assert.Equal(pack.Paths, back.Paths);
        Assert.All(pack.Paths, path => Assert.True(pack.Bytes(path).Span.SequenceEqual(back.Bytes(path).Span)));
        Assert.Equal(pack.Hash, back.Hash);
    }

    [Fact]
    public void Paths_stand_in_ordinal_order_whatever_order_they_came_in()
    {
        var pack = PackFiles.Of([new("skills/b.yaml", []), new("skills/a-b.yaml", []), new("pack.yaml", []), new("skills/a.yaml", [])]);

        Assert.Equal(["pack.yaml", "skills/a-b.yaml", "skills/a.yaml", "skills/b.yaml"], pack.Paths);
    }

    [Fact]
    public void The_hash_changes_with_a_byte_a_path_and_a_border()
    {
        string[] hashes =
        [
            PackFiles.Of([new("a.yaml", [1]), new("b.yaml", [2])]).Hash,
            PackFiles.Of([new("a.yaml", [1]), new("b.yaml", [3])]).Hash,
            PackFiles.Of([new("a.yaml", [1]), new("c.yaml", [2])]).Hash,
            PackFiles.Of([new("a.yaml", [1, 2]), new("b.yaml", [])]).Hash,
        ];

        Assert.Equal(4, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    [Fact]
    public void Bytes_given_to_a_pack_are_its_own()
    {
        byte[] content = [1];
        var pack = PackFiles.Of([new("a.yaml", content)]);

        content[0] = 2;

        Assert.Equal(1, pack.Bytes("a.yaml").Span[0]);
    }

    [Theory]
    [InlineData("../pack.yaml")]
    [InlineData("/pack.yaml")]
    [InlineData("skills\\a.yaml")]
    [InlineData("skills//a.yaml")]
    [InlineData("Skills/A.yaml")]
    [InlineData("a/b/c/d.yaml")]
    [InlineData("pack.yml")]
    [InlineData("pack.yaml\n")]
    [InlineData(".yaml")]
    [InlineData("c:/pack.yaml")]
    public void A_path_that_a_pack_cannot_have_is_a_finding(string path)
    {
        var pack = PackFiles.Of([new(path, [])]);

        Assert.Empty(pack.Paths);
        Assert.Single(pack.Findings);
        Assert.Null(PackReader.Read(pack).Catalogue);
    }

    [Fact]
    public void Too_large_too_many_and_twice_are_findings()
    {
        Assert.Single(PackFiles.Of([new("a.yaml", new byte[PackLimits.BytesPerFile + 1])]).Findings);
        Assert.Single(PackFiles.Of([new("a.yaml", []), new("a.yaml", [])]).Findings);
        Assert.Single(PackFiles.Of(Enumerable.Range(0, PackLimits.Files + 5).Select(number => new KeyValuePair<string, byte[]>($"f{number}.yaml", []))).Findings);
        var large = new byte[PackLimits.BytesPerFile];
        Assert.Single(PackFiles.Of(Enumerable.Range(0, 17).Select(number => new KeyValuePair<string, byte[]>($"f{number}.yaml", large))).Findings);
    }

    [Fact]
    public void A_folder_gives_its_yaml_files_and_nothing_else()
    {
        TinyPack.Good.Files.WriteTo(_folder.FullName);
        Write("README.md", "Read me");
        Write("skills/.notes.txt", "Notes");

        Assert.Equal(TinyPack.Good.Files.Hash, PackFiles.FromFolder(_folder.FullName).Hash);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_finding()
    {
        var pack = PackFiles.FromFolder(Path.Combine(_folder.FullName, "nowhere"));

        Assert.Equal([".:1:1: This file or folder cannot be read."], pack.Findings.Select(finding => finding.In("en")));
    }

    [Fact]
    public void Links_out_of_the_folder_are_named_and_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("careerhub-outside-");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.yaml"), "secret: word");
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, "sources.yaml"), Path.Combine(outside.FullName, "secret.yaml"));
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, "gone.yaml"), Path.Combine(outside.FullName, "gone.yaml"));
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "skills"), outside.FullName);
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "careers"), _folder.FullName);

            var pack = PackFiles.FromFolder(_folder.FullName);

            Assert.Empty(pack.Paths);
            Assert.Equal(["careers", "gone.yaml", "skills", "sources.yaml"], pack.Findings.Select(finding => finding.File));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_grew_too_large_is_a_finding_and_the_others_are_read()
    {
        TinyPack.Good.Files.WriteTo(_folder.FullName);
        File.WriteAllBytes(Path.Combine(_folder.FullName, "skills", "huge.yaml"), new byte[PackLimits.BytesPerFile * 2]);

        var pack = PackFiles.FromFolder(_folder.FullName);

        Assert.Equal(["skills/huge.yaml:1:1: The file is too large; at most 1,048,576 bytes."], pack.Findings.Select(finding => finding.In("en")));
        Assert.Equal(TinyPack.Good.Files.Paths, pack.Paths);
    }

    [Fact]
    public void Invalid_UTF_8_in_a_folder_is_a_finding_of_the_reader()
    {
        TinyPack.Good.Files.WriteTo(_folder.FullName);
        File.WriteAllBytes(Path.Combine(_folder.FullName, "pack.yaml"), [0x69, 0x64, 0xFF]);

        Assert.Equal(["pack.yaml:1:3: The bytes here are not UTF-8."], PackReader.Read(PackFiles.FromFolder(_folder.FullName)).Findings.Select(finding => finding.In("en")));
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder.FullName, path), text, Encoding.UTF8);
}
