using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary><c>sources.yaml</c>: where the facts come from. What a source does not state is left out, never filled in.</summary>
internal static class SourceMapper
{
    private static readonly Dictionary<string, SourceKind> Kinds = new()
    {
        ["bootcamp-article"] = SourceKind.BootcampArticle,
        ["salary-page"] = SourceKind.SalaryPage,
        ["exchange-rate"] = SourceKind.ExchangeRate,
        ["own-work"] = SourceKind.OwnWork,
    };

    public static IReadOnlyList<Source> Sources(PackCursor file) => file.Each("sources", Source, least: 1);

    private static Source Source(PackCursor source) => new(
        source.Id(PackName.Source),
        source.Choice("kind", Kinds) ?? default,
        source.Text("publisher"),
        source.OptionalText("title"),
        source.OptionalText("site", IsHost, PackWords.WantsHost),
        source.OptionalText("address", IsWebAddress, PackWords.WantsWebAddress),
        source.OptionalDate("published"),
        source.OptionalDate("retrieved"),
        source.OptionalText("language", IsLanguage, PackWords.WantsLanguage),
        source.OptionalText("licence"),
        source.Local("about"));

    private static bool IsHost(string site) => Uri.CheckHostName(site) == UriHostNameType.Dns && site.Contains('.', StringComparison.Ordinal);

    /// <summary>Addresses become links on pages, so nothing but the web is let through.</summary>
    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0;

    private static bool IsLanguage(string code) => code.Length == 2 && code.All(char.IsAsciiLetterLower);
}
