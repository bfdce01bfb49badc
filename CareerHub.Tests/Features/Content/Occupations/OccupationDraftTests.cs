using System.Text;
using CareerHub.Core.Features.Content;
using static CareerHub.Tests.Features.Content.Occupations.OccupationSample;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>The draft pack of an occupation: shaped right, the same every time, and open where only a person can judge.</summary>
public sealed class OccupationDraftTests
{
    private static readonly OccupationFolder<OnetOccupation> BakersFolder = Onet.ReadOnet();

    private static OccupationDraft Bakers => OnetDraft.Of(BakersFolder.Find("51-3011.00")!, "30.2");
    private static OccupationDraft EscoBaker => EscoDraft.Of(Esco.ReadEsco().Find(Baker)!, "1.1.1");

    [Fact]
    public void The_only_findings_of_a_fresh_draft_are_what_a_person_must_write()
    {
        Assert.Equal(
            ["asks", "criteria", "id", "skills", "target", "weight"],
            HumanWork.Of(Bakers).Select(finding => finding.Message.En.Split('\'')[1]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["criteria", "id", "summary", "target", "tasks", "weight"],
            HumanWork.Of(EscoBaker).Select(finding => finding.Message.En.Split('\'')[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_occupation_without_anything_is_a_draft_too() => HumanWork.Of(OnetDraft.Of(new("51-3011.01", "Pastry Bakers", "", [], []), null));

    [Fact]
    public void Groups_with_marks_are_skills_and_the_others_are_other_tools()
    {
        Assert.Equal(["Recipe software", "Point of sale software"], Bakers.Skills.Select(skill => skill.Title));
        var tools = Bakers.Skills[0].Tools!;
        Assert.Equal(["Adobe Cake", "SQL \"Oven\"", "Breadsheet"], tools.Names);
        Assert.Equal(["SQL \"Oven\"", "Breadsheet"], tools.Hot);
        Assert.Equal(["Breadsheet"], tools.InDemand);
        Assert.Equal(["Old Mail"], Assert.Single(Bakers.OtherTools).Names);
        Assert.Equal(5, Bakers.ToolCount);
    }

    [Fact]
    public void A_skill_of_technologies_is_written_with_its_marks() => Assert.Equal(
        """
        id: recipe-software
        title:
          en: "Recipe software"
        label:
          en: "Recipe…"
        category: technologies
        summary:
          en: "Technologies that O*NET groups as “Recipe software”, such as Breadsheet and SQL \"Oven\"."
        tools:
          - names: ["Adobe Cake", "SQL \"Oven\"", "Breadsheet"]
            hot: ["SQL \"Oven\"", "Breadsheet"]
            inDemand: ["Breadsheet"]
            sources: [ONET]

        """.ReplaceLineEndings("\n"),
        TextOf(Bakers, "skills/recipe-software.yaml"));

    [Fact]
    public void A_skill_of_ESCO_points_to_its_entry() => Assert.Equal(
        """
        id: knead-dough
        title:
          en: "Knead dough"
        label:
          en: "Knead d…"
        category: skills-and-competences
        summary:
          en: "Push, fold and turn dough."
        alignments:
          - scheme: esco
            code: "00000000-0000-4000-8000-000000000001"
            title: "knead dough"
            match: exact

        """.ReplaceLineEndings("\n"),
        TextOf(EscoBaker, "skills/knead-dough.yaml"));

    [Fact]
    public void A_career_is_written_in_the_order_of_its_source()
    {
        var lines = TextOf(Bakers, "careers/bakers.yaml").Split('\n');

        Assert.Contains("  en: \"Mix and bake bread, e.g. rye bread.\"", lines);
        Assert.Equal(["id: knead-dough", "id: clean-the-oven", "id: taste-new-recipes"], lines.Where(line => line.StartsWith("  - id: ", StringComparison.Ordinal)).Select(line => line[4..]));
        Assert.Contains("  - skill: recipe-software # 1 in demand, 2 hot of 3", lines);
        Assert.Contains("    code: \"51-3011.00\"", lines);
    }

    [Fact]
    public void The_pack_carries_code_licence_and_credit()
    {
        Assert.Contains("id: onet-51-3011-00\nversion: 0.1.0\n", TextOf(Bakers, "pack.yaml"), StringComparison.Ordinal);
        Assert.Contains("licence: \"CC BY 4.0\"\n", TextOf(Bakers, "pack.yaml"), StringComparison.Ordinal);
        var onet = TextOf(Bakers, "sources.yaml");
        Assert.Equal(2, onet.Split("This page includes information from the O*NET 30.2 Database by the U.S. Department of Labor").Length - 1);
        Assert.Contains("USDOL/ETA has not approved, endorsed, or tested these modifications.", onet, StringComparison.Ordinal);
        Assert.Contains("title: \"O*NET Database\"", TextOf(OnetDraft.Of(BakersFolder.Occupations[0], null), "sources.yaml"), StringComparison.Ordinal);
        Assert.Contains("id: esco-7512-1\n", TextOf(EscoBaker, "pack.yaml"), StringComparison.Ordinal);
        Assert.Contains("This service uses the ESCO classification of the European Commission.", TextOf(EscoBaker, "sources.yaml"), StringComparison.Ordinal);
        Assert.Contains("  - scheme: isco-08\n    code: \"7512\"\n    match: broad\n", TextOf(EscoBaker, "careers/baker.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ordinary_words_get_a_capital_and_names_keep_their_letters() =>
        Assert.Equal(["Knead dough", "3D pastry", "History of bread", "iOven"], EscoBaker.Skills.Select(skill => skill.Title));

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        Assert.Equal(OccupationPack.Files(Bakers).Hash, OccupationPack.Files(OnetDraft.Of(Onet.ReadOnet().Find("51-3011.00")!, "30.2")).Hash);
        Assert.Equal(OccupationPack.Files(Bakers).Hash, OccupationPack.Files(OnetDraft.Of(OlderOnet.ReadOnet().Find("51-3011.00")!, "30.2")).Hash);
        Assert.Equal(OccupationPack.Files(EscoBaker).Hash, OccupationPack.Files(EscoBaker).Hash);
    }

    [Fact]
    public void Equal_titles_get_ids_of_their_own()
    {
        var folder = Onet.Append(Tasks, "51-3011.00|5|Bakers|Core|x").Append(Tasks, "51-3011.00|6|Recipe, software|Core|x").Append(Tasks, "51-3011.00|7|Knead the dough|Core|x")
            .Append(Tasks, "51-3011.00|8|Knead: the dough.|Core|x").ReadOnet();

        var draft = OnetDraft.Of(folder.Find("51-3011.00")!, null);

        Assert.Equal(["knead-dough", "bakers-2", "recipe-software-2", "knead-the-dough", "knead-the-dough-2"], draft.Tasks.Select(task => task.Id).Take(5));
        HumanWork.Of(draft);
    }

    [Fact]
    public void A_draft_that_a_person_completes_is_a_pack()
    {
        var draft = OnetDraft.Of(new("51-3011.01", "Millers", "Grind.", [new("Grind grain.", OnetTaskType.Core)], [new("Mill", "Tools", true, true)]), null);
        var files = OccupationPack.Files(draft);
        var done = PackFiles.Of(files.Paths.Select(path => new KeyValuePair<string, byte[]>(path, Encoding.UTF8.GetBytes(Completed(path, Encoding.UTF8.GetString(files.Bytes(path).Span))))));

        var reading = PackReader.Read(done);

        Assert.Equal("", string.Join('\n', reading.Findings));
        var tools = Assert.Single(reading.Catalogue!.Skill("tools")!.Tools);
        Assert.All([tools.Names, tools.Hot, tools.InDemand], names => Assert.Equal(["Mill"], names));
    }

    private static string Completed(string path, string text)
    {
        if (path is "pack.yaml" or "sources.yaml") return text;
        var both = string.Join('\n', text.Split('\n').Select(line => line.TrimStart().StartsWith("en: ", StringComparison.Ordinal) ? $"{line}\n{line.Replace("en: ", "id: ", StringComparison.Ordinal)}" : line));
        return path.StartsWith("careers/", StringComparison.Ordinal)
            ? both.Replace("    sources: [ONET]\nskills:", "    sources: [ONET]\n    asks: { id: Giling, en: Grind }\n    skills: [tools]\nskills:", StringComparison.Ordinal)
                .Replace("hot of 1\n", "hot of 1\n    target: 1\n    weight: 1\n", StringComparison.Ordinal)
            : both + "absentLevels: [{ level: 1, reason: { id: Belum, en: Not yet } }, { level: 2, reason: { id: Belum, en: Not yet } }]\n"
                + "criteria:\n  - id: grind\n    level: 1\n    must: true\n    revision: 1\n    status: retired\n    statement: { id: \"Saya bisa menggiling, dengan bantuan\", en: \"I can grind, with help\" }\n    artefact: { id: tepung, en: flour }\n";
    }

    private static string TextOf(OccupationDraft draft, string path) => Encoding.UTF8.GetString(OccupationPack.Files(draft).Bytes(path).Span);
}
