using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Evidence;

/// <summary>A note as people read it. The one place where markup that is not Razor reaches a page: <see cref="NoteMarkdown"/> made it.</summary>
public sealed partial class NoteText
{
    private (string Text, int Level)? _drawn;
#pragma warning disable RS0030 // made from the syntax tree by NoteMarkdown, whose tests are the reason why it may
    private MarkupString _html;

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>See <see cref="NoteMarkdown.ToHtml"/>.</summary>
    [Parameter, EditorRequired] public int FirstHeading { get; set; }

    // In a circuit this is drawn again whenever something beside it changes: the note is read once.
    protected override void OnParametersSet()
    {
        if (_drawn == (Text, FirstHeading)) return;
        _drawn = (Text, FirstHeading);
        _html = new(NoteMarkdown.ToHtml(Text, FirstHeading));
    }
#pragma warning restore RS0030
}
