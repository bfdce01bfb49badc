using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;

namespace CareerHub.Core.Features.Content;

/// <summary>What the files of a pack give while they are read. It becomes a catalogue when nothing was found.</summary>
internal sealed class PackDraft
{
    private HashSet<string> _misshapen = [];

    public FindingList Findings { get; } = new();
    public PackMarks Marks { get; } = new();
    public PackNames Names { get; } = new();

    public PackHeader? Header { get; set; }
    public List<SkillCategory> Categories { get; } = [];
    public List<Source> Sources { get; } = [];
    public List<Career> Careers { get; } = [];
    public List<Skill> Skills { get; } = [];
    public List<SalaryClaim> Salaries { get; } = [];
    public List<ExchangeRate> Rates { get; } = [];

    /// <summary>Whether every value of a file had the shape it needs, so that counting them says something.</summary>
    public bool IsWhole(string file) => !_misshapen.Contains(file);

    /// <summary>Whether every career could be read, so that what they ask of skills is known.</summary>
    public bool AreCareersWhole => !_misshapen.Any(file => file.StartsWith(PackReader.CareerFolder, StringComparison.Ordinal));

    /// <summary>All files are mapped: findings so far are about shape, later ones about rules.</summary>
    public void EndOfMapping() => _misshapen = [.. Findings.Files];

    /// <summary>The highest level that any career asks of a skill; 0 when none does.</summary>
    public int HighestTargetOf(string skillId) =>
        Careers.Select(career => career.Asks(skillId)?.Target.Value ?? 0).DefaultIfEmpty().Max();

    public Catalogue ToCatalogue() => new(Header!.Version, Categories, Sources, Careers, SkillsInOrder(), Salaries, Rates);

    /// <summary>As the first career asks for them, then what the next asks for besides, then the rest by id.</summary>
    private List<Skill> SkillsInOrder()
    {
        var asked = Careers.SelectMany(career => career.Skills).Select(required => required.SkillId).Distinct();
        var byId = Skills.ToDictionary(skill => skill.Id);
        var order = asked.Select(id => byId[id]).ToList();
        order.AddRange(Skills.Except(order).OrderBy(skill => skill.Id, StringComparer.Ordinal));
        return order;
    }
}
