using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>Sentences with their sources, and tools as sources name them: shared by careers and skills.</summary>
internal static class FactMapper
{
    public static Fact Fact(PackCursor fact) => new(
        fact.Local("text"),
        fact.Uses(PackName.Source, "sources", least: 1),
        fact.Flag("isClaim", fallback: false));

    /// <summary>Either names or a text: a source that names nothing still says something.</summary>
    public static ToolMention Tools(PackCursor tools)
    {
        var hasText = tools.Has("text");
        return new(
            hasText ? [] : tools.Words("names", least: 1),
            hasText ? tools.Local("text") : null,
            tools.Uses(PackName.Source, "sources", least: 1),
            tools.OptionalLocal("note"))
        {
            Hot = hasText ? [] : tools.Words("hot", least: 0),
            InDemand = hasText ? [] : tools.Words("inDemand", least: 0),
        };
    }
}
