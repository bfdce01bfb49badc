using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Careers;

/// <summary>One sentence that carries a fact, with the sources that state it.</summary>
/// <param name="IsClaim">The source says so and we cannot check it; shown as the source's claim.</param>
public sealed record Fact(LocalText Text, IReadOnlyList<string> Sources, bool IsClaim = false);

/// <summary>A question on which sources differ; every position is shown with its source, none is merged away.</summary>
public sealed record Disagreement(LocalText Question, IReadOnlyList<Position> Positions);

public sealed record Position(LocalText Text, string SourceId);

/// <summary>Tools as one source lists them in one place.</summary>
/// <param name="Names">Product or technology names, as the source writes them.</param>
/// <param name="Text">Used instead of names where the source describes rather than names.</param>
public sealed record ToolMention(IReadOnlyList<string> Names, LocalText? Text, IReadOnlyList<string> Sources, LocalText? Note)
{
    /// <summary>Those of the names that the source calls hot: asked for in many occupations.</summary>
    public IReadOnlyList<string> Hot { get; init; } = [];

    /// <summary>Those of the names that the source calls in demand: asked for in this occupation.</summary>
    public IReadOnlyList<string> InDemand { get; init; } = [];
}

/// <summary>Tools that a career's sources name outside any one skill, under a heading.</summary>
public sealed record ToolGroup(LocalText Title, IReadOnlyList<ToolMention> Mentions);
