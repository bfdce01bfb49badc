namespace CareerHub.Web.Hosting.Verbs;

/// <summary>Folders that were typed behind a verb. What is wrong with one is said on the error stream.</summary>
internal static class FolderArgument
{
    /// <summary>Whether there is something to read.</summary>
    public static bool IsThere(string folder)
    {
        if (Directory.Exists(folder)) return true;
        Console.Error.WriteLine($"There is no folder {folder}.");
        return false;
    }

    /// <summary>Whether a verb may write here without overwriting anything.</summary>
    public static bool IsFree(string folder)
    {
        if (!File.Exists(folder) && !(Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())) return true;
        Console.Error.WriteLine($"{folder} is not empty; nothing was written.");
        return false;
    }
}
