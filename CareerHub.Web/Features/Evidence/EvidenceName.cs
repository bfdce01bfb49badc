using System.Globalization;
using CareerHub.Core.Features.Evidence;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Evidence;

/// <summary>What a piece of evidence is called where there is no room for all of it.</summary>
public static class EvidenceName
{
    private const int Length = 40;

    /// <summary>Its title, its host, or how it begins; the kind when it has none of them.</summary>
    public static string Of(EvidenceView piece, IStringLocalizer<EvidenceText> text) => piece.Kind switch
    {
        EvidenceKind.Link => piece.Title ?? piece.Host ?? text["KindLink"],
        EvidenceKind.Note when piece.Text is { } note => Beginning(note),
        EvidenceKind.Note => text["KindNote"],
        _ => piece.Title ?? text["KindPicture"],
    };

    /// <summary>The first line without the signs of Markdown, cut after a whole word.</summary>
    public static string Beginning(string note)
    {
        var line = note.Split('\n', 2)[0].Trim('#', '>', '*', '-', '_', '`', ' ');
        var text = new StringInfo(line);
        if (text.LengthInTextElements <= Length) return line;
        var cut = text.SubstringByTextElements(0, Length);
        var space = cut.LastIndexOf(' ');
        return (space > Length / 2 ? cut[..space] : cut) + " …";
    }
}
