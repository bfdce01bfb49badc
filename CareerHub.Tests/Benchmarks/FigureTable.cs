using System.Globalization;
using System.Text;

namespace CareerHub.Tests.Benchmarks;

/// <summary>Figures of a run as tables of Markdown.</summary>
internal static class FigureTable
{
    /// <param name="subject">What the first column of numbers is about.</param>
    public static string Of(IEnumerable<Figure> figures, string subject = "CareerHub")
    {
        var text = new StringBuilder($"""
            | what | {subject} | floor | | ratio | budget | |
            |---|--:|--:|---|--:|---|---|

            """);
        foreach (var figure in figures) text.AppendLine(Row(figure));
        return text.ToString();
    }

    /// <summary>What a reader must know to compare a run with another.</summary>
    /// <param name="command">Its words behind <c>bench</c>.</param>
    public static string Circumstances(IReadOnlyList<Figure> figures, string load, string command) => string.Create(CultureInfo.InvariantCulture, $"""

        | | |
        |---|---|
        | budgets | {figures.Count(figure => figure.IsHeld == true)} held, {figures.Count(figure => figure.IsHeld == false)} missed |
        | machine | {ThisMachine.Description}; the temporary folder is on {new DriveInfo(Path.GetTempPath()).DriveFormat} |
        | load before the run (1, 5, 15 minutes) | {load} |
        | date | {TimeProvider.System.GetUtcNow():yyyy-MM-dd} |
        | command | `dotnet run -c Release --project CareerHub.Tests -- bench {command}` |

        """);

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
