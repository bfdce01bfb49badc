using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Search;

/// <summary>What can be found; what people look for most comes first.</summary>
public enum FoundKind { Career, Skill, Criterion, Tool }

/// <summary>One thing that can be found, as it lies in the index.</summary>
/// <param name="Id">Of the career, skill or criterion; of a tool the skill or career whose page names it.</param>
/// <param name="Name">What it is called, in both languages.</param>
/// <param name="More">Further words that lead to it, such as the artefact of a criterion.</param>
/// <param name="DraftId">The draft version it stands in; null when it is published.</param>
public sealed record SearchDocument(FoundKind Kind, string Id, LocalText Name, string More, long? DraftId = null);
