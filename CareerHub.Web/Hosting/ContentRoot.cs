namespace CareerHub.Web.Hosting;

/// <summary>Where the program's own files lie, wherever it was started from: verbs run in the folder of whoever types them.</summary>
internal static class ContentRoot
{
    /// <summary>The published folder, or the project's folder when the program runs from a build.</summary>
    public static string Find()
    {
        var published = AppContext.BaseDirectory;
        if (Directory.Exists(Path.Combine(published, "wwwroot"))) return published;
        for (var folder = new DirectoryInfo(published); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CareerHub.Web.csproj"))) return folder.FullName;
        return published;
    }

    /// <summary>Options for the host: a content root that a caller names, as the tests' host does, is left alone.</summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : Find(),
    };
}
