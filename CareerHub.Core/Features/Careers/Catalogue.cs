using System.Collections.Frozen;
using CareerHub.Core.Features.Salaries;

namespace CareerHub.Core.Features.Careers;

/// <summary>Everything the published content says, as one immutable snapshot that pages read without asking the database.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Career> _careers;
    private readonly FrozenDictionary<string, Skill> _skills;
    private readonly FrozenDictionary<string, Criterion> _criteria;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, CareerTask> _tasks;

    /// <param name="version">Version of the pack the snapshot was read from, for cache keys and the footer.</param>
    public Catalogue(
        string version,
        IReadOnlyList<SkillCategory> categories,
        IReadOnlyList<Source> sources,
        IReadOnlyList<Career> careers,
        IReadOnlyList<Skill> skills,
        IReadOnlyList<SalaryClaim> salaries,
        IReadOnlyList<ExchangeRate> rates)
    {
        (Version, Categories, Sources, Careers, Skills, Salaries, Rates) = (version, categories, sources, careers, skills, salaries, rates);
        _careers = careers.ToFrozenDictionary(career => career.Id);
        _skills = skills.ToFrozenDictionary(skill => skill.Id);
        _criteria = skills.SelectMany(skill => skill.Criteria).ToFrozenDictionary(criterion => criterion.Id);
        _sources = sources.ToFrozenDictionary(source => source.Id);
        _tasks = careers.SelectMany(career => career.Tasks).ToFrozenDictionary(task => task.Id);
    }

    public string Version { get; }
    public IReadOnlyList<SkillCategory> Categories { get; }
    public IReadOnlyList<Source> Sources { get; }
    public IReadOnlyList<Career> Careers { get; }
    public IReadOnlyList<Skill> Skills { get; }
    public IReadOnlyList<SalaryClaim> Salaries { get; }
    public IReadOnlyList<ExchangeRate> Rates { get; }

    public static Catalogue Empty { get; } = new("", [], [], [], [], [], []);

    public Career? Career(string id) => _careers.GetValueOrDefault(id);
    public Skill? Skill(string id) => _skills.GetValueOrDefault(id);
    public Criterion? Criterion(string id) => _criteria.GetValueOrDefault(id);
    public Source? Source(string id) => _sources.GetValueOrDefault(id);
    public CareerTask? Task(string id) => _tasks.GetValueOrDefault(id);

    /// <summary>The skills of a career in its order, with what it asks of each.</summary>
    public IEnumerable<(Skill Skill, RequiredSkill Asked)> SkillsOf(Career career) =>
        career.Skills.Select(asked => (_skills[asked.SkillId], asked));

    /// <summary>The careers that ask for a skill.</summary>
    public IEnumerable<Career> CareersAsking(string skillId) => Careers.Where(career => career.Asks(skillId) is not null);

    public IEnumerable<SalaryClaim> SalariesOf(string careerId) => Salaries.Where(claim => claim.CareerId == careerId);
}
