using CareerHub.Web.Hosting;

namespace CareerHub.Web.Features.Accounts;

/// <summary>The page that somebody goes back to after an account form.</summary>
public static class ReturnPath
{
    private static readonly string[] Forms = ["/account/log", "/account/notices", "/account/register", "/account/reset"];

    /// <summary>A path of this site that is no account form itself; empty when there is none.</summary>
    public static string Of(string? typed)
    {
        var path = LocalUrl.Of(typed, otherwise: "");
        return path is "/" || IsForm(path) ? "" : path;
    }

    // Back to the log-in page after logging in reads like a failure, and back to the log-out page is one.
    private static bool IsForm(string path) => Forms.Any(form => path.StartsWith(form, StringComparison.OrdinalIgnoreCase));

    /// <summary>The join code that a way back leads to, when it leads to one.</summary>
    public static string? JoinCodeIn(string path) =>
        path.StartsWith("/join/", StringComparison.OrdinalIgnoreCase) ? path["/join/".Length..].Split('?', '/')[0] : null;
}
