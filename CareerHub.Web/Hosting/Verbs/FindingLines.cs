using System.Globalization;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Shared;

namespace CareerHub.Web.Hosting.Verbs;

/// <summary>What is said about content, in the language of the terminal; English where that is neither of ours.</summary>
internal static class FindingLines
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id" ? "id" : "en";

    public static string Said(LocalText text) => text.In(Language);

    public static string Of(Finding finding) => finding.In(Language);

    public static void Print(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) Console.WriteLine(Of(finding));
    }
}
