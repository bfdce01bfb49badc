using System.Globalization;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Permanent ids for what an admin adds: words of it, and a number when they are taken.</summary>
internal static class AdditionIds
{
    private const int RoomForNumber = 5;

    /// <summary>Small letters and digits with hyphens between; "x" when nothing of the text can stand in an id.</summary>
    public static string Slug(string text) => IdWords.Of(text) is { Length: > 0 } words ? words : "x";

    public static string Free(string words, Catalogue catalogue)
    {
        var start = words.Length > PackLimits.IdLength - RoomForNumber ? words[..(PackLimits.IdLength - RoomForNumber)].TrimEnd('-') : words;
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? start : string.Create(CultureInfo.InvariantCulture, $"{start}-{number}")).First(id => !IsTaken(id, catalogue));
    }

    private static bool IsTaken(string id, Catalogue catalogue) =>
        catalogue.Salaries.Any(claim => claim.Id == id) || catalogue.Rates.Any(rate => rate.Id == id) || catalogue.Career(id) is not null
        || catalogue.Skill(id) is not null || catalogue.Criterion(id) is not null || catalogue.Task(id) is not null
        || catalogue.Careers.Any(career => career.Path.Steps.Any(step => step.Id == id) || career.Path.Tips.Any(tip => tip.Id == id));
}
