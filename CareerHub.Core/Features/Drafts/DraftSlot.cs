using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Drafts;

/// <summary>The names of what a private text can be for, as <c>kind/id</c>.</summary>
public static class DraftSlot
{
    internal const string Skill = "skill-note";
    internal const string Evidence = "evidence-note";
    internal const string Question = "review-question";

    /// <summary>Kind of the comments that a mentor types in a review; who may is asked of an <see cref="IDraftPlace"/>.</summary>
    public const string Review = "review";

    /// <summary>Kind of the answers that a mentor chose in a review.</summary>
    public const string Answers = "review-answers";

    /// <summary>The private note on a skill: never sent anywhere.</summary>
    public static string SkillNote(string skillId) => $"{Skill}/{skillId}";

    /// <summary>A note of evidence on a criterion that is still being written.</summary>
    public static string EvidenceNote(string criterionId) => $"{Evidence}/{criterionId}";

    /// <summary>The question of a review request that was not sent yet.</summary>
    public static string ReviewQuestion(string skillId) => $"{Question}/{skillId}";

    /// <summary>A mentor's comment on one criterion of a request that was not decided yet.</summary>
    public static string ReviewComment(Guid requestId, string criterionId) => $"{Review}/{requestId:N}/{criterionId}";

    /// <summary>A mentor's answers on a request that was not decided yet, a line each: <c>criterion=answer</c>.</summary>
    public static string ReviewAnswers(Guid requestId) => $"{Answers}/{requestId:N}";
}

/// <summary>A kind of slot whose things another feature keeps: it says who may write there.</summary>
public interface IDraftPlace
{
    /// <summary>What stands before the first slash.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <param name="id">What stands behind the first slash; anything, it comes from a browser.</param>
    Task<bool> IsOpenAsync(HubDb db, Caller caller, string kind, string id, CancellationToken ct);
}

/// <summary>The closed list of places for private texts.</summary>
public sealed class DraftPlaces(PublishedCatalogue published, IEnumerable<IDraftPlace> places)
{
    private readonly Dictionary<string, IDraftPlace> _places =
        places.SelectMany(place => place.Kinds, (place, kind) => (kind, place)).ToDictionary(pair => pair.kind, pair => pair.place);

    /// <summary>Whether the slot is one of the list and what it is for exists for the caller. Retired things count: a note on one stays readable.</summary>
    internal async Task<bool> IsInAsync(HubDb db, Caller caller, string slot, CancellationToken ct)
    {
        if (slot.Length > PrivateText.SlotLength || slot.Split('/', 2) is not [var kind, var id]) return false;
        return kind switch
        {
            DraftSlot.Skill or DraftSlot.Question => published.Current.Skill(id) is not null,
            DraftSlot.Evidence => published.Current.Criterion(id) is not null,
            _ => _places.TryGetValue(kind, out var place) && await place.IsOpenAsync(db, caller, kind, id, ct),
        };
    }
}
