using System.Globalization;
using CareerHub.Core.Features.Content;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class CheckContentVerb() : Verb(["content", "check"], folders: 1)
{
    public override string Usage => "content check FOLDER";
    public override string Summary => "Says everything that is wrong with a content pack.";
    public override string Explanation => "One finding a line: file:line:column and a sentence. Touches no database.";

    public override Task<int> RunAsync(VerbArguments arguments)
    {
        if (!Directory.Exists(arguments.Folders[0]))
        {
            Console.Error.WriteLine($"There is no folder {arguments.Folders[0]}.");
            return Task.FromResult(CommandLine.Refused);
        }
        var reading = PackReader.Read(PackFiles.FromFolder(arguments.Folders[0]));
        foreach (var finding in reading.Findings) Console.WriteLine(finding.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id" ? "id" : "en"));
        if (reading.Catalogue is not { } catalogue) return Task.FromResult(CommandLine.Refused);
        Console.WriteLine($"{reading.Header!.Id} {reading.Header.Version}: {catalogue.Careers.Count} careers, {catalogue.Skills.Count} skills, {catalogue.Skills.Sum(skill => skill.Criteria.Count)} criteria, {catalogue.Salaries.Count} salary claims, {catalogue.Sources.Count} sources. Nothing to put right.");
        return Task.FromResult(CommandLine.Done);
    }
}
