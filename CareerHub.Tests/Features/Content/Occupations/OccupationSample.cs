using System.Text;
using CareerHub.Core.Features.Content;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>Small made-up files in the shape of the official ones, and a way to spoil them. Immutable: each change gives another set.</summary>
internal sealed class OccupationSample
{
    public const string OnetOccupations = "Occupation Data.txt";
    public const string Tasks = "Task Statements.txt";
    public const string Technologies = "Technology Skills.txt";
    public const string EscoOccupations = "occupations_en.csv";
    public const string EscoSkills = "skills_en.csv";
    public const string Relations = "occupationSkillRelations.csv";
    public const string Baker = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000a";
    public const string Kneading = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001";

    private readonly string _name;
    private readonly Dictionary<string, string> _files;

    private OccupationSample(string name, Dictionary<string, string> files) => (_name, _files) = (name, files);

    /// <summary>The layout of release 30: CRLF, no more columns than needed beside a few.</summary>
    public static OccupationSample Onet { get; } = new("db_30_2_text", new()
    {
        [OnetOccupations] = Tabbed("\r\n",
            "O*NET-SOC Code|Title|Description",
            "51-3011.00|Bakers|Mix and bake bread, e.g. rye bread. May decorate \"fancy\" cakes.",
            "51-3011.01|Pastry Bakers|n/a"),
        [Tasks] = Tabbed("\r\n",
            "O*NET-SOC Code|Task ID|Task|Task Type|Date",
            "51-3011.00|1|Clean the oven.|Supplemental|08/2023",
            "51-3011.00|2|Taste new recipes.|n/a|08/2023",
            "51-3011.00|3|Knead dough.|Core|08/2023",
            "51-3011.01|4|Decorate cakes.|Core|08/2023"),
        [Technologies] = Tabbed("\r\n",
            "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand",
            "51-3011.00|Adobe Cake|1|Recipe software|N|N",
            "51-3011.00|SQL \"Oven\"|1|Recipe software|Y|N",
            "51-3011.00|Breadsheet|1|Recipe software|Y|Y",
            "51-3011.00|Old Mail|2|Mail software|N|N",
            "51-3011.00|Tills++|3|Point of sale software|N|Y"),
    });

    /// <summary>The layout of release 29: LF, columns in another order, a title beside each code.</summary>
    public static OccupationSample OlderOnet { get; } = new("onet", new()
    {
        [OnetOccupations] = Tabbed("\n",
            "Title|Description|O*NET-SOC Code",
            "Bakers|Mix and bake bread, e.g. rye bread. May decorate \"fancy\" cakes.|51-3011.00",
            "Pastry Bakers|n/a|51-3011.01"),
        [Tasks] = Tabbed("\n",
            "O*NET-SOC Code|Title|Task ID|Task|Task Type",
            "51-3011.00|Bakers|1|Clean the oven.|Supplemental",
            "51-3011.00|Bakers|2|Taste new recipes.|n/a",
            "51-3011.00|Bakers|3|Knead dough.|Core",
            "51-3011.01|Pastry Bakers|4|Decorate cakes.|Core"),
        [Technologies] = Tabbed("\n",
            "In Demand|Hot Technology|Commodity Title|O*NET-SOC Code|Title|Example",
            "N|N|Recipe software|51-3011.00|Bakers|Adobe Cake",
            "N|Y|Recipe software|51-3011.00|Bakers|SQL \"Oven\"",
            "Y|Y|Recipe software|51-3011.00|Bakers|Breadsheet",
            "N|N|Mail software|51-3011.00|Bakers|Old Mail",
            "Y|N|Point of sale software|51-3011.00|Bakers|Tills++"),
    });

    public static OccupationSample Esco { get; } = new("ESCO dataset - v1.1.1 - classification - en - csv", new()
    {
        [EscoOccupations] = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\r\n"
            + $"Occupation,{Baker},7512,baker,\"bread maker\nmaker of \"\"bread\"\"\",\"Bakers make bread.\n\nThey rise early, with others.\",7512.1\r\n",
        [EscoSkills] = "conceptUri,skillType,preferredLabel,description\r\n"
            + $"{Kneading},skill/competence,knead dough,\"Push, fold and turn\u00A0dough.\"\r\n"
            + $"{Skill(2)},knowledge,history of bread,\r\n"
            + $"{Skill(3)},,iOven,A clever oven.\r\n"
            + $"{Skill(4)},knowledge,3D pastry,Cakes that stand.\r\n",
        [Relations] = "occupationUri,relationType,skillType,skillUri\r\n"
            + $"{Baker},optional,knowledge,{Skill(2)}\r\n{Baker},essential,skill/competence,{Kneading}\r\n{Baker},optional,,{Skill(3)}\r\n{Baker},essential,knowledge,{Skill(4)}\r\n",
    });

    public static string Skill(int number) => $"http://data.europa.eu/esco/skill/00000000-0000-4000-8000-{number:D12}";

    public OccupationFiles Files => OccupationFiles.Of(_name, _files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)));

    public OccupationFolder<OnetOccupation> ReadOnet() => OnetFolder.Read(Files).Folder ?? throw new InvalidOperationException(string.Join('\n', OnetFolder.Read(Files).Refusals));

    public OccupationFolder<EscoOccupation> ReadEsco() => EscoFolder.Read(Files).Folder ?? throw new InvalidOperationException(string.Join('\n', EscoFolder.Read(Files).Refusals));

    public string TextOf(string file) => _files[file];

    public OccupationSample With(string file, string text) => new(_name, new(_files) { [file] = text });

    public OccupationSample Without(string file) => new(_name, _files.Where(other => other.Key != file).ToDictionary());

    /// <summary>Under another folder name.</summary>
    public OccupationSample In(string name) => new(name, _files);

    /// <summary>A row behind the last; bars stand for tabs.</summary>
    public OccupationSample Append(string file, string row) => With(file, _files[file] + row.Replace('|', '\t') + "\r\n");

    public OccupationSample Change(string file, string from, string to)
    {
        Assert.Contains(from, _files[file], StringComparison.Ordinal);
        return With(file, _files[file].Replace(from, to, StringComparison.Ordinal));
    }

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (file, text) in _files) File.WriteAllText(Path.Combine(folder, file), text);
    }

    public static string Tabbed(string end, params IEnumerable<string> rows) => string.Concat(rows.Select(row => row.Replace('|', '\t') + end));
}
