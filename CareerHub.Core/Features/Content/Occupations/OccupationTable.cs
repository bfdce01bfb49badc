using System.Text;
using CareerHub.Core.Features.Portability.Csv;

namespace CareerHub.Core.Features.Content;

/// <summary>Reads one file of an occupation database by the names of its columns, whatever their order and whatever stands beside them.</summary>
internal static class OccupationTable
{
    /// <summary>Gives every row that has all its cells; says which file or column is missing, and which rows are no rows.</summary>
    public static void Read(
        OccupationFiles files, string file, Func<TextReader, IEnumerable<TableRecord>> format, string[] needed, OccupationReport report, Action<OccupationRow> each)
    {
        if (!files.Holds(file))
        {
            report.Refuse(OccupationWords.FileMissing(file));
            return;
        }
        try
        {
            using var text = new StreamReader(files.Open(file), Encoding.UTF8);
            using var records = format(text).GetEnumerator();
            var heading = records.MoveNext() ? records.Current.Cells : [];
            if (Columns(file, heading, needed, report) is not { } columns) return;
            while (records.MoveNext())
            {
                var row = new OccupationRow(file, records.Current, columns, report);
                if (row.IsWhole(heading.Count)) each(row);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            report.Refuse(OccupationWords.FileUnreadable(file));
        }
    }

    private static Dictionary<string, int>? Columns(string file, IReadOnlyList<string> heading, string[] needed, OccupationReport report)
    {
        var columns = new Dictionary<string, int>();
        var isWhole = true;
        foreach (var column in needed)
        {
            var at = heading.ToList().FindIndex(name => string.Equals(OccupationText.Clean(name), column, StringComparison.OrdinalIgnoreCase));
            isWhole &= at >= 0;
            if (at < 0) report.Refuse(OccupationWords.ColumnMissing(file, column));
            else columns.Add(column, at);
        }
        return isWhole ? columns : null;
    }
}
