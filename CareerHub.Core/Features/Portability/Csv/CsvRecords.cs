using System.Text;

namespace CareerHub.Core.Features.Portability.Csv;

/// <summary>
/// Reads comma-separated text strictly, record by record, with the line of each: cells may be quoted and then hold commas, doubled quotes and line
/// breaks; records end with LF or CRLF. A broken record is one fault, and reading goes on in the line behind the one it began in: a forgotten quote
/// costs its own row and never swallows the rows behind it.
/// </summary>
public static class CsvRecords
{
    /// <summary>Lines of one record; whatever would be longer has a quote that was never closed.</summary>
    public const int MostLines = 1_000;

    /// <summary>Every record in order, the heading first; lines without any text are none.</summary>
    public static IEnumerable<TableRecord> Read(TextReader text)
    {
        var lines = new TableLines(text);
        while (lines.Next() is { } first)
        {
            if (first is "" or "\r") continue;
            var begin = lines.Number;
            var taken = Whole(first, lines, out var record);
            var cells = record is null ? null : Cells(record);
            if (cells is null) lines.GiveBack(taken);
            yield return cells is null ? new(begin, [], record is null ? TableFault.OpenQuote : TableFault.StrayQuote) : new(begin, cells);
        }
    }

    /// <summary>Takes lines until every quote has its other half. Gives the lines behind the first.</summary>
    private static List<string> Whole(string first, TableLines lines, out string? record)
    {
        var taken = new List<string>();
        var (whole, isOpen) = (new StringBuilder(first), IsOdd(first));
        while (isOpen && taken.Count + 1 < MostLines && lines.Next() is { } line)
        {
            taken.Add(line);
            whole.Append('\n').Append(line);
            isOpen ^= IsOdd(line);
        }
        if (whole[^1] == '\r') whole.Length--;
        record = isOpen ? null : whole.ToString();
        return taken;
    }

    private static bool IsOdd(string line) => line.AsSpan().Count('"') % 2 == 1;

    /// <summary>Null when a quote stands where none may be.</summary>
    private static List<string>? Cells(string record)
    {
        var cells = new List<string>();
        for (var at = 0; ; at++)
        {
            if (at < record.Length && record[at] == '"')
            {
                if (Quoted(record, ref at) is not { } quoted) return null;
                cells.Add(quoted);
            }
            else
            {
                var comma = record.IndexOf(',', at);
                var bare = record[at..(comma < 0 ? record.Length : comma)];
                if (bare.AsSpan().ContainsAny('"', '\r')) return null;
                cells.Add(bare);
                at += bare.Length;
            }
            if (at == record.Length) return cells;
        }
    }

    /// <summary>Reads on behind the closing quote, where a comma or the end has to be.</summary>
    private static string? Quoted(string record, ref int at)
    {
        var cell = new StringBuilder();
        while (record.IndexOf('"', ++at) is >= 0 and var quote)
        {
            cell.Append(record, at, quote - at);
            at = quote + 1;
            if (at == record.Length || record[at] == ',') return cell.ToString();
            if (record[at] != '"') return null;
            cell.Append('"');
        }
        return null;
    }
}
