namespace CareerHub.Tests.Support;

/// <summary>Where the source tree and the program built from it lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The server as the build left it, in the same configuration as these tests.</summary>
    public static string WebProgram
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            var program = Path.Combine(Root, "CareerHub.Web", "bin", framework.Parent!.Name, framework.Name, "CareerHub.Web.dll");
            return File.Exists(program) ? program : throw new FileNotFoundException("CareerHub.Web has not been built.", program);
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CareerHub.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("These tests run from a build inside the source tree.");
    }
}
