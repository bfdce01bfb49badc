using CareerHub.Core.Features.Content;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class ExportContentVerb() : Verb(["content", "export"], folders: 1)
{
    public override string Usage => "content export FOLDER";
    public override string Summary => "Writes the published content pack into a folder.";
    public override string Explanation => "The files come out byte for byte as they went in. The folder is made; one that holds something is refused.";

    public override async Task<int> RunAsync(VerbArguments arguments)
    {
        var folder = arguments.Folders[0];
        if (!FolderArgument.IsFree(folder)) return CommandLine.Refused;
        await using var house = VerbHouse.OpenForReading();
        await using var db = await VerbHouse.TryOpenForReadingAsync(house);
        if (db is null) return CommandLine.Refused;
        if (await ContentStore.PublishedFilesAsync(db, CancellationToken.None) is not { } files)
        {
            Console.Error.WriteLine("No content has been imported yet. Start the server once.");
            return CommandLine.Refused;
        }
        files.WriteTo(folder);
        Console.WriteLine($"{files.Paths.Count} files in {folder}, SHA-256 {files.Hash}");
        return CommandLine.Done;
    }
}
