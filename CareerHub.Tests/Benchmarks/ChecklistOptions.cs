using System.Globalization;

namespace CareerHub.Tests.Benchmarks;

/// <param name="Report">Where the report is written.</param>
/// <param name="Learners">Tabs that are open at once; as many as wait in the closed loop at least.</param>
/// <param name="Seconds">How long open tabs tick.</param>
/// <param name="Rounds">How often everything is measured; the middle round counts.</param>
/// <param name="IsLive">Measure once more with every learner's stream of news open.</param>
internal sealed record ChecklistOptions(string Report, int Learners, int Seconds, int Rounds, bool IsLive)
{
    public const int Waiting = 64;
    public const string Usage = "Usage: bench checklist [REPORT.md] [--learners 64..1500] [--seconds 1..600] [--rounds 1..20] [--live]";

    private static readonly string Default = Path.Combine(Repository.Root, "CareerHub.Tests", "Benchmarks", "Reports", "checklist.md");

    /// <returns>Null when the words are no options of this command.</returns>
    public static ChecklistOptions? Read(IReadOnlyList<string> words)
    {
        var options = new ChecklistOptions(Default, Learners: 1_000, Seconds: 20, Rounds: 1, IsLive: false);
        for (var i = 0; i < words.Count; i++)
        {
            var number = i + 1 < words.Count && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            switch (words[i])
            {
                case "--live":
                    options = options with { IsLive = true };
                    continue;
                case "--learners" when number is >= Waiting and <= 1_500:
                    options = options with { Learners = number };
                    break;
                case "--seconds" when number is >= 1 and <= 600:
                    options = options with { Seconds = number };
                    break;
                case "--rounds" when number is >= 1 and <= 20:
                    options = options with { Rounds = number };
                    break;
                case [not '-', ..] file when i == 0:
                    options = options with { Report = Path.GetFullPath(file) };
                    continue;
                default:
                    return null;
            }
            i++; // its number
        }
        return options;
    }
}
