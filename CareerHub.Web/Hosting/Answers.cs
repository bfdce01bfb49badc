namespace CareerHub.Web.Hosting;

/// <summary>Ends of a request that a plain page decides while it is drawn.</summary>
internal static class Answers
{
    /// <summary>Answers a form with the address of the page to read next. Relative, so that a proxy's scheme and host never matter.</summary>
    /// <param name="path">A path of this site, escaped; see <see cref="LocalUrl"/>.</param>
    public static void SeeOther(this HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = path;
    }

    /// <summary>Nothing is here: the reader gets exactly what an address that was never ours gets.</summary>
    public static void NotFound(this HttpContext http) => http.Response.StatusCode = StatusCodes.Status404NotFound;

    /// <summary>Nothing is here, and this page itself says what to do next. Set last of all: a page that is 404 before it is drawn is replaced by the general one.</summary>
    public static void NotFoundButDrawn(this HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
