using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CareerHub.Tests.Benchmarks;

/// <summary>The figures of a run as a page of Markdown.</summary>
internal static class ChecklistReport
{
    public static string Markdown(ChecklistOptions options, IReadOnlyList<Figure> figures, string load)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # The checklist beside its floors

            One run, both sides taking turns on one machine: **only the ratios count**. {options.Learners:#,0} learners have the whole checklist open and each ticks once in 5 seconds, for {options.Seconds} seconds; a tick counts when the server answers that it is saved, which is after its commit is on the disk. The floor opens as many circuits of the Blazor template's counter page, as the template is and asked as browsers ask (so its sockets are compressed; CareerHub switches that off, and two lines say what the counter costs with it off as well), and clicks at the same pace. Times count from the moment that an act was due. {(options.Rounds == 1 ? "Measured once." : $"The middle one of {options.Rounds} rounds, each with new processes.")}

            | what | CareerHub | floor | | ratio | budget | |
            |---|--:|--:|---|--:|---|---|

            """));
        foreach (var figure in figures) text.AppendLine(Row(figure));
        text.Append(string.Create(CultureInfo.InvariantCulture, $"""

            | | |
            |---|---|
            | budgets | {figures.Count(figure => figure.IsHeld == true)} held, {figures.Count(figure => figure.IsHeld == false)} missed |
            | machine | {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30):0.0} GiB RAM, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; the temporary folder is on {new DriveInfo(Path.GetTempPath()).DriveFormat} |
            | load before the run (1, 5, 15 minutes) | {load} |
            | date | {TimeProvider.System.GetUtcNow():yyyy-MM-dd} |
            | command | `dotnet run -c Release --project CareerHub.Tests -- bench checklist --learners {options.Learners} --seconds {options.Seconds} --rounds {options.Rounds}{(options.IsLive ? " --live" : "")}` |

            """));
        return text.ToString();
    }

    private static string Row(Figure figure)
    {
        var hasFloor = figure.FloorName is not null;
        return $"| {figure.What} | {With(figure.Value, figure.Unit)} | {(hasFloor ? With(figure.Floor, figure.Unit) : "")} | {figure.FloorName} | {(hasFloor ? Ratio(figure) : "")} | {Budget(figure)} | {figure.Verdict} |";
    }

    private static string Ratio(Figure figure) => Figure.Round(figure.Ratio) + (figure.Spread is { } spread ? $" ({Figure.Round(spread.Least)}–{Figure.Round(spread.Most)})" : "");

    private static string With(double value, string unit) => unit switch
    {
        "" => value.ToString("0", CultureInfo.InvariantCulture),
        ['/', ..] => Figure.Round(value) + unit,
        _ => $"{Figure.Round(value)} {unit}",
    };

    private static string Budget(Figure figure) => figure.Bound is { } bound ? bound.IsOfRatio ? $"{bound}" : $"{bound} {figure.Unit}".TrimEnd() : "";
}
