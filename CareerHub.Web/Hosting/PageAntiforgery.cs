using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Forms;

namespace CareerHub.Web.Hosting;

/// <summary>
/// Gives a form its token when a page asks for one, and only then. The framework's own provider writes a token into
/// every page, which sets a cookie on readers and keeps reading pages out of every cache.
/// </summary>
internal sealed class PageAntiforgery(IHttpContextAccessor http, IAntiforgery antiforgery) : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken()
    {
        if (http.HttpContext is not { Response.HasStarted: false } context) return null;
        var tokens = antiforgery.GetAndStoreTokens(context);
        return tokens.RequestToken is null ? null : new(tokens.RequestToken, tokens.FormFieldName);
    }
}
