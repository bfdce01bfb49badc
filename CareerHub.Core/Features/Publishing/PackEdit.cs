using System.Text;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Salaries;

namespace CareerHub.Core.Features.Publishing;

/// <summary>
/// Adds one thing to the files of a checked pack as a person would type it: a few lines come in, and not a byte of the rest
/// changes, comments and spaces among them. Everything typed stands in double quotes with the escapes of JSON, so that no
/// text can be read as anything but itself. Pure: it writes nothing and asks nobody.
/// </summary>
public static class PackEdit
{
    /// <param name="source">Comes into the sources, before our own work; null when the claim's source is there already.</param>
    /// <param name="version">Of the edited pack: three numbers.</param>
    /// <returns>Null when a file is written in a way that this cannot add to; the pack has to be edited by hand then.</returns>
    public static PackFiles? Add(PackFiles files, SalaryClaim claim, Source? source, string version) =>
        Add(files, "salaries", PackItems.Write(claim), source, version);

    /// <inheritdoc cref="Add(PackFiles, SalaryClaim, Source?, string)"/>
    public static PackFiles? Add(PackFiles files, ExchangeRate rate, Source? source, string version) =>
        Add(files, "rates", PackItems.Write(rate), source, version);

    private static PackFiles? Add(PackFiles files, string list, PackItem item, Source? source, string version)
    {
        var edited = files.Paths.ToDictionary(path => path, path => files.Bytes(path).ToArray());
        var isEdited = Edit("pack.yaml", file => file.WithScalar("version", version))
            && Edit("salaries.yaml", file => file.WithItem(list, item))
            && (source is null || Edit("sources.yaml", file => file.WithItem("sources", PackItems.Write(source), before: Source.OwnWorkId)));
        return isEdited ? PackFiles.Of(edited) : null;

        bool Edit(string path, Func<PackFileEdit, string?> edit)
        {
            if (PackFileEdit.Of(path, edited.GetValueOrDefault(path, [])) is not { } file || edit(file) is not { } text) return false;
            edited[path] = file.Bytes(text);
            return true;
        }
    }
}

/// <summary>A map of the pack in its two ways of writing.</summary>
/// <param name="Lines">One key a line, the first without a dash; the indentation of nested lines as from column one.</param>
/// <param name="Flow">In braces on one line.</param>
internal sealed record PackItem(IReadOnlyList<string> Lines, string Flow)
{
    public string Block(string indent, string newline)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Lines.Count; i++) text.Append(indent).Append(i == 0 ? "- " : "  ").Append(Lines[i]).Append(newline);
        return text.ToString();
    }
}
