using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OutputCaching;

namespace CareerHub.Web.Layout;

/// <summary>Where the page stands, as its links need it.</summary>
/// <param name="Path">Relative to the site's root, without a slash in front.</param>
/// <param name="Query">On pages that are kept for everybody, only what they are kept for: what one reader typed must not reach the next.</param>
public sealed record PageAddress(string Path, string Query)
{
    private const string ErrorPath = "error";
    private const string NotFoundPath = "not-found";

    /// <summary>Where to come back to after choosing a language.</summary>
    public string ReturnUrl => Path == ErrorPath ? "/" : $"/{Path}{Query}";

    /// <summary>Where to come back to after signing in; never to a page that is about accounts.</summary>
    public string SignInReturnUrl => Path is ErrorPath or NotFoundPath || IsIn("account") ? "/" : ReturnUrl;

    /// <summary>The address of the page that says that there is none.</summary>
    public static PageAddress NotFound { get; } = new(NotFoundPath, "");

    /// <summary>The address of the page that says that something broke.</summary>
    public static PageAddress Error { get; } = new(ErrorPath, "");

    public static PageAddress Of(NavigationManager navigation, HttpContext? http)
    {
        var uri = new Uri(navigation.Uri);
        var path = navigation.ToBaseRelativePath(uri.GetLeftPart(UriPartial.Path));
        var isShared = http?.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>() is not null && http.User.Identity?.IsAuthenticated != true;
        return new(path, isShared ? http!.Features.Get<KeptQuery>()?.Text ?? "" : uri.Query);
    }

    /// <summary>Whether the page is the given one or below it.</summary>
    public bool IsIn(string place) => Path == place || Path.StartsWith(place + "/", StringComparison.Ordinal);

    /// <summary>The value of <c>aria-current</c> for a link of the main navigation: null, "page", or "true" for a page below it.</summary>
    public string? Standing(SiteLink link) =>
        Path == link.Href ? "page" : link.Href == Place ? "true" : null;

    // The part of the site a page belongs to: a career's salary belongs to salaries, a skill to careers.
    private string Place =>
        IsIn("careers") && Path.EndsWith("/salary", StringComparison.Ordinal) ? "salary"
        : IsIn("skills") ? "careers"
        : IsIn("mentor/reviews") ? "mentor/reviews"
        : IsIn("account/manage") ? "account/manage"
        : Path.Split('/')[0];
}
