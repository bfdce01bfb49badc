using System.Text;
using CsvHelper;

namespace CareerHub.Core.Features.Portability.Csv;

/// <summary>
/// A table as bytes that spreadsheets open: UTF-8 with its mark, commas, every cell in quotes. What a person typed never
/// becomes a formula, whichever of the usual characters the spreadsheet takes for the end of a cell.
/// </summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string Starts = "=+-@＝＋－＠\t\r";
    private const string Separators = ",;\t|\n\r\"";

    // The package's own guard looks at the first character alone, and at none beyond ASCII: hence the one below.
    private static readonly CsvWriterOptions Options = new() { Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    /// <param name="rows">The heading first; all of the same length.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row) csv.WriteField(Defuse(cell));
                csv.EndRecord();
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The same text, with an apostrophe before each character that would begin a formula at the start of a cell.</summary>
    public static string Defuse(string cell)
    {
        var (safe, isStart) = (new StringBuilder(cell.Length + 1), true);
        foreach (var letter in cell)
        {
            if (isStart && Starts.Contains(letter, StringComparison.Ordinal)) safe.Append('\'');
            // A blank at the start is dropped by some programs, and what stands behind it begins the cell then.
            isStart = Separators.Contains(letter, StringComparison.Ordinal) || (isStart && char.IsWhiteSpace(letter));
            safe.Append(letter);
        }
        return safe.ToString();
    }
}
