namespace CareerHub.Core.Features.Content;

/// <summary>A career asks for a skill once, and stands in the file of its name.</summary>
internal static class CareerRules
{
    public static void Check(PackDraft draft)
    {
        foreach (var career in draft.Careers)
        {
            FileRules.Check(career, career.Id, draft);
            var asked = new HashSet<string>();
            foreach (var required in career.Skills.Where(required => required.SkillId != "" && !asked.Add(required.SkillId)))
                draft.Findings.Add(draft.Marks.Of(required, "skill"), PackWords.WordTwice(required.SkillId));
        }
    }
}

/// <summary>One skill or career a file, named by its id: an id is found without searching, and a broken file still says what it was.</summary>
internal static class FileRules
{
    public static void Check(object item, string id, PackDraft draft)
    {
        var place = draft.Marks.Of(item, "id");
        if (id != "" && Path.GetFileNameWithoutExtension(place.File) != id) draft.Findings.Add(place, PackWords.NotTheFilesName);
    }
}
