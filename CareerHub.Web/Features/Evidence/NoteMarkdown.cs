using System.Text.Encodings.Web;
using CareerHub.Core.Features.Evidence;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerHub.Web.Features.Evidence;

/// <summary>
/// A note's Markdown as HTML that is safe to show to somebody else: no HTML of the writer's own, no pictures, links to
/// http, https and mailto only. What is allowed is decided on the syntax tree, where a link is a link, and not on text.
/// Pure; whatever cannot be read as Markdown is shown as it was typed.
/// </summary>
public static class NoteMarkdown
{
    /// <summary>Deepest heading of HTML.</summary>
    private const int LastHeading = 6;

    /// <summary>Brackets and signs of emphasis, which the parser pairs in a time that grows with their square; a person writes a few hundred at the most.</summary>
    private const int MostSigns = 3_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak() // people press Enter to begin a line
        .Build();

    /// <param name="firstHeading">2 to 6: the level at which the note's own headings begin, one below the heading that it stands under.</param>
    public static string ToHtml(string markdown, int firstHeading)
    {
        if (markdown.Length > EvidenceRules.NoteLength || markdown.Count(sign => sign is '[' or ']' or '*' or '_') > MostSigns) return Plain(markdown);
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            PutHeadingsUnder(document, firstHeading);
            foreach (var link in document.Descendants<LinkInline>().ToList()) Tame(link);
            foreach (var link in document.Descendants<AutolinkInline>().ToList()) Tame(link);
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            return Plain(markdown); // nested more deeply than the parser follows
        }
    }

    private static string Plain(string text) => $"<p class=\"typed\">{HtmlEncoder.Default.Encode(text)}</p>\n";

    // Whichever levels a note uses, its highest is the first and none is skipped.
    private static void PutHeadingsUnder(MarkdownDocument document, int first)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var levels = headings.Select(heading => heading.Level).Distinct().Order().ToList();
        foreach (var heading in headings) heading.Level = Math.Min(LastHeading, first + levels.IndexOf(heading.Level));
    }

    private static void Tame(LinkInline link)
    {
        var isInsideLink = link.Parent?.FindParentOfType<LinkInline>().Any(outer => !outer.IsImage) == true;
        if (isInsideLink || !IsAllowed(link.Url))
        {
            Unwrap(link);
            return;
        }
        link.IsImage = false; // a picture of elsewhere would tell that place who reads; its words lead there instead
        if (link.FirstChild is null) link.AppendChild(new LiteralInline(link.Url!));
        Mark(link, link.Url!);
    }

    private static void Tame(AutolinkInline link)
    {
        if (link.IsEmail || IsAllowed(link.Url)) Mark(link, link.IsEmail ? "mailto:" : link.Url);
        else link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static void Mark(Inline link, string url)
    {
        var attributes = link.GetAttributes();
        attributes.AddPropertyIfNotExist("rel", "noopener noreferrer nofollow ugc");
        if (!IsMail(url)) attributes.AddPropertyIfNotExist("target", "_blank");
    }

    private static bool IsAllowed(string? url) => url is not null && (EvidenceRules.HostOf(url) is not null || (IsMail(url) && !url.Any(char.IsControl)));

    private static bool IsMail(string url) => url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }
}
