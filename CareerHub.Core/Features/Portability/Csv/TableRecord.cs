namespace CareerHub.Core.Features.Portability.Csv;

/// <summary>What keeps a record from being read into cells.</summary>
public enum TableFault
{
    /// <summary>A quote stands where none may be: inside a bare cell, or with more text behind the closing one.</summary>
    StrayQuote,

    /// <summary>A quoted cell does not end within <see cref="CsvRecords.MostLines"/> lines or before the file does.</summary>
    OpenQuote,
}

/// <summary>One record of a table in text: a line, or several where a quoted cell goes on.</summary>
/// <param name="Line">1 or more: where it begins.</param>
/// <param name="Cells">As written, without quotes; empty when there is a fault.</param>
/// <param name="Fault">Null for a record that was read.</param>
public sealed record TableRecord(int Line, IReadOnlyList<string> Cells, TableFault? Fault = null);
