using System.Globalization;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>Writes a draft as the files of a pack. The same draft gives the same bytes; whatever only a person can judge has no key.</summary>
public static class OccupationPack
{
    private const string Version = "0.1.0";

    /// <summary>Read by whoever opens the career's file.</summary>
    private const string HowToGoOn =
        "A draft: what is missing is for a person to write. 'content check' names each missing key with its place.";

    public static PackFiles Files(OccupationDraft draft) => PackFiles.Of(
    [
        new("pack.yaml", Header(draft)),
        new("sources.yaml", Sources(draft)),
        new($"careers/{draft.CareerId}.yaml", Career(draft)),
        .. draft.Skills.Select(skill => new KeyValuePair<string, byte[]>($"skills/{skill.Id}.yaml", Skill(skill, draft.Source.Id))),
    ]);

    private static byte[] Header(OccupationDraft draft)
    {
        var file = new YamlText();
        file.Plain("format", PackFileMapper.Format.ToString(CultureInfo.InvariantCulture));
        file.Plain("id", draft.PackId);
        file.Plain("version", Version);
        file.Both("title", draft.Title);
        file.Text("licence", draft.Licence);
        file.List("categories", draft.Categories, category =>
        {
            file.Plain("id", category.Id);
            file.Both("title", category.Title);
        });
        return file.ToBytes();
    }

    private static byte[] Sources(OccupationDraft draft)
    {
        var file = new YamlText();
        file.List("sources", [draft.Source, OwnWork], source =>
        {
            file.Plain("id", source.Id);
            file.Plain("kind", source.Id == Source.OwnWorkId ? "own-work" : "occupation-database");
            file.Text("publisher", source.Publisher);
            if (source.Title is { } title) file.Text("title", title);
            if (source.Site is { } site) file.Text("site", site);
            if (source.Address is { } address) file.Text("address", address);
            if (source.Language is { } language) file.Plain("language", language);
            if (source.Licence is { } licence) file.Text("licence", licence);
            file.Both("about", source.About);
        });
        return file.ToBytes();
    }

    private static byte[] Career(OccupationDraft draft)
    {
        var (file, source) = (new YamlText(), draft.Source.Id);
        file.Comment(HowToGoOn);
        file.Plain("id", draft.CareerId);
        file.English("title", draft.CareerTitle);
        if (draft.Description.Length > 0)
        {
            file.English("lead", OccupationText.FirstSentence(draft.Description));
            file.List("summary", [draft.Description], text =>
            {
                file.English("text", text);
                Cite(file, source);
            });
        }
        file.List("tasks", draft.Tasks, task =>
        {
            file.Plain("id", task.Id);
            file.English("title", task.Statement);
            Cite(file, source);
        });
        file.List("skills", draft.Skills, skill =>
        {
            file.Plain("skill", skill.Remark is { } remark ? $"{skill.Id} # {remark}" : skill.Id);
            Cite(file, source);
        });
        file.List("otherTools", draft.OtherTools, group =>
        {
            file.English("title", group.Title);
            file.List("mentions", [group], tools => Tools(file, tools, source));
        });
        file.List("alignments", draft.Alignments, alignment => Align(file, alignment));
        return file.ToBytes();
    }

    private static byte[] Skill(DraftSkill skill, string source)
    {
        var file = new YamlText();
        file.Plain("id", skill.Id);
        file.English("title", skill.Title);
        file.English("label", OccupationText.Label(skill.Title));
        file.Plain("category", skill.CategoryId);
        if (skill.Summary.Length > 0) file.English("summary", skill.Summary);
        if (skill.Tools is { } marked) file.List("tools", [marked], tools => Tools(file, tools, source));
        if (skill.Alignment is { } same) file.List("alignments", [same], alignment => Align(file, alignment));
        return file.ToBytes();
    }

    private static void Tools(YamlText file, DraftTools tools, string source)
    {
        file.Texts("names", tools.Names);
        if (tools.Hot.Count > 0) file.Texts("hot", tools.Hot);
        if (tools.InDemand.Count > 0) file.Texts("inDemand", tools.InDemand);
        Cite(file, source);
    }

    private static void Align(YamlText file, Alignment alignment)
    {
        file.Plain("scheme", AlignmentMapper.WordOf(alignment.Scheme));
        file.Text("code", alignment.Code);
        if (alignment.Title is { } title) file.Text("title", title);
        file.Plain("match", AlignmentMapper.WordOf(alignment.Match));
    }

    private static void Cite(YamlText file, string source) => file.Plain("sources", $"[{source}]");

    private static readonly Source OwnWork = new(
        Source.OwnWorkId,
        SourceKind.OwnWork,
        "CareerHub",
        null,
        null,
        null,
        null,
        null,
        "id",
        null,
        new(
            "Karya orang yang melengkapi draf ini (teks Indonesia, kriteria, target, bobot, serta kaitan tugas dengan keterampilan), yaitu pertimbangan sendiri dan bukan isi sumber lain.",
            "The work of whoever completes this draft (Indonesian texts, criteria, targets, weights, and the links between tasks and skills), which is their own judgement and not the content of another source."));
}
