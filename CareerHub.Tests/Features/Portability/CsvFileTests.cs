using System.Text;
using CareerHub.Core.Features.Portability.Csv;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Portability;

public sealed class CsvFileTests
{
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

    private static readonly Gen<string> Texts = from letters in Gen.ArrayOf(Gen.Elements("=+-@＝＋－＠\t\r\n,;|\"' a1é".ToCharArray())) select new string(letters);

    [Fact]
    public void No_cell_begins_a_formula_whatever_the_spreadsheet_takes_for_the_end_of_one() => Always.Holds(Texts, text =>
    {
        var safe = CsvFile.Defuse(text);
        Assert.DoesNotContain(safe.Split([',', ';', '\t', '|', '\n', '\r', '"']), cell => cell.Length > 0 && Dangerous.Contains(cell.TrimStart().FirstOrDefault()));
        Assert.False(safe.Length > 0 && Dangerous.Contains(safe[0]));
        Assert.Equal(text.Replace("'", "", StringComparison.Ordinal), safe.Replace("'", "", StringComparison.Ordinal)); // nothing is lost
    });

    [Fact]
    public void An_ordinary_text_stays_as_it_is() => Always.Holds(
        from letters in Gen.ArrayOf(Gen.Elements("abc XYZ 123 . é '-=+@".ToCharArray())) select "a" + new string(letters),
        text => Assert.Equal(text, CsvFile.Defuse(text)));

    [Fact]
    public void What_is_written_reads_back() => Always.Holds(
        from table in Gen.NonEmptyListOf(Gen.ArrayOf(Gen.Elements("Ade", "a,b", "a\"b", "two\r\nlines", "", "é🙂"), 3)) select table,
        table =>
        {
            var bytes = CsvFile.Write(table);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            using var reader = CsvReader.Create(new MemoryStream(bytes), CsvReaderOptions.Default with { HasHeader = false });
            var read = new List<string[]>();
            while (reader.Read()) read.Add([.. Enumerable.Range(0, 3).Select(i => reader.GetString(i)!)]);
            Assert.Equal(table.Select(row => string.Join('|', row.Select(CsvFile.Defuse))), read.Select(row => string.Join('|', row)));
        });

    [Fact]
    public void Every_cell_stands_in_quotes() => Assert.Equal("\"a\",\"1\"\r\n\"'=1+1\",\"\"\r\n", Encoding.UTF8.GetString(CsvFile.Write([["a", "1"], ["=1+1", ""]])[3..]));
}
