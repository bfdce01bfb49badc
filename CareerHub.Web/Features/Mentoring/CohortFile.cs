using System.Globalization;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.Portability.Csv;
using CareerHub.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>A cohort as a file for spreadsheets, in the reader's language; it hides what the page hides.</summary>
internal static class CohortFile
{
    public static void MapCohortFile(this IEndpointRouteBuilder routes) => routes
        .MapGet("/mentor/cohorts/{id:guid}/matrix.csv", async (HttpContext http, Guid id, ReadCohort read, LocalTime time, IStringLocalizer<MentoringText> text, CancellationToken ct) =>
        {
            if (CurrentCaller.Of(http.User) is not { } caller || (await read.RunAsync(caller, id, ct)).Value is not { } cohort) return Results.StatusCode(StatusCodes.Status404NotFound);
            var (zone, words) = (cohort.TimeZone, new MatrixWords(text, cohort.AsOfUtc));
            var rows = Rows(cohort, MatrixQuery.Read(http.Request.QueryString.Value).Of(cohort), text, words, at => time.Date(at, zone));
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(CsvFile.Write(rows), CsvFile.ContentType, $"{NameOf(cohort)}-{time.Date(cohort.AsOfUtc, zone)}.csv");
        })
        .RequireAuthorization();

    /// <param name="date">A moment as a spreadsheet's date.</param>
    internal static IEnumerable<IReadOnlyList<string>> Rows(CohortView cohort, MatrixSlice slice, IStringLocalizer text, MatrixWords words, Func<DateTime, string> date)
    {
        yield return [text["Learner"], text["CsvActive"], .. slice.Columns.SelectMany(column => ((string[])["CsvVerified", "CsvClaimed", "CsvTarget", "CsvUnverified", "CsvJudged", "CsvDays"]).Select(key => text[key, column.Skill.Title.Here()].Value))];
        foreach (var line in slice.Learners)
            yield return [line.Name, line.ActiveAtUtc is { } active ? date(active) : "", .. slice.Columns.SelectMany(column => Cells(line.Cells[column.Index], column))];

        string[] Cells(MatrixCell cell, MatrixColumn column) =>
        [
            cell.Verified.ToString(),
            cell.IsHidden ? text["CsvHidden"] : cell.Claimed.ToString(),
            column.Target.ToString(),
            cell.IsHidden ? text["CsvHidden"] : cell.Unverified.ToString(CultureInfo.InvariantCulture),
            cell.JudgedAtUtc is { } at ? date(at) : "",
            cell.JudgedAtUtc is { } judged ? words.Days(judged).ToString(CultureInfo.InvariantCulture) : "",
        ];
    }

    // Letters and digits alone: a name of a file crosses every system.
    private static string NameOf(CohortView cohort)
    {
        var name = string.Join('-', new string([.. cohort.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 0 ? name : "cohort";
    }
}
