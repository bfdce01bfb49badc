using System.Globalization;

namespace CareerHub.Tests.Benchmarks.Matrix;

/// <param name="Report">Where the report is written.</param>
/// <param name="Learners">In the larger house; the smaller one has a tenth.</param>
internal sealed record MatrixOptions(string Report, int Learners)
{
    public const string Usage = "Usage: bench matrix [REPORT.md] [--learners 2000..20000]";

    private static readonly string Default = Path.Combine(Repository.Root, "CareerHub.Tests", "Benchmarks", "Reports", "matrix.md");

    /// <returns>Null when the words are no options of this command.</returns>
    public static MatrixOptions? Read(IReadOnlyList<string> words) => words switch
    {
        [] => new(Default, 10_000),
        ["--learners", var number] => Sized(Default, number),
        [[not '-', ..] file] => new(Path.GetFullPath(file), 10_000),
        [[not '-', ..] file, "--learners", var number] => Sized(Path.GetFullPath(file), number),
        _ => null,
    };

    private static MatrixOptions? Sized(string file, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var learners) && learners is >= 2_000 and <= 20_000 ? new(file, learners) : null;
}
