using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;

namespace CareerHub.Tests.Support;

/// <summary>A database with the newest schema and nothing in it: migrated once a run, then copied.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<byte[]>> Template = new(MakeAsync);

    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await Template.Value);

    private static async Task<byte[]> MakeAsync()
    {
        using var temp = new TempFolder();
        var folder = new DataFolder(temp.Path);
        await new SqliteMigrator(folder, new TestClock()).RunAsync(CancellationToken.None);
        return await File.ReadAllBytesAsync(folder.Database);
    }
}
