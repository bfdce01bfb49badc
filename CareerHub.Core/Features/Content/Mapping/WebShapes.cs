namespace CareerHub.Core.Features.Content;

/// <summary>Shapes of values that lead out of a pack: addresses and languages.</summary>
internal static class WebShapes
{
    /// <summary>Addresses become links on pages, so nothing but the web is let through.</summary>
    public static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0;

    public static bool IsLanguage(string code) => code.Length == 2 && code.All(char.IsAsciiLetterLower);
}
