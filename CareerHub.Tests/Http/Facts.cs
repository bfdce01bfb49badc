using System.Globalization;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Http;

/// <param name="Page">Where a reader finds it.</param>
/// <param name="Text">As it reads there.</param>
/// <param name="Sources">The marks that stand beside it; none where the sentence is about ourselves.</param>
public sealed record ShownFact(string Page, string Text, IReadOnlyList<string> Sources);

/// <summary>Everything the content says, as pages must show it: read from the catalogue, so that no fact is lost on the way to a reader.</summary>
internal static class Facts
{
    public const string CareerId = "back-end-engineer";

    /// <summary>Written out by hand: a catalogue that lost one would not miss it.</summary>
    public static IReadOnlyList<string> TaskIds { get; } =
        ["design-servers", "develop-databases", "build-apis", "integrate-third-party-services", "manage-authentication-authorisation", "monitor-and-fix", "collaborate-with-teams"];

    public static IReadOnlyList<string> SkillIds { get; } =
    [
        "programming-languages", "databases", "api-development", "version-control", "server-management", "security", "testing-debugging", "restful-services",
        "front-end-basics", "soft-skills",
    ];

    public static IEnumerable<ShownFact> Of(Catalogue catalogue, string language) =>
        catalogue.Careers.SelectMany(career => OfCareer(catalogue, career, language))
            .Concat(catalogue.Skills.SelectMany(skill => OfSkill(catalogue, skill, language)))
            .Concat(catalogue.Salaries.SelectMany(claim => OfClaim(claim, language)))
            .Concat(catalogue.Sources.SelectMany(source => OfSource(source, language)));

    private static IEnumerable<ShownFact> OfCareer(Catalogue catalogue, Career career, string language)
    {
        var page = $"/careers/{career.Id}";
        ShownFact Shown(LocalText text, params IReadOnlyList<string> sources) => new(page, text.In(language), sources);

        yield return Shown(career.Title);
        yield return Shown(career.Lead);
        foreach (var fact in career.Summary.Concat(career.DayToDay).Concat(career.Team).Concat(career.Path.Training)) yield return Shown(fact.Text, fact.Sources);
        if (career.Employers is { } employers) yield return Shown(employers.Text, employers.Sources);
        foreach (var related in career.Related) yield return new(page, related.Name, related.Sources);
        foreach (var task in career.Tasks)
        {
            yield return Shown(task.Title);
            yield return Shown(task.Asks, task.Sources);
        }
        foreach (var (skill, asked) in catalogue.SkillsOf(career)) yield return Shown(skill.Title, asked.Sources);
        foreach (var mention in catalogue.SkillsOf(career).SelectMany(pair => pair.Skill.Tools).Concat(career.OtherTools.SelectMany(group => group.Mentions)))
            foreach (var shown in OfMention(page, mention, language)) yield return shown;
        foreach (var group in career.OtherTools) yield return Shown(group.Title);
        foreach (var step in career.Path.Steps)
        {
            yield return Shown(step.Title);
            yield return Shown(step.Detail, career.Path.Sources);
        }
        foreach (var tip in career.Path.Tips) yield return Shown(tip.Text, tip.Sources);
        foreach (var alignment in career.Alignments) yield return new(page, alignment.Code, []);
    }

    private static IEnumerable<ShownFact> OfSkill(Catalogue catalogue, Skill skill, string language)
    {
        var page = $"/skills/{skill.Id}";
        yield return new(page, skill.Title.In(language), []);
        yield return new(page, skill.Summary.In(language), []);
        foreach (var fact in skill.Facts) yield return new(page, fact.Text.In(language), fact.Sources);
        foreach (var disagreement in skill.Disagreements)
        {
            yield return new(page, disagreement.Question.In(language), []);
            foreach (var career in catalogue.CareersAsking(skill.Id)) yield return new($"/careers/{career.Id}", disagreement.Question.In(language), []);
            foreach (var position in disagreement.Positions) yield return new(page, position.Text.In(language), []);
        }
        foreach (var mention in skill.Tools) foreach (var shown in OfMention(page, mention, language)) yield return shown;
        foreach (var resource in skill.Resources) yield return new(page, resource.Title.In(language), []);
        foreach (var alignment in skill.Alignments) yield return new(page, alignment.Code, []);
        foreach (var absent in skill.AbsentLevels) yield return new(page, absent.Reason.In(language), []);
        foreach (var criterion in skill.ActiveCriteria)
        {
            yield return new(page, criterion.Statement.In(language), []);
            yield return new(page, criterion.Artefact.In(language), []);
        }
    }

    private static IEnumerable<ShownFact> OfMention(string page, ToolMention mention, string language)
    {
        foreach (var name in mention.Names) yield return new(page, name, mention.Text is null ? mention.Sources : []);
        if (mention.Text is { } text) yield return new(page, text.In(language), mention.Sources);
        if (mention.Note is { } note) yield return new(page, note.In(language), []);
    }

    private static IEnumerable<ShownFact> OfClaim(SalaryClaim claim, string language)
    {
        foreach (var page in (string[])[$"/careers/{claim.CareerId}/salary", "/salary"])
        {
            yield return new(page, claim.Region.In(language), [claim.SourceId]);
            yield return new(page, Amount(claim.Low, language), []);
            yield return new(page, Amount(claim.High, language), []);
            if (claim.DependsOn is { } dependsOn) yield return new(page, dependsOn.In(language), []);
            foreach (var note in claim.Notes) yield return new(page, note.In(language), []);
        }
    }

    private static IEnumerable<ShownFact> OfSource(Source source, string language)
    {
        const string page = "/sources";
        foreach (var text in (string?[])[source.Id, source.Publisher, source.Title, source.Site, source.Address, source.Licence, source.About.In(language)])
            if (text is not null) yield return new(page, text, []);
        if (source.Published is { } day) yield return new(page, day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language)), []);
    }

    private static string Amount(Money amount, string language) =>
        (amount.Currency == "IDR" ? "Rp" : amount.Currency + " ") + amount.Units.ToString("N0", CultureInfo.GetCultureInfo(language));
}
