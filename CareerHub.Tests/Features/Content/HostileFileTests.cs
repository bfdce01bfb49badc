using System.Diagnostics;
using System.Text;
using CareerHub.Core.Features.Content;
using Xunit;
using static CareerHub.Tests.Features.Content.TinyPack;

namespace CareerHub.Tests.Features.Content;

/// <summary>Files that were written to break a reader: each is answered with a sentence and a place, soon and without an exception.</summary>
public sealed class HostileFileTests
{
    [Theory]
    [InlineData("", "1:1: The file is empty.")]
    [InlineData("# only a comment\n", "1:1: The file is empty.")]
    [InlineData("- a\n- b\n", "1:1: Keys with values are needed here.")]
    [InlineData("just words", "1:1: Keys with values are needed here.")]
    [InlineData("~", "1:1: Keys with values are needed here.")]
    [InlineData("---\nid: a\n---\nid: b\n", "3:1: A file may hold one YAML document only.")]
    [InlineData("id: a\u0000\nhidden: b\n", "1:6: The character U+0000 is not allowed here.")]
    [InlineData("id: a\u001b[2J\n", "1:6: The character U+001B is not allowed here.")]
    [InlineData("id: a\u202eb\n", "1:6: The character U+202E is not allowed here.")]
    [InlineData("id: a\u2028b\n", "1:6: The character U+2028 is not allowed here.")]
    [InlineData("id: a\rlabel: b\n", "1:6: The character U+000D is not allowed here.")]
    [InlineData("id: a\ufeffb\n", "1:6: The character U+FEFF is not allowed here.")]
    public void It_is_named_at_its_place(string content, string finding) =>
        Assert.Equal([$"{Skill}:{finding}"], Good.With(Skill, content).FindingsInEnglish());

    [Theory]
    [InlineData("label: &name { id: Roti, en: Bread }", "&name", "Packs have no YAML anchors (&).")]
    [InlineData("label: !!map { id: Roti, en: Bread }", "!!map", "Packs have no YAML tags (!).")]
    [InlineData("label: ! { id: Roti, en: Bread }", "! {", "Packs have no YAML tags (!).")]
    [InlineData("label: { id: !!python/object:os.system Roti, en: Bread }", "!!python", "Packs have no YAML tags (!).")]
    [InlineData("label: { id: Roti, en: Bread, id: Kue }", "id: Kue", "The key 'id' is already at skills/baking.yaml:3:10.")]
    [InlineData("label: { id: Roti, en: Bread, [a]: b }", "[a]", "A key has to be a single word.")]
    [InlineData("label: { id: Roti, en: Bread, <<: b }", "<<", "The key '<<' is unknown here; known are id, en.")]
    public void What_packs_have_no_use_for_is_refused(string label, string at, string sentence) => Good
        .Change(Skill, "label: { id: Roti, en: Bread }", label)
        .Expect(Skill, at, sentence);

    /// <summary>Found by trying millions of short files: on these the library throws what it should not, or gives events that do not match.</summary>
    [Theory]
    [InlineData("? :", "A key or a value is missing.")]
    [InlineData("...\n}", "It cannot be read on from here.")]
    [InlineData("- {\na", "It cannot be read on from here.")]
    [InlineData("id: \"\\UFFFFFFFF\"", "It cannot be read on from here.")]
    public void What_the_library_trips_over_is_a_finding(string content, string reason) =>
        Assert.EndsWith($"This is not valid YAML: {reason}", Assert.Single(Good.With(Skill, content).FindingsInEnglish()), StringComparison.Ordinal);

    [Fact]
    public void A_billion_laughs_are_not_heard()
    {
        var text = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (var level = 1; level <= 30; level++)
        {
            var reference = $"*a{level - 1}";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat(reference, 9))}]\n");
        }

        var findings = Good.With(Skill, text.ToString()).FindingsInEnglish();

        Assert.Equal(31, findings.Count(finding => finding.EndsWith("Packs have no YAML anchors (&).", StringComparison.Ordinal)));
        Assert.Equal(270, findings.Count(finding => finding.EndsWith("Packs have no YAML aliases (*); write the value.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named_where_they_stand()
    {
        byte[] latin1 = [.. "id: a\ntitle: caf"u8, 0xE9, .. "\n"u8];
        byte[] cut = [.. "id: a"u8, 0xF0, 0x9F];
        byte[] overlong = [0xC0, 0xAF];
        byte[] surrogate = [0xED, 0xA0, 0x80];
        byte[] utf16 = [0xFF, 0xFE, 0x69, 0x00];

        Assert.Equal([$"{Skill}:2:11: The bytes here are not UTF-8."], Good.With(Skill, latin1).FindingsInEnglish());
        Assert.Equal([$"{Skill}:1:6: The bytes here are not UTF-8."], Good.With(Skill, cut).FindingsInEnglish());
        foreach (var bytes in (byte[][])[overlong, surrogate, utf16])
            Assert.Equal([$"{Skill}:1:1: The bytes here are not UTF-8."], Good.With(Skill, bytes).FindingsInEnglish());
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TinyPackText.Skill.Replace("\n", "\r\n", StringComparison.Ordinal))];

        var reading = Good.With(Skill, marked).Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(Good.Read().Catalogue!.Skill("baking")!.Summary, reading.Catalogue!.Skill("baking")!.Summary);
    }

    [Theory]
    [InlineData("id: a\n\ttitle: b\n")]
    [InlineData("id: \"a\n")]
    [InlineData("id: a\n  - b\n c: d")]
    [InlineData("id: \"\\q\"")]
    [InlineData("id: \"\\ud800\"")]
    [InlineData("id: \"\\UFFFFFFFF\"")]
    [InlineData("{ id: a")]
    [InlineData("%YAML 9.9\n---\nid: a")]
    [InlineData("%TAG ! x\n%TAG ! y\n---\nid: a")]
    [InlineData("*")]
    [InlineData("!<")]
    [InlineData("@")]
    [InlineData("`")]
    public void What_is_not_YAML_is_one_finding_in_that_file(string content)
    {
        var finding = Assert.Single(Good.With(Skill, content).Read().Findings);

        Assert.Equal(Skill, finding.File);
    }

    [Fact]
    public void A_scalar_has_at_most_4000_characters()
    {
        var pack = Good.Change(Skill, "en: Hot }", $"en: {new string('x', PackLimits.ScalarLength)} }}");

        Assert.Empty(pack.FindingsInEnglish());
        pack.Change(Skill, "xxx", "xxxx").Expect(Skill, "xxx", "This value is too long; at most 4,000 characters.");
    }

    [Fact]
    public void Lists_are_at_most_64_deep()
    {
        Assert.DoesNotContain("deep", string.Concat(Deep(63)), StringComparison.Ordinal);
        Assert.Contains("Lists and maps are nested too deep; at most 64.", string.Concat(Deep(64)), StringComparison.Ordinal);

        static string[] Deep(int lists) => Good.With(Skill, $"a: {new string('[', lists)}{new string(']', lists)}").FindingsInEnglish();
    }

    [Fact]
    public void A_file_has_at_most_50000_values() => Assert.Contains(
        "The file holds too many values; at most 50,000.",
        string.Concat(Good.With(Skill, "a: [" + string.Concat(Enumerable.Repeat("x,", PackLimits.NodesPerFile)) + "]").FindingsInEnglish()),
        StringComparison.Ordinal);

    [Fact]
    public void A_file_has_at_most_a_mebibyte() => Assert.Equal(
        [$"{Skill}:1:1: The file is too large; at most 1,048,576 bytes."],
        Good.With(Skill, new byte[PackLimits.BytesPerFile + 1]).FindingsInEnglish().Where(finding => finding.StartsWith(Skill, StringComparison.Ordinal)));

    [Fact]
    public void Twelve_thousand_brackets_do_not_end_the_process() =>
        Assert.Single(Good.With(Skill, new string('[', 12_000)).Read().Findings);

    /// <summary>The whole allowance of a file, filled with what scanners and parsers find hard.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData(": ")]
    [InlineData("a: ")]
    [InlineData("a:\n")]
    [InlineData("a\n")]
    [InlineData("-\n")]
    [InlineData("x")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\t")]
    [InlineData("#")]
    [InlineData("#\n")]
    [InlineData("---\n")]
    [InlineData("...\n")]
    [InlineData("%A\n")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("!a ")]
    [InlineData("!<a> ")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("''")]
    [InlineData("|\n")]
    [InlineData(">\n")]
    [InlineData("| ")]
    [InlineData(",")]
    [InlineData("[a,")]
    [InlineData("\"a\": ")]
    [InlineData("é")]
    [InlineData("𝄞")]
    public void A_mebibyte_of_anything_is_answered_soon(string unit)
    {
        var size = PackLimits.BytesPerFile / Encoding.UTF8.GetByteCount(unit);
        var watch = Stopwatch.StartNew();

        var findings = Good.With(Skill, string.Concat(Enumerable.Repeat(unit, size))).Read().Findings;

        Assert.NotEmpty(findings);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void A_staircase_of_indents_is_answered_soon()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 1_400; depth++) text.Append(' ', depth).Append("a:\n");

        Assert.Contains("nested too deep", Assert.Single(Good.With(Skill, text.ToString()).FindingsInEnglish()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_never_repeats_what_could_move_a_terminal()
    {
        var findings = Good.Change(Header, "licence: MIT", "licence: MIT\n\"\\e[2J\\r\\u202E" + new string('k', 500) + "\": x").FindingsInEnglish();

        Assert.All(findings, finding => Assert.True(finding.All(character => !char.IsControl(character) && character != '\u202e')));
        Assert.All(findings, finding => Assert.True(finding.Length < 300));
    }
}
