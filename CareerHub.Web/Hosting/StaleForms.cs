using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace CareerHub.Web.Hosting;

/// <summary>
/// A form whose token does not hold (open since yesterday, sent from a page of before log-in, cut off on the way) is not
/// run. On pages that people fill in once, they get the form again with a sentence instead of a bare error.
/// </summary>
internal static class StaleForms
{
    private static readonly string[] Pages = ["/account", "/admin/content", "/admin/people", "/join", "/learn/evidence", "/learn/share", "/mentor/learners", "/setup"];
    private static readonly object Mark = new();

    /// <summary>Whether this request was such a form; the page says so.</summary>
    public static bool HadStaleForm(this HttpContext http) => http.Items.ContainsKey(Mark);

    public static void UseStaleForms(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } token && Pages.Any(page => http.Request.Path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase)))
        {
            http.Items[Mark] = true;
            if (token.Error?.InnerException is InvalidDataException or IOException) http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty)); // whoever read it would fail
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            if (IsPage(http))
            {
                http.Request.Method = HttpMethods.Get; // draws the page, runs no handler
                http.Features.Set<IAntiforgeryValidationFeature>(null); // so that the page may show again what was typed
            }
        }
        return next(http);
    });

    private static bool IsPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
}
