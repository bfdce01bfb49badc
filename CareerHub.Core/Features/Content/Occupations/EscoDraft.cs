using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>From an occupation of ESCO to a draft: a skill for each that it relates to. ESCO states no tasks, so a person writes them.</summary>
public static class EscoDraft
{
    /// <summary>The mark of the source.</summary>
    public const string SourceId = "ESCO";

    private const string Licence = "Commission Decision 2011/833/EU";

    private const string Credit = "This service uses the ESCO classification of the European Commission. "
        + "CareerHub has modified all or some of this information; the European Commission has not approved these modifications.";

    private static readonly Dictionary<EscoSkillType, SkillCategory> Categories = new()
    {
        [EscoSkillType.SkillOrCompetence] = new("skills-and-competences", new("Keterampilan dan kompetensi", "Skills and competences")),
        [EscoSkillType.Knowledge] = new("knowledge", new("Pengetahuan", "Knowledge")),
        [EscoSkillType.Unknown] = new("type-not-stated", new("Jenis tidak disebutkan", "Type not stated")),
    };

    /// <param name="release">Such as <c>1.1.1</c>; null when it is not known.</param>
    public static OccupationDraft Of(EscoOccupation occupation, string? release)
    {
        var ids = new DraftIds();
        var title = OccupationText.Capitalised(occupation.Title);
        var career = ids.Give("career", title);
        return new(
            $"esco-{occupation.Code.Replace('.', '-')}",
            OccupationText.PackTitle("ESCO", title),
            Licence,
            Source(release),
            CategoriesOf(occupation),
            career,
            title,
            occupation.Description,
            [new(AlignmentScheme.Esco, occupation.Code, occupation.Title, AlignmentMatch.Exact), new(AlignmentScheme.Isco08, occupation.IscoGroup, null, AlignmentMatch.Broad)],
            [],
            [.. occupation.Skills.Select(need => Skill(ids, need))],
            []);
    }

    private static SkillCategory[] CategoriesOf(EscoOccupation occupation)
    {
        var types = occupation.Skills.Select(need => need.Skill.Type).Distinct().Order().ToList();
        return [.. (types.Count > 0 ? types : [EscoSkillType.SkillOrCompetence]).Select(type => Categories[type])];
    }

    private static DraftSkill Skill(DraftIds ids, EscoNeed need) => new(
        ids.Give("skill", need.Skill.Title),
        OccupationText.Capitalised(need.Skill.Title),
        Categories[need.Skill.Type].Id,
        need.Skill.Description,
        new(AlignmentScheme.Esco, need.Skill.Uuid, need.Skill.Title, AlignmentMatch.Exact),
        null,
        need.IsEssential ? "essential" : "optional");

    private static Source Source(string? release) => new(
        SourceId,
        SourceKind.OccupationDatabase,
        "European Commission",
        release is null ? "ESCO" : $"ESCO {release}",
        "esco.ec.europa.eu",
        "https://esco.ec.europa.eu",
        null,
        null,
        "en",
        Licence,
        new LocalText($"Klasifikasi okupasi dan keterampilan Eropa, dengan kredit seperti yang diminta lisensinya: {Credit}", Credit));
}
