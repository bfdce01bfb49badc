using System.Globalization;

namespace CareerHub.Tests.Benchmarks;

/// <summary>The figures of a run as a page of Markdown.</summary>
internal static class ChecklistReport
{
    public static string Markdown(ChecklistOptions options, IReadOnlyList<Figure> figures, string load) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            # The checklist beside its floors

            One run, both sides taking turns on one machine: **only the ratios count**. {options.Learners:#,0} learners have the whole checklist open and each ticks once in 5 seconds, for {options.Seconds} seconds; a tick counts when the server answers that it is saved, which is after its commit is on the disk. The floor opens as many circuits of the Blazor template's counter page, as the template is and asked as browsers ask (so its sockets are compressed; CareerHub switches that off, and two lines say what the counter costs with it off as well), and clicks at the same pace. Times count from the moment that an act was due. {(options.Rounds == 1 ? "Measured once." : $"The middle one of {options.Rounds} rounds, each with new processes.")}


            """)
        + FigureTable.Of(figures)
        + FigureTable.Circumstances(figures, load, string.Create(CultureInfo.InvariantCulture, $"checklist --learners {options.Learners} --seconds {options.Seconds} --rounds {options.Rounds}{(options.IsLive ? " --live" : "")}"));
}
