namespace CareerHub.Tests.Resilience;

/// <summary>The verbs as somebody types them in the folder of the solution: exit code 0 done, 1 refused with reasons, 2 wrong usage.</summary>
[Collection(AloneCollection.Name)]
public sealed class VerbTests : IDisposable
{
    private static readonly string Pack = Path.Combine(Repository.Root, "CareerHub.Core", "Packs", "careerhub");
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("migrate", "--help")]
    [InlineData("content", "check", "--help")]
    [InlineData("content", "from-onet", "--help")]
    [InlineData("content", "from-esco", "--help")]
    public async Task Help_is_given_to_whoever_asks(params string[] words)
    {
        var verb = Expect(0, await VerbAsync(words));

        Assert.Contains(words.Length == 1 ? "journal verify" : string.Join(' ', words[..^1]), string.Join('\n', verb.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("content")]
    [InlineData("content", "check")]
    [InlineData("content", "export", "one", "two")]
    [InlineData("admin", "create", "--email")]
    [InlineData("journal", "verify", "--fast")]
    public async Task Wrong_usage_is_answered_with_the_right_one(params string[] words)
    {
        var verb = Expect(2, await VerbAsync(words));

        Assert.NotEmpty(verb.Lines);
    }

    [Theory]
    [InlineData("journal", "verify")]
    [InlineData("content", "export", "never-made")]
    public async Task Reading_a_house_that_is_not_there_is_refused_and_makes_none(params string[] words)
    {
        Expect(1, await VerbAsync(words));

        Assert.False(File.Exists(Path.Combine(_folder.Path, "careerhub.db")));
    }

    [Fact]
    public async Task The_pack_of_the_program_passes_its_check_as_the_guide_types_it()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

        var verb = await ServerProcess.RunAsync(ServerProcess.Dotnet,
            ["run", "--no-build", "-c", configuration, "--project", "CareerHub.Web", "--", "content", "check", "CareerHub.Core/Packs/careerhub"]);

        Assert.Contains("Nothing to put right.", Expect(0, verb).Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_pack_is_refused_with_file_line_and_column()
    {
        var damaged = Path.Combine(_folder.Path, "pack");
        foreach (var (name, content) in FilesOf(Pack))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(damaged, name))!);
            await File.WriteAllBytesAsync(Path.Combine(damaged, name), content, TestContext.Current.CancellationToken);
        }
        var file = Path.Combine(damaged, "skills", "version-control.yaml");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var line = Array.FindIndex(lines, text => text == "    level: 1");
        lines[line] = "    level: 9";
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);

        var verb = Expect(1, await VerbAsync("content", "check", damaged));

        Assert.Contains(verb.Lines, said => said.StartsWith($"skills/version-control.yaml:{line + 1}:12: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verbs_that_read_run_beside_the_server_and_verbs_that_write_do_not()
    {
        await using var server = await ServerProcess.StartAsync(_folder.Path, "Production");
        var exported = Path.Combine(_folder.Path, "exported");

        var verified = Expect(0, await VerbAsync("journal", "verify"));
        Expect(0, await VerbAsync("content", "export", exported));
        var again = Expect(1, await VerbAsync("content", "export", exported));
        var migrated = Expect(1, await VerbAsync("migrate"));
        var made = Expect(1, await VerbAsync("admin", "create", "--email", "admin@karier.example.id"));

        Assert.Contains("The journal is whole, and the tables follow from it.", verified.Lines);
        Assert.Equal(FilesOf(Pack), FilesOf(exported));
        Assert.Contains("not empty", Assert.Single(again.Lines), StringComparison.Ordinal);
        Assert.All([migrated, made], refused => Assert.Contains(_folder.Path, Assert.Single(refused.Lines), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_is_made_with_a_link_that_sets_the_password()
    {
        Expect(0, await VerbAsync("migrate"));

        var made = Expect(0, await VerbAsync("admin", "create", "--email", "admin@karier.example.id"));

        var link = Assert.Single(made.Lines, line => line.Contains("/setup?token=", StringComparison.Ordinal));
        await using var server = await ServerProcess.StartAsync(_folder.Path, "Production");
        using var visitor = new HubVisitor(new(server.Address));
        var page = await visitor.ReadAsync(link[link.IndexOf("/setup", StringComparison.Ordinal)..]);
        Assert.NotNull(page.QuerySelector("form input[type=password]"));
    }

    private Task<Ended> VerbAsync(params string[] words) => ServerProcess.VerbAsync(_folder.Path, words);

    private static Ended Expect(int exitCode, Ended verb)
    {
        Assert.True(verb.ExitCode == exitCode, verb.ToString());
        return verb;
    }

    private static SortedDictionary<string, byte[]> FilesOf(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);
}
