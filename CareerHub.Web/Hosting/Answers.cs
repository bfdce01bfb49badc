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

    /// <summary>The address of this page is a key: it is told to nobody and kept by no cache.</summary>
    /// <param name="hasForm">A page that says nothing at all of where it stands could not send a form: the browser would not even say which site the form is from.</param>
    public static void KeepAddressSecret(this HttpContext http, bool hasForm = false)
    {
        http.Response.Headers["Referrer-Policy"] = hasForm ? "strict-origin" : "no-referrer";
        http.Response.OnStarting(() => // after the form's token, which has a rule of its own
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
    }
}
