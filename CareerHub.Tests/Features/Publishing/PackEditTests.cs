using System.Text;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Content;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Publishing;

/// <summary>What an admin adds comes into the files as lines of its own, and nothing else moves.</summary>
public sealed class PackEditTests
{
    private const string Next = "1.2.4";

    /// <summary>Ways of writing the same pack.</summary>
    private static readonly TinyPack[] Packs =
    [
        TinyPack.Good,
        TinyPack.Good.Without(TinyPack.Salaries),
        TinyPack.Good.With(TinyPack.Salaries, "rates: []\nsalaries: []\n"),
        TinyPack.Good.With(TinyPack.Salaries, "# Nothing yet\nsalaries: []"),
        TinyPack.Good.With(TinyPack.Salaries, "{ rates: [] }\n"),
        TinyPack.Good.With(TinyPack.Salaries, "\uFEFFsalaries:\r\n- id: one\r\n  career: baker\r\n  kind: mean\r\n  amount: 15\r\n  currency: USD\r\n  region: { id: Eropa, en: Europe }\r\n  unstated: [period]\r\n  source: S1 # the end"),
        TinyPack.Good.With(TinyPack.Salaries, "  salaries:\n    -\n      id: one\n      career: baker\n      kind: mean\n      amount: 15\n      currency: USD\n      region:\n        id: |-\n          # Eropa\n        en: 'Europe'\n      unstated: [period]\n      source: S1\n\n  # Rates\n  rates:\n      - { id: old, from: USD, to: IDR, rate: 1, date: 2024-01-01, publisher: B, source: S1 }"),
        TinyPack.Good.Change(TinyPack.Header, "version: 1.2.3", "version: \"1.2.3\" # ours"),
        TinyPack.Good.Change(TinyPack.Sources, "  - id: CH", "  # Our own\n  - # here\n    id: CH"),
    ];

    private static readonly ExchangeRate ARate = new("new-rate", "USD", "IDR", 1, new(2026, 3, 4), "B", "S1");

    private static Gen<string> Typed => Gen.OneOf(
        Gen.Elements("Indonesia", "a: b", "- x", "# no", "\"", "\\", "\\\"}", "'", "{ }", "[a]", "~", "null", "true", "*x", "&x", "!x", "|", "> y", "%", "@", "`", "1", "...", "---", "é 🙂", "</script>", "\\u000a", "a # b", "x\": y"),
        from words in Gen.ArrayOf(Gen.Elements("a", ":", "\"", "\\", "{", "}", "#", "-", "'", "\u00e9", "🙂", ",", "%"))
        where words.Length > 0
        select string.Concat(words));

    private static Gen<LocalText> Text => from id in Typed from en in Typed select new LocalText(id, en);

    private static Gen<Source?> Sources => Gen.OneOf(
        Gen.Constant<Source?>(null),
        from publisher in Typed
        from title in Typed
        from about in Text
        from isDated in Some.Flag
        select (Source?)new Source("A1", SourceKind.SalaryPage, publisher, title, "pay.example", "https://pay.example/a?b=c#d: e", isDated ? new DateOnly(2025, 1, 2) : null, null, "en", null, about));

    private static Gen<(TinyPack Pack, Source? Source, SalaryClaim Claim)> Claims =>
        from pack in Gen.Elements(Packs)
        from source in Sources
        from region in Text
        from note in Text
        from hasNote in Some.Flag
        from kind in Gen.Elements(SalaryKind.Range, SalaryKind.Mean, SalaryKind.Median)
        from period in Gen.Elements<SalaryPeriod?>(null, SalaryPeriod.Month, SalaryPeriod.Year)
        from low in Gen.Choose(1, 1_000_000)
        from currency in Gen.Elements("IDR", "USD")
        select (pack, source, new SalaryClaim("new-claim", "baker", kind, Money.OfUnits(low, currency), Money.OfUnits(kind == SalaryKind.Range ? low + 7 : low, currency), period, region, null,
            hasNote ? [note] : [], period is null ? [SalaryAspect.Period, SalaryAspect.City] : [SalaryAspect.City], false, source?.Id ?? "S1"));

    private static Gen<(TinyPack Pack, Source? Source, ExchangeRate Rate)> Rates =>
        from pack in Gen.Elements(Packs)
        from source in Sources
        from publisher in Typed
        from cents in Gen.Choose(1, 9_000_000)
        select (pack, source, new ExchangeRate("new-rate", "USD", "IDR", cents / 100m, new(2026, 3, 4), publisher, source?.Id ?? "S1"));

    [Fact]
    public void The_edited_pack_says_what_it_said_and_the_new_claim() => Always.Holds(Claims, made =>
    {
        var edited = PackEdit.Add(made.Pack.Files, made.Claim, made.Source, Next);
        MustHoldOneMore(made.Pack, edited, made.Source, [ChangedThing.Salary], made.Claim.Id);
        var read = PackReader.Read(edited!).Catalogue!.Salaries.Single(claim => claim.Id == made.Claim.Id);
        Assert.Equal(made.Claim with { Notes = [], Unstated = [] }, read with { Notes = [], Unstated = [] });
        Assert.Equal(made.Claim.Notes, read.Notes);
        Assert.Equal(made.Claim.Unstated, read.Unstated);
    });

    [Fact]
    public void The_edited_pack_says_what_it_said_and_the_new_rate() => Always.Holds(Rates, made =>
    {
        var edited = PackEdit.Add(made.Pack.Files, made.Rate, made.Source, Next);
        MustHoldOneMore(made.Pack, edited, made.Source, [ChangedThing.Rate], made.Rate.Id);
        Assert.Contains(made.Rate, PackReader.Read(edited!).Catalogue!.Rates);
    });

    [Fact]
    public void The_built_in_pack_gets_lines_between_its_lines_and_keeps_the_others()
    {
        var files = PackFiles.FromEmbedded();
        var claim = new SalaryClaim("one-more", "back-end-engineer", SalaryKind.Mean, Money.OfUnits(5, "USD"), Money.OfUnits(5, "USD"), SalaryPeriod.Year, new("Bali", "Bali"), null, [], [], false, "A1");
        var source = new Source("A1", SourceKind.SalaryPage, "A \"publisher\"", null, null, null, null, null, null, null, new("Tentang", "About"));
        var edited = PackEdit.Add(files, claim, source, "9.9.9")!;

        foreach (var path in files.Paths)
        {
            var (before, after) = (Lines(files, path), Lines(edited, path));
            if (path == TinyPack.Header) Assert.Equal(before.Select(line => line.StartsWith("version:", StringComparison.Ordinal) ? "version: 9.9.9" : line), after);
            else if (path is TinyPack.Salaries or TinyPack.Sources) Assert.True(IsBetween(before, after), path);
            else Assert.True(files.Bytes(path).Span.SequenceEqual(edited.Bytes(path).Span), path);
        }
        Assert.Equal(["A1", "CH"], PackReader.Read(edited).Catalogue!.Sources.Select(other => other.Id).TakeLast(2));
        Assert.Equal("one-more", PackReader.Read(edited).Catalogue!.Salaries[^1].Id);
    }

    /// <summary>Where the lines of a rate (▶) come in: never between a comment and what it describes.</summary>
    [Theory]
    [InlineData("rates:\n  - ①\n▶# Pay\nsalaries: []\n")]
    [InlineData("rates:\n  - ①\n▶\n# Pay\n\n# by source\n\nsalaries: []\n")]
    [InlineData("rates:\n  - ① # old\n    # a hint about A\n▶# Pay\nsalaries: []\n")]
    [InlineData("rates:\n- ①\n▶# Pay\nsalaries: []\n")]
    [InlineData("rates:\n  # Old\n  - ①\n  # Older\n  - ②\n▶\nsalaries: []\n")]
    [InlineData("salaries: []\n# Rates\nrates:\n  # Old\n  - ①\n▶")]
    [InlineData("salaries: []\nrates:\n  - ①\n  # the end\n▶")]
    [InlineData("salaries: []\nrates:\n  - ① # the end⏎▶")]
    [InlineData("rates:\r\n  - ①\r\n▶# Pay\r\nsalaries: []\r\n")]
    [InlineData("salaries: []\r\nrates:\r\n  - ①⏎▶")]
    public void The_lines_come_in_where_no_comment_loses_what_it_describes(string written)
    {
        var newline = written.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = WithRates(written);
        var (before, dash) = (TinyPack.Good.With(TinyPack.Salaries, text.Replace("▶", "", StringComparison.Ordinal).Replace("⏎", "", StringComparison.Ordinal)), text.Contains("\n- {", StringComparison.Ordinal) ? "" : "  ");
        var lines = string.Concat(((string[])["- id: new-rate", "  from: USD", "  to: IDR", "  rate: \"1\"", "  date: 2026-03-04", "  publisher: \"B\"", "  source: S1"]).Select(line => dash + line + newline));

        MustHoldOneMore(before, PackEdit.Add(before.Files, ARate, null, Next), null, [ChangedThing.Rate], "new-rate");
        Assert.Equal(text.Replace("⏎", newline, StringComparison.Ordinal).Replace("▶", lines, StringComparison.Ordinal), TextOf(before, TinyPack.Salaries));
    }

    [Theory]
    [InlineData("sources:\n  - S1\n▶  # Ours\n  - CH\n")]
    [InlineData("sources:\n  - S1\n▶\n  # Ours,\n  # all of it\n  - # here\n    CH\n")]
    [InlineData("sources:\n  - S1\n    # a hint about S1\n▶  # Ours\n  - CH\n")]
    [InlineData("# Ours first\nsources:\n▶  # Ours\n  - CH\n  - S1\n")]
    public void A_source_comes_in_above_our_own_and_above_what_describes_it(string written)
    {
        var text = written.Replace("CH", "{ id: CH, publisher: C, kind: own-work, about: { id: a, en: a } }", StringComparison.Ordinal)
            .Replace("- S1", "- { id: S1, publisher: A, kind: statistics, about: { id: a, en: a } }", StringComparison.Ordinal);
        var before = TinyPack.Good.With(TinyPack.Sources, text.Replace("▶", "", StringComparison.Ordinal));
        var source = new Source("A1", SourceKind.Statistics, "P", null, null, null, null, null, null, null, new("a", "b"));
        const string lines = "  - id: A1\n    publisher: \"P\"\n    kind: statistics\n    about:\n      id: \"a\"\n      en: \"b\"\n";

        MustHoldOneMore(before, PackEdit.Add(before.Files, ARate with { SourceId = "A1" }, source, Next), source, [ChangedThing.Rate], "new-rate");
        Assert.Equal(text.Replace("▶", lines, StringComparison.Ordinal), TextOf(before, TinyPack.Sources, source));
    }

    [Theory]
    [InlineData("rates: [▶]\n")]
    [InlineData("rates: [▶ ] # none\n")]
    [InlineData("rates: [ # none yet\n▶  ]\n")]
    [InlineData("{ rates: [▶] }\n")]
    [InlineData("rates: [①, ▶]\n")]
    [InlineData("rates: [ ①, ▶, ]\n")]
    [InlineData("rates: [\n  ①, # the ], first\n  ②, ▶\n]\n")]
    [InlineData("{ salaries: [], rates: [ ①, ▶ ] }\n")]
    public void In_brackets_the_last_added_stands_last(string written)
    {
        var text = WithRates(written);
        var before = TinyPack.Good.With(TinyPack.Salaries, text.Replace(", ▶", "", StringComparison.Ordinal).Replace("▶", "", StringComparison.Ordinal));

        MustHoldOneMore(before, PackEdit.Add(before.Files, ARate, null, Next), null, [ChangedThing.Rate], "new-rate");
        Assert.Equal("new-rate", PackReader.Read(PackEdit.Add(before.Files, ARate, null, Next)!).Catalogue!.Rates[^1].Id);
    }

    [Theory]
    [InlineData("rates: [\n  ① # the old rate\n]\n", "rates: [\n  ①, # the old rate\n  ▶\n]\n")]
    [InlineData("rates: [\r\n  ① , # the old rate\r\n]\r\n", "rates: [\r\n  ① , # the old rate\r\n  ▶,\r\n]\r\n")]
    public void In_brackets_a_comment_stays_behind_what_it_describes(string written, string wanted)
    {
        var before = TinyPack.Good.With(TinyPack.Salaries, WithRates(written));

        MustHoldOneMore(before, PackEdit.Add(before.Files, ARate, null, Next), null, [ChangedThing.Rate], "new-rate");
        var text = TextOf(before, TinyPack.Salaries);
        var start = text.IndexOf("{ id: new-rate", StringComparison.Ordinal);
        Assert.Equal(WithRates(wanted), text[..start] + "▶" + text[(text.IndexOf('}', start) + 1)..]);
    }

    [Theory]
    [InlineData("salaries: []\n...\n")]
    [InlineData("salaries: [")]
    public void A_file_that_cannot_be_added_to_is_left_to_a_person(string salaries)
    {
        Assert.Null(PackEdit.Add(TinyPack.Good.With(TinyPack.Salaries, salaries).Files, ARate, null, Next));
    }

    private static void MustHoldOneMore(TinyPack pack, PackFiles? edited, Source? source, ChangedThing[] things, string id)
    {
        Assert.Empty(pack.Read().Findings);
        Assert.NotNull(edited);
        var reading = PackReader.Read(edited);
        Assert.True(reading.Findings.Count == 0, string.Join('\n', reading.Findings));
        var before = pack.Read().Catalogue!;
        var change = Assert.Single(CatalogueDiff.Of(before, reading.Catalogue!));
        Assert.Equal((ChangeKind.New, things[0], id), (change.Kind, change.Thing, change.Id));
        Assert.Equal(Next, reading.Header!.Version);
        Assert.Equal(before.Sources.Append(source).OfType<Source>().OrderBy(other => other.Id), reading.Catalogue!.Sources.OrderBy(other => other.Id));
        foreach (var path in pack.Files.Paths.Where(path => path is not (TinyPack.Header or TinyPack.Salaries) && (path != TinyPack.Sources || source is null)))
            Assert.True(pack.Files.Bytes(path).Span.SequenceEqual(edited.Bytes(path).Span), path);
    }

    /// <summary>Two rates of the day of the new one, in braces, in the places of ① and ②.</summary>
    private static string WithRates(string written) => written
        .Replace("①", "{ id: a, from: USD, to: IDR, rate: 1, date: 2026-03-04, publisher: B, source: S1 }", StringComparison.Ordinal)
        .Replace("②", "{ id: b, from: USD, to: IDR, rate: 1, date: 2026-03-04, publisher: \"x ] }\", source: S1 }", StringComparison.Ordinal);

    private static string TextOf(TinyPack before, string path, Source? source = null) =>
        Encoding.UTF8.GetString(PackEdit.Add(before.Files, source is null ? ARate : ARate with { SourceId = source.Id }, source, Next)!.Bytes(path).Span);

    private static string[] Lines(PackFiles files, string path) => Encoding.UTF8.GetString(files.Bytes(path).Span).Split('\n');

    // All lines of the first stand in the second, in their order.
    private static bool IsBetween(string[] before, string[] after)
    {
        var at = 0;
        foreach (var line in after) if (at < before.Length && line == before[at]) at++;
        return at == before.Length && after.Length > before.Length;
    }
}
