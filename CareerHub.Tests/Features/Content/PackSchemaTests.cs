using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Content;

/// <summary>The page for authors, its example and the schemas say what the reader does: each file of the example is spoiled in every way, and both are asked.</summary>
public sealed partial class PackSchemaTests
{
    private const string Unheard = "unheard-of";

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "CareerHub.Core", "Packs", "README.md")).ReplaceLineEndings("\n");

    private static readonly PackFiles Example = PackFiles.Of(Block().Matches(Page).Select(block => KeyValuePair.Create(block.Groups["path"].Value, Encoding.UTF8.GetBytes(block.Groups["text"].Value))));

    public static TheoryData<string> Paths => [.. Example.Paths];

    [Fact]
    public void The_example_of_the_page_has_nothing_to_put_right()
    {
        Assert.Equal(["careers/baker.yaml", "pack.yaml", "salaries.yaml", "skills/bread-baking.yaml", "sources.yaml"], Example.Paths);
        Assert.Empty(PackReader.Read(Example).Findings);
    }

    [Fact]
    public async Task The_example_and_the_built_in_pack_fit_the_schemas()
    {
        foreach (var files in (PackFiles[])[Example, PackFiles.FromEmbedded()])
            foreach (var path in files.Paths)
                Assert.Equal((path, ""), (path, string.Join('\n', (await PackSchema.ForAsync(path)).Faults(PackSchema.Json(files, path)))));
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task The_page_names_every_key_and_every_word(string path)
    {
        var parts = (await PackSchema.ForAsync(path)).Parts();
        var keys = parts.SelectMany(part => part["properties"]?.AsObject().Select(property => property.Key) ?? []);
        var words = parts.SelectMany(part => part["enum"]?.AsArray().Select(word => word!.GetValue<string>()) ?? []);

        Assert.All(keys.Concat(words).Distinct(), word => Assert.Contains($"`{word}`", Page, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task The_example_with_a_little_more_has_one_of_everything(string path)
    {
        var schema = await PackSchema.ForAsync(path);
        var met = schema.Spots(Whole(path)).Select(spot => spot.Schema.GetPath()).ToHashSet();

        Assert.Empty(schema.Parts().Select(part => part.GetPath()).Except(met));
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Every_map_has_the_keys_that_the_reader_asks_for(string path)
    {
        var asked = new Dictionary<JsonNode, HashSet<string>>(ReferenceEqualityComparer.Instance);
        var schema = await PackSchema.ForAsync(path);
        await ForEachAsync<JsonObject>(path, (_, map) => { map[Unheard] = 1; }, (spot, faults, findings) =>
        {
            Assert.NotEmpty(faults);
            var known = Assert.Single(findings.Select(finding => Known().Match(finding)), match => match.Success);
            (asked.TryGetValue(spot.Schema, out var keys) ? keys : asked[spot.Schema] = []).UnionWith(known.Groups["keys"].Value.Split(", "));
        }, schema);

        Assert.All(asked, pair => Assert.Equal(pair.Value.Order(), new Spot(pair.Key, pair.Key.AsObject()).Keys.Order()));
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task A_key_is_required_where_the_reader_misses_it(string path)
    {
        var keys = (await PackSchema.ForAsync(path)).Parts().SelectMany(part => part["properties"]?.AsObject().Select(property => property.Key) ?? []).Distinct();
        foreach (var key in keys)
        {
            await ForEachAsync<JsonObject>(path, (_, map) => map.Remove(key), (_, faults, findings) =>
                Assert.Equal(findings.Any(finding => finding.EndsWith("' is missing.", StringComparison.Ordinal)), faults.Length > 0));
        }
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task A_key_is_allowed_where_the_reader_knows_it(string path)
    {
        var schema = await PackSchema.ForAsync(path);
        var donors = schema.Spots(Whole(path)).Where(spot => spot.Value is JsonObject)
            .SelectMany(spot => spot.Value.AsObject().Select(entry => (spot.Schema, entry.Key, Value: entry.Value!)))
            .ToLookup(entry => entry.Key);
        foreach (var key in donors)
        {
            await ForEachAsync<JsonObject>(path, (spot, map) =>
            {
                if (map.ContainsKey(key.Key) || key.FirstOrDefault(donor => ReferenceEquals(donor.Schema, spot.Schema)).Value is not { } value) return false;
                map[key.Key] = value.DeepClone();
                return true;
            }, (_, faults, findings) => Assert.Equal(findings.Any(finding => Known().IsMatch(finding)), faults.Length > 0), schema);
        }
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Choices_and_numbers_have_the_bounds_of_the_reader(string path)
    {
        await ForEachAsync<JsonValue>(path, (spot, value) => Replace(value, spot.Schema["enum"] is null ? null : Unheard), (spot, faults, findings) =>
        {
            Assert.NotEmpty(faults);
            Says(findings, PackWords.WantsChoice(spot.Schema["enum"]!.AsArray().Select(word => word!.GetValue<string>())));
        });
        await ForEachAsync<JsonValue>(path, (spot, value) => Replace(value, spot.Schema["type"] is JsonValue type && type.GetValue<string>() == "integer" ? -1 : null), (spot, faults, findings) =>
        {
            Assert.NotEmpty(faults);
            Says(findings, PackWords.WantsNumber(spot.Schema["minimum"]!.GetValue<long>(), spot.Schema["maximum"]!.GetValue<long>()));
        });
        await ForEachAsync<JsonValue>(path, (spot, value) => Replace(value, spot.Schema["type"] is JsonArray ? -1 : null), (spot, faults, findings) =>
        {
            Assert.NotEmpty(faults);
            Says(findings, PackWords.WantsDecimal(spot.Schema["minimum"]!.GetValue<decimal>(), spot.Schema["maximum"]!.GetValue<decimal>()));
        });
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task A_list_is_as_long_as_the_reader_needs_and_its_words_differ(string path)
    {
        await ForEachAsync<JsonArray>(path, (_, list) => { list.Clear(); }, (_, faults, findings) =>
            Assert.Equal(findings.Any(finding => finding.Contains("' needs at least ", StringComparison.Ordinal)), faults.Length > 0));
        await ForEachAsync<JsonArray>(path, (_, list) =>
        {
            if (list is not [JsonValue word, ..]) return false;
            list.Add(word.DeepClone());
            return true;
        }, (_, faults, findings) =>
        {
            Assert.NotEmpty(faults);
            Assert.Contains(findings, finding => finding.EndsWith("stands twice in this list.", StringComparison.Ordinal));
        });
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task What_an_editor_marks_the_checker_refuses_and_the_other_way_round(string path)
    {
        LocalText[] shapes =
        [
            PackWords.Blank, PackWords.NotOneLine, PackWords.WantsDate, PackWords.WantsHost, PackWords.WantsWebAddress, PackWords.WantsLanguage, PackWords.WantsCode, PackWords.WantsTruth,
            PackWords.BadId, PackWords.BadSourceId, PackWords.BadVersion, PackWords.FullStop, PackWords.LabelTooLong(8), PackWords.TextTooLong(120), PackWords.TextTooLong(140), PackWords.ScalarTooLong,
        ];
        string[] odd = ["", " x", "x ", "X y", "a_b", "1", "1.0", "ftp://x.example/", "https://a@b.example/", "2024-02-30", "en-GB", "I can wait.", "Saya bisa menunggu.", new('x', 65), "I can " + new string('x', 140), new('x', 4_001)];
        foreach (var text in odd)
        {
            await ForEachAsync<JsonValue>(path, (spot, value) => Replace(value, text), (spot, faults, findings) =>
            {
                if (faults.Length > 0) Assert.NotEmpty(findings);
                if (findings.Any(finding => shapes.Any(shape => finding.EndsWith(shape.En, StringComparison.Ordinal)))) Assert.NotEmpty(faults);
            }, file: PackSchema.Json(Example, path));
        }
    }

    [Theory]
    [InlineData("esco", "2512.5", true)]
    [InlineData("esco", "d5d66a91-2b6c-4ab8-9e0a-4b6f1e5a1f37", true)]
    [InlineData("esco", "15-1254.00", false)]
    [InlineData("onet-soc", "15-1254.00", true)]
    [InlineData("onet-soc", "2512", false)]
    [InlineData("isco-08", "2512", true)]
    [InlineData("isco-08", "2512.5", false)]
    [InlineData("skkni", "J.620100.017.02", true)]
    [InlineData("skkni", "j.620100.017.02", false)]
    public async Task A_code_has_the_shape_of_its_scheme(string scheme, string code, bool fits)
    {
        const string Path = "careers/baker.yaml";
        var file = PackSchema.Json(Example, Path);
        (file["alignments"]![0]!["scheme"], file["alignments"]![0]!["code"]) = (scheme, code);

        Assert.Equal((fits, fits), ((await PackSchema.ForAsync(Path)).Faults(file) is [], Findings(Path, file) is []));
    }

    /// <summary>What the example leaves out, since a pack with it would not pass or would not be tiny.</summary>
    private static JsonNode Whole(string path)
    {
        var file = PackSchema.Json(Example, path);
        if (path == "skills/bread-baking.yaml")
        {
            file["facts"]![0]!["isClaim"] = true;
            file["requires"] = new JsonArray(new JsonObject { ["skill"] = "bread-baking", ["level"] = 1 });
            file["alignments"] = PackSchema.Json(Example, "careers/baker.yaml")["alignments"]!.DeepClone();
            file["tools"]!.AsArray().Add(PackSchema.Json(Example, "careers/baker.yaml")["otherTools"]![0]!["mentions"]![0]!.DeepClone());
        }
        else if (path == "careers/baker.yaml")
        {
            file["related"]![0]!["career"] = "baker";
            file["otherTools"]![0]!["mentions"]!.AsArray().Add(PackSchema.Json(Example, "skills/bread-baking.yaml")["tools"]![0]!.DeepClone());
        }
        return file;
    }

    /// <summary>Spoils one value after the other, each in a file of its own, and asks the schema and the checker.</summary>
    /// <param name="spoil">False where there is nothing to spoil.</param>
    private static async Task ForEachAsync<T>(string path, Func<Spot, T, bool> spoil, Action<Spot, string[], string[]> ask, PackSchema? schema = null, JsonNode? file = null) where T : JsonNode
    {
        schema ??= await PackSchema.ForAsync(path);
        file ??= Whole(path);
        foreach (var (index, at) in schema.Spots(file).Index())
        {
            if (at.Value is not T) continue;
            var spoiled = file.DeepClone();
            var spot = schema.Spots(spoiled)[index];
            if (spoil(spot, (T)spot.Value)) ask(spot, schema.Faults(spoiled), Findings(path, spoiled));
        }
    }

    private static Task ForEachAsync<T>(string path, Action<Spot, T> spoil, Action<Spot, string[], string[]> ask, PackSchema? schema = null) where T : JsonNode =>
        ForEachAsync<T>(path, (spot, value) => { spoil(spot, value); return true; }, ask, schema);

    private static bool Replace(JsonValue value, JsonNode? other)
    {
        if (other is not null) value.ReplaceWith(other);
        return other is not null;
    }

    private static void Says(string[] findings, LocalText sentence) => Assert.Contains(findings, finding => finding.EndsWith(": " + sentence.En, StringComparison.Ordinal));

    private static string[] Findings(string path, JsonNode file) =>
    [
        .. PackReader.Read(PackFiles.Of(Example.Paths.Select(other => KeyValuePair.Create(other, other == path ? Encoding.UTF8.GetBytes(PackSchema.Text(file)) : Example.Bytes(other).ToArray()))))
            .Findings.Select(finding => finding.In("en")),
    ];

    [GeneratedRegex("^```yaml\n(?<text># (?<path>[a-z/-]+\\.yaml)\n.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Block();

    [GeneratedRegex("is unknown here; known are (?<keys>.*)\\.$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Known();
}
