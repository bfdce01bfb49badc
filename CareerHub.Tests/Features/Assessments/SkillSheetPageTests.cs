using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CareerHub.Tests.Features.Assessments;

/// <summary>The page of one skill, as it is without a script.</summary>
public sealed class SkillSheetPageTests : IAsyncLifetime
{
    private const string Page = "/learn/skills/version-control";
    private const string Note = "form[data-draft-form]";

    private readonly HubApp _app = HubApp.Start();
    private HubVisitor _learner = null!;

    public async ValueTask InitializeAsync() => _learner = await _app.SignedInAsync("learner@demo.test");

    [Theory]
    [InlineData("id", "Catatan pribadi", "Hanya kamu yang bisa membaca ini", "Riwayat", "Kamu mencentang")]
    [InlineData("en", "Private note", "Only you can read this", "History", "You ticked")]
    public async Task It_shows_levels_criteria_the_note_verdicts_and_history_in_both_languages(string language, params string[] expected)
    {
        using var learner = await _app.SignedInAsync("learner@demo.test", language);
        var page = await learner.ReadAsync(Page);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(expected, words => Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll("[data-criterion] input[type=checkbox]"));
        Assert.NotEmpty(page.QuerySelectorAll("#history ~ div li time"));
        Assert.NotNull(page.QuerySelector("script[type=module][src^='drafts.']"));
    }

    [Fact]
    public async Task Ticks_are_saved_on_this_page_too()
    {
        var page = await _learner.ReadAsync(Page);
        var box = page.QuerySelectorAll("[data-criterion] input[type=checkbox]").OfType<IHtmlInputElement>().First(box => !box.IsChecked);
        using var answer = await _learner.SendFormAsync(page, Page, "form[data-tick-form]", ("now", box.Value));

        Assert.StartsWith(Page, new Uri(new Uri(_app.Address), answer.Headers.Location!).PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_saved_by_its_form_and_comes_back_as_it_was_typed()
    {
        const string typed = "\n  first line is empty\r\n<b>not bold</b> & \"quoted\"\r\n";
        using var answer = await _learner.PostFormAsync(Page, Note, ("note", typed));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        var field = Field(await _learner.ReadAsync(Page));
        Assert.Equal(typed.ReplaceLineEndings("\n"), field.Value);
        Assert.Equal(("skill-note/version-control", "1"), (field.GetAttribute("data-draft"), field.GetAttribute("data-version")));
    }

    [Fact]
    public async Task Without_a_script_an_old_window_sees_both_texts_and_can_then_save_its_own()
    {
        var old = await _learner.ReadAsync(Page);
        using (await _learner.PostFormAsync(Page, Note, ("note", "theirs"))) { }
        using var answer = await _learner.SendFormAsync(old, Page, Note, ("note", "mine"));

        var both = await HubVisitor.ParseAsync(answer);
        Assert.Equal("mine", Field(both).Value);
        Assert.Equal("theirs", both.QuerySelectorAll($"{Note} [role=alert] textarea").OfType<IHtmlTextAreaElement>().Single().Value);
        Assert.Null(Field(both).GetAttribute("data-draft"));
        Assert.Equal("theirs", Field(await _learner.ReadAsync(Page)).Value);

        using (await _learner.SendFormAsync(both, Page, Note)) { }
        Assert.Equal("mine", Field(await _learner.ReadAsync(Page)).Value);
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_given_back_whole()
    {
        var typed = new string('a', 20_001);
        using var answer = await _learner.PostFormAsync(Page, Note, ("note", typed));
        var field = Field(await HubVisitor.ParseAsync(answer));

        Assert.Equal((typed, "true"), (field.Value, field.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task A_mentor_who_reads_this_learner_finds_nothing_of_the_note()
    {
        using (await _learner.PostFormAsync(Page, Note, ("note", "nobody-else-reads-this"))) { }
        foreach (var account in (string[])["mentor@demo.test", "admin@demo.test"])
        {
            using var other = await _app.SignedInAsync(account);
            Assert.Equal("", Field(await other.ReadAsync(Page)).Value);
        }
    }

    [Fact]
    public async Task An_unknown_skill_is_not_found()
    {
        using var answer = await _learner.GetAsync("/learn/skills/no-such-skill");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _learner.Dispose();
        await _app.DisposeAsync();
    }

    private static IHtmlTextAreaElement Field(IParentNode page) => (IHtmlTextAreaElement)page.QuerySelector($"{Note} textarea[name=note]")!;
}
