using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;

namespace CareerHub.Web.Features.Careers;

/// <summary>Questions that reading pages ask of the published content.</summary>
public static class CatalogueReading
{
    /// <summary>How many criteria the skills of a career have, all levels together.</summary>
    public static int CriteriaOf(this Catalogue catalogue, Career career) =>
        catalogue.SkillsOf(career).Sum(pair => pair.Skill.ActiveCriteria.Count());

    /// <summary>How many criteria must be met to reach what a career asks of a skill.</summary>
    public static int MustsOf(this Skill skill, RequiredSkill asked) =>
        skill.ActiveCriteria.Count(criterion => criterion.IsMust && criterion.Level <= asked.Target);

    /// <summary>The sources that a career's page cites, in the order of the pack; our own work among them, because targets are ours.</summary>
    public static IReadOnlyList<Source> SourcesOf(this Catalogue catalogue, Career career)
    {
        IEnumerable<string> own =
        [
            .. career.Summary.Cited(), .. career.DayToDay.Cited(), .. career.Team.Cited(), .. career.Employers?.Sources ?? [],
            .. career.Related.SelectMany(related => related.Sources), .. career.Tasks.SelectMany(task => task.Sources),
            .. career.Skills.SelectMany(asked => asked.Sources), .. career.OtherTools.SelectMany(group => group.Mentions).SelectMany(mention => mention.Sources),
            .. career.Path.Sources, .. career.Path.Tips.SelectMany(tip => tip.Sources), .. career.Path.Training.Cited(),
        ];
        return catalogue.Listed([.. own, .. catalogue.SkillsOf(career).SelectMany(pair => Cited(pair.Skill))]);
    }

    /// <summary>The sources that a skill's page cites.</summary>
    public static IReadOnlyList<Source> SourcesOf(this Catalogue catalogue, Skill skill) =>
        catalogue.Listed([.. Cited(skill), .. catalogue.CareersAsking(skill.Id).SelectMany(career => career.Asks(skill.Id)!.Sources)]);

    /// <summary>The sources of claims about pay and of the rates they are converted with.</summary>
    public static IReadOnlyList<Source> SourcesOf(this Catalogue catalogue, IReadOnlyList<SalaryClaim> claims)
    {
        HashSet<string> cited = [.. claims.Select(claim => claim.SourceId), .. catalogue.Rates.Select(rate => rate.SourceId)];
        return [.. catalogue.Sources.Where(source => cited.Contains(source.Id))];
    }

    private static IEnumerable<string> Cited(Skill skill) =>
        [.. skill.Facts.Cited(), .. skill.Tools.SelectMany(tool => tool.Sources), .. skill.Disagreements.SelectMany(disagreement => disagreement.Positions).Select(position => position.SourceId)];

    private static IEnumerable<string> Cited(this IEnumerable<Fact> facts) => facts.SelectMany(fact => fact.Sources);

    private static IReadOnlyList<Source> Listed(this Catalogue catalogue, HashSet<string> cited) =>
        [.. catalogue.Sources.Where(source => source.Id == Source.OwnWorkId || cited.Contains(source.Id))];
}
