using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerHub.Web.Features.Evidence;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>Notes of people who mean no good, as a browser would read them.</summary>
public sealed class NoteMarkdownTests
{
    private static readonly string[] Elements =
        ["P", "BR", "EM", "STRONG", "A", "CODE", "PRE", "BLOCKQUOTE", "UL", "OL", "LI", "HR", "H3", "H4", "H5", "H6"];

    private static readonly string[] Attributes = ["href", "rel", "target", "title", "class", "start"];

    private static IHtmlElement Read(string markdown) =>
        new HtmlParser().ParseDocument($"<body>{NoteMarkdown.ToHtml(markdown, firstHeading: 3)}</body>").Body!;

    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>", "<svg/onload=alert(1)>", "<!-- <script>alert(1)</script> -->", "<?php x ?>", "<![CDATA[<script>]]>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](<java\nscript:alert(1)>)", "[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](%6aavascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:x)", "[x](file:///etc/passwd)", "[x](//evil.test)", "[x](/admin)", "[x](#isi)", "[x](blob:https://a.test/1)", "[x](\\\\evil.test\\a)",
        "<javascript:alert(1)>", "<data:text/html,x>", "<ftp://evil.test/>", "ftp://evil.test/ tel:+62812", "[x]: javascript:alert(1)\n\n[x] [y][x]", "![x](javascript:alert(1))", "![x](https://evil.test/pixel.png)", "![x](data:image/svg+xml,<svg>)",
        "[![x](https://evil.test/p.png)](javascript:alert(1))", "[![x](https://evil.test/p.png)](https://a.test)", "[a [b](https://b.test)](https://a.test)", "[x](https://good.test@evil.test/)", "[x](https://a.test \"\\\" onmouseover=alert(1) x=\\\"\")",
        "```html\"><script>alert(1)</script>\nx\n```", "``` x onclick=alert(1)\ny\n```", "`<script>alert(1)</script>`", "&lt;script&gt;alert(1)&lt;/script&gt;", "\u0000<script>\u0000alert(1)", "<https://a.test/\"onmouseover=\"alert(1)>", "https://a.test/\"><script>alert(1)</script>",
        "<a href='https://a.test' style='position:fixed'>x</a>", "# <script>alert(1)</script>", "- <iframe src=//evil.test></iframe>", "> <form action=//evil.test><input></form>", "mailto:a@b.test?<script>", "[x](mailto:a@b.test%0d%0aBcc:c@d.test)",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nothing_active_and_nothing_unknown_comes_out(string markdown)
    {
        foreach (var element in Read(markdown).QuerySelectorAll("*"))
        {
            Assert.Contains(element.TagName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            if (element is not IHtmlAnchorElement link) continue;
            Assert.Matches("^(https?://[^@/]+(/|$)|mailto:)", link.GetAttribute("href")!);
            Assert.Equal("noopener noreferrer nofollow ugc", link.GetAttribute("rel"));
            Assert.Null(link.ParentElement?.Closest("a"));
            Assert.NotEmpty(link.TextContent);
        }
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))", "x")]
    [InlineData("![what is seen](data:image/png;base64,AA)", "what is seen")]
    [InlineData("<b>bold</b>", "<b>bold</b>")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    public void Words_stay_where_the_rest_may_not(string markdown, string words) => Assert.Equal(words, Read(markdown).TextContent.Trim());

    [Theory]
    [InlineData("[the commit](https://example.test/c/1)", "https://example.test/c/1", "the commit")]
    [InlineData("<https://example.test/c/1>", "https://example.test/c/1", "https://example.test/c/1")]
    [InlineData("see https://example.test/c/1 there", "https://example.test/c/1", "https://example.test/c/1")]
    [InlineData("[](https://example.test/c/1)", "https://example.test/c/1", "https://example.test/c/1")]
    [InlineData("![a screenshot](https://example.test/c/1)", "https://example.test/c/1", "a screenshot")]
    [InlineData("[write](mailto:sari@example.test)", "mailto:sari@example.test", "write")]
    [InlineData("<sari@example.test>", "mailto:sari@example.test", "sari@example.test")]
    public void Honest_links_lead_where_they_say(string markdown, string href, string words)
    {
        var link = Assert.Single(Read(markdown).QuerySelectorAll("a"));
        Assert.Equal((href, words), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal(href.StartsWith("http", StringComparison.Ordinal) ? "_blank" : null, link.GetAttribute("target"));
    }

    [Fact]
    public void Headings_begin_below_the_pages_own_and_skip_none()
    {
        var note = Read("# One\n\n### Two\n\nTwo again\n---\n\n###### Three");
        Assert.Equal(["H3 One", "H5 Two", "H4 Two again", "H6 Three"], note.Children.Select(heading => $"{heading.TagName} {heading.TextContent}"));
        Assert.Equal("H6", Assert.Single(new HtmlParser().ParseDocument(NoteMarkdown.ToHtml("# a\n## b\n### c", 6)).QuerySelectorAll("h6").Select(heading => heading.TagName).Distinct()));
    }

    [Fact]
    public void A_line_stays_a_line_and_lists_code_and_quotes_are_what_they_are()
    {
        var note = Read("one\ntwo\n\n- a\n- b\n\n1. c\n\n> quoted\n\n```\ncode <b>\n```\n\n**strong** *soft* `inline`");
        Assert.Single(note.QuerySelectorAll("p > br"));
        Assert.Equal(3, note.QuerySelectorAll("li").Length);
        Assert.Equal("code <b>\n", note.QuerySelector("pre code")!.TextContent);
        Assert.All((string[])["blockquote", "strong", "em", "p > code"], selector => Assert.NotNull(note.QuerySelector(selector)));
    }

    public static TheoryData<string> Bombs =>
    [
        "[", "(", "![", "*", "**a", "_", "`", "> ", "- ", "1. ", "#", "<", "<a", "&", "~", "[a](", "[a][", "[a]: ", "<!--", "*a_", "`a``", "a**b", "\\", "|a|b|\n", "- a\n", "> a\n", "  ", "\t", "\n",
        "[a](<b", "x* ", "_a ", "![[]()", "http://", "www.", "<https://a.test ", "[a]: b\n", "* _ ", "]](", "a\u0300", "\ud83d\ude00",
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Twenty_thousand_characters_of_anything_are_read_at_once(string pattern)
    {
        var note = string.Concat(Enumerable.Repeat(pattern, 20_000 / pattern.Length));
        foreach (var markdown in (string[])[note, note[..(note.Length / 2)] + new string(']', note.Length / 2), note[..(note.Length / 2)] + new string(')', note.Length / 2)])
        {
            var watch = Stopwatch.StartNew();
            NoteMarkdown.ToHtml(markdown, 3);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public void Deep_nesting_and_more_than_fits_are_shown_as_typed()
    {
        Assert.Equal(new string('>', 5_000), Read(new string('>', 5_000)).QuerySelector("p.typed")!.TextContent);
        Assert.Equal("<b>" + new string('a', 20_000), Read("<b>" + new string('a', 20_000)).QuerySelector("p.typed")!.TextContent);
    }
}
