using System.Text.RegularExpressions;

namespace CareerHub.Tests.Architecture;

public sealed partial class TextTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() => Faults.None(
        from text in Texts.All.Values
        from key in text.English.Keys.Union(text.Indonesian.Keys)
        where !text.English.ContainsKey(key) || !text.Indonesian.ContainsKey(key)
        select $"{text.Path}: {key} is missing in {(text.English.ContainsKey(key) ? "Indonesian" : "English")}");

    [Fact]
    public void No_sentence_is_empty() => Faults.None(
        from text in Texts.All.Values
        from pair in text.English.Concat(text.Indonesian)
        where string.IsNullOrWhiteSpace(pair.Value)
        select $"{text.Path}: {pair.Key}");

    [Fact]
    public void Both_languages_fill_in_the_same_values() => Faults.None(
        from text in Texts.All.Values
        from key in text.English.Keys.Intersect(text.Indonesian.Keys)
        where !Holes(text.English[key]).SequenceEqual(Holes(text.Indonesian[key]))
        select $"{text.Path}: {key}");

    [Fact]
    public void Every_sentence_a_page_asks_for_is_there() => Faults.None(
        from asked in Texts.Asked()
        where !Texts.All.TryGetValue(asked.Marker, out var text) || !text.English.ContainsKey(asked.Key) || !text.Indonesian.ContainsKey(asked.Key)
        select $"{asked.File}: {asked.Marker}[\"{asked.Key}\"]");

    [Fact]
    public void The_scan_finds_what_pages_ask_for() => Assert.InRange(Texts.Asked().Count(), 50, int.MaxValue);

    [Fact]
    public void Every_refusal_of_the_core_has_a_sentence() => Faults.None(
        from code in RefusalCodes()
        where !Texts.All.Values.Any(text => text.English.ContainsKey(code) && text.Indonesian.ContainsKey(code))
        select code);

    [Fact]
    public void The_scan_finds_the_refusals()
    {
        var codes = RefusalCodes();
        Assert.Superset(new HashSet<string> { "claims.retired", "verdicts.comment-needed", "accounts.password-common", "demo.not-seeded", "cohorts.career-needed" }, codes.ToHashSet());
    }

    [Fact]
    public void Nobody_is_shouted_at_or_addressed_stiffly() => Faults.None(
        from text in Texts.All.Values
        from pair in text.English.Concat(text.Indonesian)
        where pair.Value.Contains('!', StringComparison.Ordinal) || Stiff().IsMatch(pair.Value)
        select $"{text.Path}: {pair.Key}: {pair.Value}");

    private static IReadOnlyList<string> RefusalCodes() =>
    [
        .. SourceTree.Of("CareerHub.Core", ".cs")
            .SelectMany(path => Codes().Matches(SourceTree.Read(path)))
            .Select(match => match.Groups["it"].Value).Distinct().Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Holes(string sentence) => Hole().Matches(sentence).Select(match => match.Groups["it"].Value).Distinct().Order();

    // Literals in the shape of an outcome code: inside Refused(…), and alone in the rules that Refused passes on.
    [GeneratedRegex("""(Refused\(|=> |\? |: |return )"(?<it>[a-z]+\.[a-z]+(-[a-z]+)*)"(?!\s*\+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"\{(?<it>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(Anda|pengguna|users?)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Stiff();
}
