using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Search;

/// <summary>Something that fits what was looked for.</summary>
/// <param name="PageId">The skill or career whose page shows it.</param>
/// <param name="IsOnCareer">That page is a career's.</param>
/// <param name="Where">Name of that skill or career; null when it is the thing itself.</param>
/// <param name="DraftId">The draft it stands in; null when it is published.</param>
public sealed record Found(FoundKind Kind, string Id, LocalText Name, string PageId, bool IsOnCareer, LocalText? Where, long? DraftId, double Fit);

/// <summary>Looks for careers, skills, criteria and tools, in both languages at once, forgiving slips of the finger.</summary>
public sealed class SearchCatalogue(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, ISearchIndex index)
{
    /// <summary>Results at the most.</summary>
    public const int Most = 40;

    /// <summary>Characters that are looked at; longer questions are cut.</summary>
    public const int QueryLength = 100;

    private const int MostWords = 8;

    // A name that fits says more than words around it.
    private const double OfMore = 0.6;

    /// <param name="caller">Null for whoever is not signed in. An admin finds drafts as well.</param>
    /// <returns>The best first; empty for a question without words.</returns>
    public async Task<IReadOnlyList<Found>> RunAsync(Caller? caller, string? query, CancellationToken ct)
    {
        var words = Likeness.Words((query ?? "")[..Math.Min(query?.Length ?? 0, QueryLength)]).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        if (words.Count == 0) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var withDrafts = caller is not null && await db.MayRunTheHouseAsync(caller, ct);
        var catalogue = published.Current;
        return
        [
            .. (await index.CandidatesAsync(db, words, withDrafts, ct))
                .Select(document => (Document: document, Fit: FitOf(document, words)))
                .Where(pair => pair.Fit > 0)
                .Select(pair => Shown(pair.Document, pair.Fit, catalogue)).OfType<Found>()
                .DistinctBy(found => (found.Kind, found.Id, found.Name, found.DraftId))
                .OrderByDescending(found => found.Fit).ThenBy(found => found.DraftId is not null).ThenBy(found => found.Kind).ThenBy(found => found.Name.Id.Length).ThenBy(found => found.Id, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    /// <summary>Mean over the words: each has to fit somewhere, or the whole does not.</summary>
    private static double FitOf(SearchDocument document, List<string> words)
    {
        IReadOnlyList<string> name = [.. Likeness.Words(document.Name.Id), .. Likeness.Words(document.Name.En)];
        IReadOnlyList<string>? more = null;
        var sum = 0.0;
        foreach (var word in words)
        {
            var fit = Likeness.Best(word, name);
            if (fit < 1) fit = Math.Max(fit, OfMore * Likeness.Best(word, more ??= Likeness.Words(document.More)));
            if (fit <= 0) return 0;
            sum += fit;
        }
        return sum / words.Count;
    }

    private static Found? Shown(SearchDocument document, double fit, Catalogue catalogue)
    {
        if (document.DraftId is not null) return new(document.Kind, document.Id, Readable(document.Name), document.Id, IsOnCareer: document.Kind == FoundKind.Career, null, document.DraftId, fit);
        switch (document.Kind)
        {
            case FoundKind.Criterion:
                return catalogue.Criterion(document.Id) is { } criterion ? new(document.Kind, document.Id, criterion.Statement, criterion.SkillId, false, catalogue.Skill(criterion.SkillId)!.Title, null, fit) : null;
            case FoundKind.Tool when catalogue.Skill(document.Id) is { } skill:
                return new(document.Kind, document.Id, document.Name, skill.Id, false, skill.Title, null, fit);
            case FoundKind.Tool or FoundKind.Career when catalogue.Career(document.Id) is { } career:
                return new(document.Kind, document.Id, document.Kind == FoundKind.Tool ? document.Name : career.Title, career.Id, true, document.Kind == FoundKind.Tool ? career.Title : null, null, fit);
            case FoundKind.Skill when catalogue.Skill(document.Id) is { } skill:
                return new(document.Kind, document.Id, skill.Title, skill.Id, false, null, null, fit);
            default:
                return null;
        }
    }

    // Drafts may be written in one language so far.
    private static LocalText Readable(LocalText name) => name.Id.Length == 0 ? LocalText.Same(name.En) : name.En.Length == 0 ? LocalText.Same(name.Id) : name;
}
