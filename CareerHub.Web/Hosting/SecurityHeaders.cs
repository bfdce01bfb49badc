using CareerHub.Web.Layout;

namespace CareerHub.Web.Hosting;

/// <summary>What every answer says about itself, errors and files included.</summary>
internal static class SecurityHeaders
{
    // No inline script and no inline style anywhere: what a person typed can never become either.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // Scripts stay as they are; a style attribute can hide and move, and neither read nor send.
    private const string LongListPolicy = PagePolicy + "; style-src-attr 'unsafe-inline'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = http.Features.Get<OwnPolicy>()?.Value ?? (ShowsLongList(http) ? LongListPolicy : PagePolicy);
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers.TryAdd("Referrer-Policy", "same-origin"); // a page whose address is a key tells it to nobody at all
            if (IsSecure(http.Request)) headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            if (http.User.Identity?.IsAuthenticated == true && http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
                && !headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, http);
        return next(http);
    });

    // What is hidden or broken answers as any other page does.
    private static bool ShowsLongList(HttpContext http) =>
        http.Response.StatusCode == StatusCodes.Status200OK && http.GetEndpoint()?.Metadata.GetMetadata<LongListPageAttribute>() is not null;

    // Where it is not, browsers ignore this header and fill their console with saying so.
    private static bool IsSecure(HttpRequest request) => request.IsHttps || request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>Gives this answer a policy of its own: for what is no page, and stricter than one.</summary>
    public static void UseContentPolicy(this HttpContext http, string policy) => http.Features.Set(new OwnPolicy(policy));

    private sealed record OwnPolicy(string Value);

    /// <summary>A write, or a circuit's socket, that another site started is refused before anything looks at it.</summary>
    public static void UseOriginCheck(this WebApplication app) => app.Use((http, next) =>
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (isRead && !http.WebSockets.IsWebSocketRequest && !http.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)) return next(http);
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value)) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
