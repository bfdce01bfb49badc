namespace CareerHub.Core.Features.Portability.Csv;

/// <summary>Reads text with tabs between cells: a record is a line, a quote is a letter like any other. Lines end with LF or CRLF.</summary>
public static class TabRecords
{
    /// <summary>Every record in order, the heading first; lines without any text are none.</summary>
    public static IEnumerable<TableRecord> Read(TextReader text)
    {
        var lines = new TableLines(text);
        while (lines.Next() is { } line)
        {
            if (line.EndsWith('\r')) line = line[..^1];
            if (line.Length > 0) yield return new(lines.Number, line.Split('\t'));
        }
    }
}
