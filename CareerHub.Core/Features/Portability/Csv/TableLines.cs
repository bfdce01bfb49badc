using System.Text;

namespace CareerHub.Core.Features.Portability.Csv;

/// <summary>Lines between line feeds, one at a time; a carriage return before the feed stays with its line. Lines can be given back.</summary>
internal sealed class TableLines(TextReader text)
{
    private readonly Stack<string> _again = new();
    private readonly char[] _buffer = new char[16_384];
    private int _at;
    private int _count;

    /// <summary>The number of the line that was taken last; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>The next line; null behind the last.</summary>
    public string? Next()
    {
        if (!_again.TryPop(out var line)) line = Read();
        if (line is not null) Number++;
        return line;
    }

    /// <summary>The lines that were taken last come once more.</summary>
    public void GiveBack(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Reverse()) _again.Push(line);
        Number -= lines.Count;
    }

    private string? Read()
    {
        StringBuilder? begun = null;
        while (_at < _count || Fill())
        {
            var rest = _buffer.AsSpan(_at, _count - _at);
            var end = rest.IndexOf('\n');
            _at = end < 0 ? _count : _at + end + 1;
            if (end >= 0) return begun is null ? rest[..end].ToString() : begun.Append(rest[..end]).ToString();
            (begun ??= new()).Append(rest);
        }
        return begun?.ToString();
    }

    private bool Fill()
    {
        _at = 0;
        _count = text.Read(_buffer, 0, _buffer.Length);
        return _count > 0;
    }
}
