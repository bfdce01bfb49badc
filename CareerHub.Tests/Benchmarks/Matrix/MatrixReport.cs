using System.Globalization;

namespace CareerHub.Tests.Benchmarks.Matrix;

internal static class MatrixReport
{
    public static string Markdown(MatrixOptions options, IReadOnlyList<Figure> figures, string load) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            # A cohort's overview beside the same from the states

            One run, both sides taking turns in one process: **only the ratios count**. {options.Learners:#,0} learners, each with a claim on every criterion of the career and a verdict on six in ten, and a smaller house with a tenth of them. "Raw SQL over the states" joins the claims and standings of a cohort and groups them by learner and skill, without working out a level; beside it stands the very query of the product, with its objects built. "Opening" is the whole use case: may the reader, the line that learners read, and everything that the page shows.


            """)
        + FigureTable.Of(figures)
        + FigureTable.Circumstances(figures, load, string.Create(CultureInfo.InvariantCulture, $"matrix --learners {options.Learners}"));
}
