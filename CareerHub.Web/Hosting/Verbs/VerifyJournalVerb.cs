using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Journal;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class VerifyJournalVerb() : Verb(["journal", "verify"])
{
    public override string Usage => "journal verify";
    public override string Summary => "Proves that the journal is whole and that the tables follow from it.";
    public override string Explanation =>
        "Checks the chain of hashes and every typed text, rebuilds the tables in memory from the journal alone (levels also\n" +
        "follow from the content that is published) and compares them by SHA-256. Reads only; runs beside the server. Note the head: a later run that prints it again has proved\n" +
        "that nothing before it changed.";

    public override async Task<int> RunAsync(VerbArguments arguments)
    {
        await using var house = VerbHouse.OpenForReading();
        await using var db = await VerbHouse.TryOpenForReadingAsync(house);
        if (db is null) return CommandLine.Refused;
        await ContentStore.LoadAsync(db, house.Services.GetRequiredService<PublishedCatalogue>(), CancellationToken.None); // levels follow from the content too
        var report = await house.Services.GetRequiredService<JournalVerifier>().RunAsync(db, CancellationToken.None);
        Console.WriteLine($"{report.Entries} entries, head {report.Head}");
        foreach (var table in report.Tables)
            Console.WriteLine($"{table.Table}: {table.Rows} rows, {table.Standing}, {(table.IsEqual ? "equal" : $"DIFFERENT from {table.Rebuilt}")}");
        foreach (var fault in report.Faults) Console.Error.WriteLine(fault);
        Console.WriteLine(report.IsSound ? "The journal is whole, and the tables follow from it." : $"{report.Faults.Count} faults.");
        return report.IsSound ? CommandLine.Done : CommandLine.Refused;
    }
}
