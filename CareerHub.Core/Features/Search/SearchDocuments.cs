using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Search;

/// <summary>What of a catalogue can be found. Pure.</summary>
internal static class SearchDocuments
{
    public static IEnumerable<SearchDocument> Of(IReadOnlyList<Career> careers, IReadOnlyList<Skill> skills, long? draftId = null) =>
    [
        .. careers.Select(career => new SearchDocument(FoundKind.Career, career.Id, career.Title, Both(career.Lead), draftId)),
        .. skills.Where(skill => skill.ActiveCriteria.Any() || draftId is not null).Select(skill => new SearchDocument(FoundKind.Skill, skill.Id, skill.Title, Both(skill.Summary), draftId)),
        .. skills.SelectMany(skill => skill.ActiveCriteria).Select(criterion => new SearchDocument(FoundKind.Criterion, criterion.Id, criterion.Statement, Both(criterion.Artefact), draftId)),
        .. Tools(careers, skills).DistinctBy(tool => (tool.Id, tool.Name.Id.ToUpperInvariant())).Select(tool => tool with { DraftId = draftId }),
    ];

    private static IEnumerable<SearchDocument> Tools(IReadOnlyList<Career> careers, IReadOnlyList<Skill> skills) =>
        skills.SelectMany(skill => skill.Tools.SelectMany(mention => mention.Names).Select(name => Tool(skill.Id, name)))
            .Concat(careers.SelectMany(career => career.OtherTools.SelectMany(group => group.Mentions).SelectMany(mention => mention.Names).Select(name => Tool(career.Id, name))));

    private static SearchDocument Tool(string id, string name) => new(FoundKind.Tool, id, LocalText.Same(name), "");

    private static string Both(LocalText text) => text.Id == text.En ? text.Id : $"{text.Id} {text.En}";
}
