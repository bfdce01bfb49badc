namespace CareerHub.Web.Hosting;

internal static class Redirects
{
    /// <summary>Answers a form with the address of the page to read next. Relative, so that a proxy's scheme and host never matter.</summary>
    /// <param name="path">A path of this site, escaped; see <see cref="LocalUrl"/>.</param>
    public static void SeeOther(this HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = path;
    }
}
