using System.Globalization;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class ImportContentVerb() : Verb(["content", "import"], folders: 1)
{
    private const string DryRun = "--dry-run";

    public override string[] Flags => [DryRun];
    public override string Usage => "content import FOLDER [--dry-run]";
    public override string Summary => "Checks a content pack, says what it changes for learners, and publishes it.";
    public override string Explanation =>
        "One change a line, with the learners, claims, verdicts and open requests that it touches. All or nothing, one journal\n" +
        "entry; no row of any learner is deleted. With --dry-run nothing is written, and the server may run beside it.";

    public override async Task<int> RunAsync(VerbArguments arguments)
    {
        if (!FolderArgument.IsThere(arguments.Folders[0])) return CommandLine.Refused;
        var files = PackFiles.FromFolder(arguments.Folders[0]);
        return arguments.Flags.Contains(DryRun) ? await LookAsync(files) : await ImportAsync(files);
    }

    private static async Task<int> LookAsync(PackFiles files)
    {
        await using var house = VerbHouse.OpenForReading();
        await using var db = await VerbHouse.TryOpenForReadingAsync(house);
        if (db is null || !await PreviewAsync(house, db, files)) return CommandLine.Refused;
        Console.WriteLine("Nothing was written.");
        return CommandLine.Done;
    }

    private static async Task<int> ImportAsync(PackFiles files)
    {
        await using var house = VerbHouse.TryOpenForWriting();
        if (house is null || !await DatabaseStartup.MigrateAsync(house.Services, house.Folder)) return CommandLine.Refused;
        await using (var db = await house.Services.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContextAsync())
        {
            if (!await PreviewAsync(house, db, files)) return CommandLine.Refused;
        }
        var fill = house.Services.GetRequiredService<FillSummaries>();
        await fill.RunAsync(CancellationToken.None); // before an import counts them under the next content
        var report = await house.Services.GetRequiredService<ImportPack>().RunAsync(files, CancellationToken.None);
        FindingLines.Print(report.Findings);
        if (report.Findings.Count > 0) return CommandLine.Refused;
        await fill.RunAsync(CancellationToken.None);
        Console.WriteLine(report.IsNew ? $"Published, SHA-256 {files.Hash}" : "Just this content is published already; nothing was written.");
        return CommandLine.Done;
    }

    private static async Task<bool> PreviewAsync(VerbHouse house, HubDb db, PackFiles files)
    {
        await ContentStore.LoadAsync(db, house.Services.GetRequiredService<PublishedCatalogue>(), CancellationToken.None);
        var preview = await house.Services.GetRequiredService<PreviewImport>().RunAsync(db, files, CancellationToken.None);
        FindingLines.Print(preview.Findings);
        if (preview.Impact is not { } impact) return false;
        foreach (var (change, touched) in impact.Changes)
            Console.WriteLine($"{Word(change.Kind)} {Word(change.Thing)} {change.Id}{Others(change)}: {Counts(touched)}");
        foreach (var shift in impact.Levels) Console.WriteLine($"level {shift.SkillId}: {Count(shift.Learners, "learner")} will stand at another level");
        Console.WriteLine(impact.Changes.Count == 0 ? "No change." : $"{Count(impact.Changes.Count, "change")}. More than words and additions touch {Counts(impact.Together)}.");
        return true;
    }

    private static string Others(ContentChange change) => (change.Kind, change.Others.Count) switch
    {
        (_, 0) => "",
        (ChangeKind.Merged, _) => $" (from {string.Join(", ", change.Others)})",
        _ => $" (into {string.Join(", ", change.Others)})",
    };

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Counts(Touched touched) =>
        $"{Count(touched.Learners, "learner")}, {Count(touched.Claims, "claim")}, {Count(touched.Verdicts, "verdict")}, {Count(touched.OpenRequests, "open request")}";

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
