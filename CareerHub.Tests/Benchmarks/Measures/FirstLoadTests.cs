namespace CareerHub.Tests.Benchmarks.Measures;

public sealed class FirstLoadTests
{
    [Fact]
    public void A_page_makes_the_browser_fetch_styles_fonts_and_scripts_but_no_other_page() => Assert.Equal(["fonts/a.woff2", "base.css", "ticks.js"], FirstLoad.Named(
        """<link rel="preload" href="fonts/a.woff2" as="font"><link rel="icon" href="icon.svg"><link rel="stylesheet" href="base.css"><a href="/learn">x</a><script type="module" src="ticks.js"></script>""", "text/html"));

    [Fact]
    public void A_style_sheet_names_fonts_and_a_module_names_modules()
    {
        Assert.Equal(["fonts/a.woff2"], FirstLoad.Named("@font-face { src: url(\"fonts/a.woff2\") format('woff2'); } a { background: url(x.svg); }", "text/css"));
        Assert.Equal(["./live.js", "./side.js"], FirstLoad.Named("import { Live } from \"./live.js\";\nimport './side.js';\nconst text = 'import nothing';", "text/javascript"));
    }
}
