using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary><c>sources.yaml</c>: where the facts come from. What a source does not state is left out, never filled in.</summary>
internal static class SourceMapper
{
    internal static readonly Dictionary<string, SourceKind> Kinds = new()
    {
        ["bootcamp-article"] = SourceKind.BootcampArticle,
        ["web-article"] = SourceKind.WebArticle,
        ["salary-page"] = SourceKind.SalaryPage,
        ["exchange-rate"] = SourceKind.ExchangeRate,
        ["occupation-database"] = SourceKind.OccupationDatabase,
        ["statistics"] = SourceKind.Statistics,
        ["documentation"] = SourceKind.Documentation,
        ["own-work"] = SourceKind.OwnWork,
    };

    public static IReadOnlyList<Source> Sources(PackCursor file) => file.Each("sources", Source, least: 1);

    private static Source Source(PackCursor source) => new(
        source.Id(PackName.Source),
        source.Choice("kind", Kinds) ?? default,
        source.Text("publisher"),
        source.OptionalText("title"),
        source.OptionalText("site", IsHost, PackWords.WantsHost),
        source.OptionalText("address", WebShapes.IsAddress, PackWords.WantsWebAddress),
        source.OptionalDate("published"),
        source.OptionalDate("retrieved"),
        source.OptionalText("language", WebShapes.IsLanguage, PackWords.WantsLanguage),
        source.OptionalText("licence"),
        source.Local("about"));

    internal static bool IsHost(string site) => Uri.CheckHostName(site) == UriHostNameType.Dns && site.Contains('.', StringComparison.Ordinal);

}
