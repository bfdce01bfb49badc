using CareerHub.Core.Features.Portability.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Portability;

/// <summary>Tables in text, read strictly and with lines.</summary>
public sealed class CsvRecordsTests
{
    private static readonly Gen<string> Cells = Gen.Elements("", "a", "a,b", "a\"b", "two\nlines", "two\r\nlines", "\"", "é🙂", " a ");

    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "1:a|b 2:1|2")]
    [InlineData("a,b\n1,2", "1:a|b 2:1|2")]
    [InlineData("\"a\"\"b\",\"c,d\"\n", "1:a\"b|c,d")]
    [InlineData("\"two\nlines\",x\nnext,y\n", "1:two\nlines|x 3:next|y")]
    [InlineData("\n\r\na,\n", "3:a|")]
    [InlineData(",\n", "1:|")]
    [InlineData("a\"b,c\nd,e\n", "1:OpenQuote 2:d|e")]
    [InlineData("a\"b\",c\nd,e\n", "1:StrayQuote 2:d|e")]
    [InlineData("\"a\"b,c\nd,e\n", "1:StrayQuote 2:d|e")]
    [InlineData("\"a,c\nd,e\n", "1:OpenQuote 2:d|e")]
    [InlineData("a\rb,c\nd,e\n", "1:StrayQuote 2:d|e")]
    public void A_record_is_read_or_told_to_be_broken_with_its_line(string text, string records) =>
        Assert.Equal(records, string.Join(' ', CsvRecords.Read(new StringReader(text)).Select(record => $"{record.Line}:{record.Fault?.ToString() ?? string.Join('|', record.Cells)}")));

    [Fact]
    public void What_is_written_reads_back() => Always.Holds(
        from table in Gen.ListOf(Gen.ArrayOf(Cells, 3)) from end in Gen.Elements("\n", "\r\n") select (Rows: table.ToList(), End: end),
        table => Assert.Equal(table.Rows.Select(Shown), CsvRecords.Read(new StringReader(string.Concat(table.Rows.Select(row => Written(row) + table.End)))).Select(record => Shown(record.Cells))));

    [Fact]
    public void A_broken_record_costs_no_other() => Always.Holds(
        from before in Gen.ListOf(Gen.ArrayOf(Cells, 3)) from after in Gen.ListOf(Gen.ArrayOf(Cells, 3)) select (Before: before.ToList(), After: after.ToList()),
        tables =>
        {
            var text = string.Concat(tables.Before.Select(row => Written(row) + "\n")) + "a\"b,c,d\n" + string.Concat(tables.After.Select(row => Written(row) + "\n"));

            var records = CsvRecords.Read(new StringReader(text)).ToList();

            Assert.Equal(tables.Before.Count, records.FindIndex(record => record.Fault is not null));
            Assert.Equal(tables.Before.Concat(tables.After).Select(Shown), records.Where(record => record.Fault is null).Select(record => Shown(record.Cells)));
        });

    [Fact]
    public void A_line_longer_than_any_buffer_is_one_line()
    {
        var text = new string('a', 50_000);

        Assert.Equal([text, "b"], Assert.Single(CsvRecords.Read(new StringReader($"{text},b\r\n"))).Cells);
        Assert.Equal([text, "b"], Assert.Single(TabRecords.Read(new StringReader($"{text}\tb\r\n"))).Cells);
    }

    [Fact]
    public void Tabs_part_cells_and_quotes_are_letters() => Assert.Equal(
        ["1:a|\"b", "3:c|"],
        TabRecords.Read(new StringReader("a\t\"b\r\n\nc\t\n")).Select(record => $"{record.Line}:{string.Join('|', record.Cells)}"));

    private static string Written(IEnumerable<string> row) => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Shown(IEnumerable<string> row) => string.Join('|', row);
}
