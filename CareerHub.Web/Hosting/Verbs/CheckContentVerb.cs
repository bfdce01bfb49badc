using CareerHub.Core.Features.Content;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class CheckContentVerb() : Verb(["content", "check"], folders: 1)
{
    public override string Usage => "content check FOLDER";
    public override string Summary => "Says everything that is wrong with a content pack.";
    public override string Explanation => "One finding a line: file:line:column and a sentence. Touches no database.";

    public override Task<int> RunAsync(VerbArguments arguments)
    {
        if (!FolderArgument.IsThere(arguments.Folders[0])) return Task.FromResult(CommandLine.Refused);
        var reading = PackReader.Read(PackFiles.FromFolder(arguments.Folders[0]));
        FindingLines.Print(reading.Findings);
        if (reading.Catalogue is not { } catalogue) return Task.FromResult(CommandLine.Refused);
        Console.WriteLine($"{reading.Header!.Id} {reading.Header.Version}: {catalogue.Careers.Count} careers, {catalogue.Skills.Count} skills, {catalogue.Skills.Sum(skill => skill.Criteria.Count)} criteria, {catalogue.Salaries.Count} salary claims, {catalogue.Sources.Count} sources. Nothing to put right.");
        return Task.FromResult(CommandLine.Done);
    }
}
