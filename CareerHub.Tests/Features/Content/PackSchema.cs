using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerHub.Core.Features.Content;
using NJsonSchema;

namespace CareerHub.Tests.Features.Content;

/// <summary>A value of a file with the part of the schema that speaks of it.</summary>
internal sealed record Spot(JsonNode Value, JsonObject Schema)
{
    public IEnumerable<string> Keys => Schema["properties"]!.AsObject().Select(property => property.Key);
}

/// <summary>One of the schemas that editors use, and the files of a pack as JSON.</summary>
internal sealed class PackSchema
{
    private static readonly JsonSerializerOptions AsYaml = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _root;
    private readonly JsonSchema _validator;

    private PackSchema(string text, JsonSchema validator) => (_root, _validator) = (JsonNode.Parse(text)!.AsObject(), validator);

    /// <summary>By the kind of file: pack, sources, salaries, skill, career.</summary>
    public static async Task<PackSchema> ForAsync(string path)
    {
        var name = path.Split('/') switch
        {
            ["skills", _] => "skill",
            ["careers", _] => "career",
            _ => Path.GetFileNameWithoutExtension(path),
        };
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "CareerHub.Core", "Packs", "schema", name + ".json"));
        return new(text, await JsonSchema.FromJsonAsync(text));
    }

    public string[] Faults(JsonNode file) => [.. _validator.Validate(Text(file)).Select(error => $"{error.Path}: {error.Kind}")];

    /// <summary>Every value of a file that the schema speaks of, always in the same order.</summary>
    public IReadOnlyList<Spot> Spots(JsonNode file) => [.. Spots(file, _root)];

    /// <summary>Every part of the schema that speaks of values of its own.</summary>
    public IReadOnlySet<JsonNode> Parts()
    {
        var parts = new HashSet<JsonNode>(ReferenceEqualityComparer.Instance);
        Gather(_root);
        return parts;

        void Gather(JsonNode node)
        {
            var part = Resolved(node);
            if (!parts.Add(part)) return;
            foreach (var (_, property) in part["properties"]?.AsObject() ?? []) Gather(property!);
            if (part["items"] is { } items) Gather(items);
        }
    }

    /// <summary>A file of a pack as an editor sees it: plain scalars may be numbers and truths.</summary>
    public static JsonNode Json(PackFiles files, string path)
    {
        var findings = new FindingList();
        var root = PackParser.Parse(path, files.Bytes(path).Span, findings);
        Assert.Empty(findings.InOrder());
        return Json(root!);
    }

    /// <summary>JSON is YAML too.</summary>
    public static string Text(JsonNode file) => file.ToJsonString(AsYaml);

    private static JsonNode Json(PackNode node) => node switch
    {
        PackMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Json(entry.Value.Value)))),
        PackList list => new JsonArray([.. list.Items.Select(Json)]),
        PackScalar { IsPlain: true, Value: "true" or "false" } truth => JsonValue.Create(truth.Value == "true"),
        PackScalar { IsPlain: true } plain when decimal.TryParse(plain.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        PackScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"{node.Place} is no value."),
    };

    private IEnumerable<Spot> Spots(JsonNode value, JsonNode schema)
    {
        var part = Resolved(schema);
        yield return new(value, part);
        var inner = value switch
        {
            JsonObject map => map.Where(entry => part["properties"]?[entry.Key] is not null).SelectMany(entry => Spots(entry.Value!, part["properties"]![entry.Key]!)),
            JsonArray list => list.SelectMany(item => Spots(item!, part["items"]!)),
            _ => [],
        };
        foreach (var spot in inner) yield return spot;
    }

    private JsonObject Resolved(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } name ? _root["definitions"]![name["#/definitions/".Length..]]!.AsObject() : schema.AsObject();
}
