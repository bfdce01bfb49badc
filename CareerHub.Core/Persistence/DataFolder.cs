namespace CareerHub.Core.Persistence;

/// <summary>The folder of everything that must survive: database, files, keys and backups. Copy it and you have moved the house.</summary>
public sealed class DataFolder
{
    /// <param name="path">Made when it is not there, readable by its owner alone.</param>
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        foreach (var folder in (string[])[Root, Keys, Backups, Files]) Make(folder);
    }

    public string Root { get; }
    public string Database => Path.Combine(Root, "careerhub.db");
    public string Keys => Path.Combine(Root, "keys");
    public string Backups => Path.Combine(Root, "backups");

    /// <summary>Pictures that people gave as evidence; what each is, only the database knows.</summary>
    public string Files => Path.Combine(Root, "files");

    internal string Lock => Path.Combine(Root, "careerhub.lock");
    internal string MigrationMark => Path.Combine(Root, "migration-under-way");

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
