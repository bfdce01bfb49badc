using CareerHub.Core.Persistence.Sqlite;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class MigrateVerb() : Verb(["migrate"])
{
    public override string Usage => "migrate";
    public override string Summary => "Brings the database's schema up to date.";
    public override string Explanation => "The server does the same at its start. A copy is made in backups/ before anything changes.";

    public override async Task<int> RunAsync(VerbArguments arguments)
    {
        await using var house = VerbHouse.TryOpenForWriting();
        if (house is null) return CommandLine.Refused;
        try
        {
            var report = await new SqliteMigrator(house.Folder, TimeProvider.System).RunAsync(CancellationToken.None);
            if (report.Restored) Console.WriteLine("An earlier attempt was cut off; the copy made before it was put back first.");
            if (report.Backup is not null) Console.WriteLine($"Copy from before: {report.Backup}");
            Console.WriteLine(report.Applied.Count == 0 ? "The schema is the newest." : $"Applied: {string.Join(", ", report.Applied)}");
            return CommandLine.Done;
        }
        catch (NewerSchemaException newer)
        {
            Console.Error.WriteLine(newer.Message);
            return CommandLine.Refused;
        }
    }
}
