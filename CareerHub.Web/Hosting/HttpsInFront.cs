using Microsoft.AspNetCore.HttpOverrides;

namespace CareerHub.Web.Hosting;

internal static class HttpsInFront
{
    /// <summary>
    /// People type https, and a proxy on this machine ends it: what arrives is theirs, so links, cookies and HSTS follow
    /// the address they typed. Who they are is taken from the proxy's header only when it comes from this machine.
    /// </summary>
    public static void UseHttpsInFront(this WebApplication app)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 });
        app.Use((http, next) =>
        {
            http.Request.Scheme = Uri.UriSchemeHttps;
            return next(http);
        });
        app.UseHsts();
    }
}
