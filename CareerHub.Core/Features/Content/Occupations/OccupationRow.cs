using CareerHub.Core.Features.Portability.Csv;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>One row while it is read. Whatever makes it useless is reported once, with its line.</summary>
internal sealed class OccupationRow(string file, TableRecord record, IReadOnlyDictionary<string, int> columns, OccupationReport report)
{
    private readonly Dictionary<string, string> _texts = [];
    private bool _isSkipped;

    public int Line => record.Line;

    /// <summary>Whether the record could be read, has as many cells as the heading, and holds readable text in the columns that are asked for.</summary>
    public bool IsWhole(int cells)
    {
        if (record.Fault is { } fault) Skip(fault == TableFault.OpenQuote ? OccupationWords.OpenQuote : OccupationWords.StrayQuote);
        else if (record.Cells.Count != cells) Skip(OccupationWords.CellCount(record.Cells.Count, cells));
        else ReadTexts();
        return !_isSkipped;
    }

    /// <summary>The cell without needless blanks; empty when it has nothing or the databases' word for nothing, <c>n/a</c>.</summary>
    public string Text(string column) => _texts[column] is var text && text != OccupationText.NotAvailable ? text : "";

    /// <summary>A text that the row needs; null, with the row skipped, when it is not there or no pack could hold it.</summary>
    public string? Needed(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return Skip<string>(OccupationWords.CellEmpty(column));
        return text.Length <= PackLimits.ScalarLength ? text : Skip<string>(OccupationWords.CellTooLong(column, PackLimits.ScalarLength));
    }

    /// <summary>A longer text, cut where a pack takes no more of it; empty when there is none.</summary>
    public string Prose(string column)
    {
        var text = Text(column);
        if (text.Length <= PackLimits.ScalarLength) return text;
        report.Note(file, Line, OccupationWords.Shortened(column, PackLimits.ScalarLength));
        return OccupationText.Cut(text, PackLimits.ScalarLength);
    }

    /// <summary>One of some words, written as the file writes them; null, with the row skipped, when it is another.</summary>
    public T? Choice<T>(string column, IReadOnlyDictionary<string, T> words) where T : struct
    {
        var word = Text(column);
        if (words.TryGetValue(word, out var choice)) return choice;
        Skip(OccupationWords.NotAChoice(column, word, words.Keys));
        return null;
    }

    public T? Skip<T>(LocalText reason) where T : class
    {
        Skip(reason);
        return null;
    }

    public void Skip(LocalText reason)
    {
        if (!_isSkipped) report.Note(file, Line, OccupationWords.Skipped(reason));
        _isSkipped = true;
    }

    private void ReadTexts()
    {
        foreach (var (column, at) in columns)
        {
            _texts.Add(column, OccupationText.Clean(record.Cells[at]));
            if (OccupationText.FaultOf(_texts[column]) is { } fault) Skip(fault);
        }
    }
}
