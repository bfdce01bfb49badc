namespace CareerHub.Web.Hosting;

/// <summary>Where a form may send people afterwards: a path of this site, nothing else.</summary>
public static class LocalUrl
{
    /// <summary>The path when it is one of ours, else the other.</summary>
    public static string Of(string? typed, string otherwise = "/")
    {
        if (string.IsNullOrEmpty(typed) || typed.Length > 2_000 || typed[0] != '/') return otherwise;
        if (typed.Length > 1 && typed[1] is '/' or '\\') return otherwise;
        return typed.Any(c => c is <= ' ' or > '~' or '\\') ? otherwise : typed; // an address that we made is escaped: printable ASCII
    }
}
