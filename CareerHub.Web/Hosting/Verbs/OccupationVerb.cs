using System.Globalization;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Shared;

namespace CareerHub.Web.Hosting.Verbs;

/// <summary>Makes a draft pack of one occupation and says what was left out and what is left to write.</summary>
/// <param name="word">The verb's second word, such as <c>from-onet</c>.</param>
/// <param name="asked">The option that names the occupation.</param>
internal abstract class OccupationVerb(string word, string asked) : Verb(["content", word], folders: 1, asked, "--out")
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

    /// <summary>Reads the folder and drafts the occupation; null with what stands in the way.</summary>
    protected abstract OccupationDraft? Draft(OccupationFiles files, string occupation, out IReadOnlyList<RowNote> notes, out IEnumerable<string> refusals);

    /// <summary>For an occupation that is not there.</summary>
    protected static IEnumerable<string> Unknown(string occupation, IReadOnlyList<NearOccupation> near) =>
        [Said(OccupationWords.Unknown(occupation)), .. near.Count == 0 ? [] : (string[])["Near it:"], .. near.Select(other => $"  {other.Key} {other.Title}")];

    protected static string Said(LocalText text) => text.In(Language);

    private int Run(string folder, string occupation, string target)
    {
        if (!Directory.Exists(folder)) return Refuse($"There is no folder {folder}.");
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            return Refuse($"{target} is not empty; nothing was written.");
        if (Draft(OccupationFiles.FromFolder(folder), occupation, out var notes, out var refusals) is not { } draft) return Refuse([.. refusals]);
        var files = DraftPack.Files(draft);
        if (files.Findings.Count > 0) return Refuse([.. files.Findings.Select(finding => finding.In(Language))]);
        files.WriteTo(target);
        Report(draft, files, notes, target);
        return CommandLine.Done;
    }

    private static void Report(OccupationDraft draft, PackFiles files, IReadOnlyList<RowNote> notes, string target)
    {
        Console.WriteLine($"Draft of {draft.CareerTitle} in {target}, {files.Paths.Count} files: {draft.Tasks.Count} tasks, {draft.Skills.Count} skills, {draft.Technologies} technologies.");
        Console.WriteLine(draft.Source.About.In("en"));
        Console.WriteLine(notes.Count == 0 ? "Every row of the files was taken as it stands." : $"{notes.Count} rows of the files were skipped or shortened:");
        foreach (var note in notes) Console.WriteLine(note.In(Language));
        var findings = PackReader.Read(files).Findings;
        Console.WriteLine("What a person still has to write:");
        foreach (var finding in findings.Take(MostFindings)) Console.WriteLine(finding.In(Language));
        foreach (var file in findings.Skip(MostFindings).GroupBy(finding => finding.File)) Console.WriteLine($"{file.Key}: {file.Count()} more");
        Console.WriteLine($"Each again with its place: content check {target}");
    }

    private static int Refuse(params string[] reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        return CommandLine.Refused;
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id" ? "id" : "en";
}
