using System.Text.RegularExpressions;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Portability.Csv;

namespace CareerHub.Core.Features.Content;

/// <summary>Takes the rows of the three files and puts together what belongs to one occupation.</summary>
internal sealed class EscoRows
{
    private const string Address = "conceptUri";
    private const string Title = "preferredLabel";
    private const string Relations = "occupationSkillRelations.csv";
    private const string NewerRelations = "occupationSkillRelations_en.csv";

    private static readonly Dictionary<string, EscoSkillType> SkillTypes = new()
    {
        ["skill/competence"] = EscoSkillType.SkillOrCompetence,
        ["knowledge"] = EscoSkillType.Knowledge,
        [""] = EscoSkillType.Unknown,
    };

    private static readonly Dictionary<string, bool> RelationTypes = new() { ["essential"] = true, ["optional"] = false };

    private readonly Dictionary<string, Begun> _occupations = [];
    private readonly FirstLines _occupationLines = new();
    private readonly Dictionary<string, EscoSkill> _skills = [];
    private readonly FirstLines _skillLines = new();
    private readonly FirstLines _relationLines = new();

    public void Read(OccupationFiles files, OccupationReport report)
    {
        if (English(files, "occupations", report) is { } occupations)
            OccupationTable.Read(files, occupations, CsvRecords.Read, [Address, Title, "description", "iscoGroup", "code"], report, Occupation);
        if (English(files, "skills", report) is { } skills)
            OccupationTable.Read(files, skills, CsvRecords.Read, [Address, Title, "description", "skillType"], report, Skill);
        OccupationTable.Read(files, files.Holds(NewerRelations) ? NewerRelations : Relations, CsvRecords.Read, ["occupationUri", "relationType", "skillUri"], report, Relation);
    }

    public IReadOnlyList<EscoOccupation> Occupations() =>
    [
        .. _occupations.Values.Select(begun => begun.Occupation with { Skills = [.. begun.Skills.OrderByDescending(need => need.IsEssential)] }),
    ];

    /// <summary>Files are named by language; a folder of another one is refused by name.</summary>
    private static string? English(OccupationFiles files, string kind, OccupationReport report)
    {
        var wanted = $"{kind}_en.csv";
        var found = files.Names.Where(name => name.StartsWith($"{kind}_", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0 || files.Holds(wanted)) return wanted;
        report.Refuse(OccupationWords.OtherLanguage(wanted, found));
        return null;
    }

    private void Occupation(OccupationRow row)
    {
        if (AddressOf(row) is not { } address || row.Needed(Title) is not { } title || row.Needed("code") is not { } code || row.Needed("iscoGroup") is not { } group) return;
        if (!AlignmentCodes.IsEscoCode(code)) row.Skip(OccupationWords.BadEscoCode);
        else if (!AlignmentCodes.IsCode(AlignmentScheme.Isco08, group)) row.Skip(OccupationWords.BadGroup);
        else if (_occupationLines.Takes(address, row)) _occupations.Add(address, new(new(address, code, group, title, row.Prose("description"), [])));
    }

    private void Skill(OccupationRow row)
    {
        if (AddressOf(row) is not { } address || row.Needed(Title) is not { } title || row.Choice("skillType", SkillTypes) is not { } type) return;
        if (_skillLines.Takes(address, row)) _skills.Add(address, new(address, title, row.Prose("description"), type));
    }

    private void Relation(OccupationRow row)
    {
        if (row.Needed("occupationUri") is not { } address || row.Needed("skillUri") is not { } wanted || row.Choice("relationType", RelationTypes) is not { } isEssential) return;
        if (!_occupations.TryGetValue(address, out var occupation)) row.Skip(OccupationWords.NotInOtherFile(address));
        else if (!_skills.TryGetValue(wanted, out var skill)) row.Skip(OccupationWords.NotInOtherFile(wanted));
        else if (_relationLines.Takes(wanted, row, address)) occupation.Skills.Add(new(skill, isEssential));
    }

    private static string? AddressOf(OccupationRow row)
    {
        if (row.Needed(Address) is not { } address) return null;
        return AddressShape.IsMatch(address) ? address : row.Skip<string>(OccupationWords.BadAddress);
    }

    /// <summary>An occupation while its rows come in.</summary>
    private sealed class Begun(EscoOccupation occupation)
    {
        public EscoOccupation Occupation { get; } = occupation;
        public List<EscoNeed> Skills { get; } = [];
    }

    private static readonly Regex AddressShape = new(
        @"\Ahttps?://[^ ]+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
