using CareerHub.Core.Features.Content;

namespace CareerHub.Web.Hosting.Verbs;

/// <summary>Makes a draft pack of one occupation and says what was left out and what is left to write.</summary>
/// <param name="word">The verb's second word, such as <c>from-onet</c>.</param>
/// <param name="asked">The option that names the occupation.</param>
/// <param name="read">Reads the files of the database.</param>
internal abstract class OccupationVerb<TOccupation>(string word, string asked, Func<OccupationFiles, FolderReading<OccupationFolder<TOccupation>>> read) : Verb(["content", word], folders: 1, asked, "--out")
    where TOccupation : class, IOccupation
{
    /// <summary>Findings that are printed one by one; of those beyond, each file gets a count.</summary>
    private const int MostFindings = 40;

    public override Task<int> RunAsync(VerbArguments arguments)
    {
        var (folder, draft) = (arguments.Folders[0], arguments.Options["--out"]);
        try
        {
            return Task.FromResult(Run(folder, arguments.Options[asked], draft));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Refuse(fault.Message));
        }
    }

    private int Run(string folder, string occupation, string target)
    {
        if (!FolderArgument.IsThere(folder) || !FolderArgument.IsFree(target)) return CommandLine.Refused;
        var (database, refusals) = read(OccupationFiles.FromFolder(folder));
        if (database is null) return Refuse([.. refusals.Select(FindingLines.Said)]);
        if (database.Draft(occupation) is not { } draft) return Refuse([.. Unknown(occupation, database.Near(occupation))]);
        var files = OccupationPack.Files(draft);
        if (files.Findings.Count > 0) return Refuse([.. files.Findings.Select(FindingLines.Of)]);
        files.WriteTo(target);
        Report(draft, files, database.Notes, target);
        return CommandLine.Done;
    }

    private static void Report(OccupationDraft draft, PackFiles files, IReadOnlyList<RowNote> notes, string target)
    {
        Console.WriteLine($"Draft of {draft.CareerTitle} in {target}, {files.Paths.Count} files: {draft.Tasks.Count} tasks, {draft.Skills.Count} skills, {draft.ToolCount} technologies.");
        Console.WriteLine(draft.Source.About.In("en"));
        Console.WriteLine(notes.Count == 0 ? "Every row of the files was taken as it stands." : $"{notes.Count} rows of the files were skipped or shortened:");
        foreach (var note in notes) Console.WriteLine(note.In(FindingLines.Language));
        var findings = PackReader.Read(files).Findings;
        Console.WriteLine("What a person still has to write:");
        foreach (var finding in findings.Take(MostFindings)) Console.WriteLine(FindingLines.Of(finding));
        foreach (var file in findings.Skip(MostFindings).GroupBy(finding => finding.File)) Console.WriteLine($"{file.Key}: {file.Count()} more");
        Console.WriteLine($"Each again with its place: content check {target}");
    }

    /// <summary>For an occupation that is not there.</summary>
    private static IEnumerable<string> Unknown(string occupation, IReadOnlyList<NearOccupation> near) =>
        [FindingLines.Said(OccupationWords.Unknown(occupation)), .. near.Count == 0 ? [] : (string[])["Near it:"], .. near.Select(other => $"  {other.Key} {other.Title}")];

    private static int Refuse(params string[] reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        return CommandLine.Refused;
    }
}
