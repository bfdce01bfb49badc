using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>The thread through the whole product: a learner claims, a mentor answers, the learner reads the answer.</summary>
public sealed class ThreadTests(Chromium chromium, DemoApp demo)
{
    private const string Comment = "Langkahnya benar. Tambahkan satu kalimat kenapa kamu memilih cara ini.";

    [Theory]
    [MemberData(nameof(Languages.Each), MemberType = typeof(Languages))]
    public async Task A_learner_registers_joins_and_ticks_and_reads_what_the_mentor_answers(string language)
    {
        var name = $"Wulan {Guid.NewGuid().ToString()[..6]}";
        await using var learner = await Window.OpenAsync(chromium, demo, language: language);
        await learner.Page.RegisterLogInAndJoinAsync(await demo.PathAsync("{code}"), name, Journey.NewEmail());
        var criterion = await learner.Page.TickFirstAsync();
        await Assertions.Expect(learner.Page.CriterionOf(criterion)).ToHaveAttributeAsync("data-save", "saved");

        await using var mentor = await Window.OpenAsync(chromium, demo, language: language);
        await mentor.Page.LogInAsync("mentor3@demo.test");
        await OpenLearnerAsync(mentor.Page, name);
        await JudgeNotYetAsync(mentor.Page, criterion);

        // Nothing is loaded again: the page itself hears of the answer.
        var row = learner.Page.CriterionOf(criterion);
        await Assertions.Expect(row.Locator(".notyet")).ToContainTextAsync("Yohanes Tan");
        await Assertions.Expect(row.Locator("blockquote")).ToHaveTextAsync(Comment);
        await Assertions.Expect(row.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();

        await JudgeMetAsync(mentor.Page, criterion);
        await Assertions.Expect(row.Locator(".verified")).ToContainTextAsync("Yohanes Tan");
        learner.MustBeFaultless();
        mentor.MustBeFaultless();
    }

    [Fact]
    public async Task A_not_yet_without_a_comment_is_asked_for_one_beside_the_field_and_keeps_the_answer()
    {
        await using var mentor = await Window.OpenAsync(chromium, demo, Who.Mentor);
        await mentor.Page.GotoAsync(await demo.PathAsync($"/mentor/learners/{{learner}}?skill={Journey.Skill}"));
        var row = mentor.Page.Locator($"section[data-skill={Journey.Skill}] [data-criterion]").First;
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await row.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await row.Locator("button[type=submit]").ClickAsync();

        var field = row.GetByRole(AriaRole.Textbox);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(field).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("^Tulis satu kalimat: apa yang kurang dan cara melengkapinya\\.", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(row.Locator(".field .err")).ToBeVisibleAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Radio).Nth(1)).ToBeCheckedAsync();
        mentor.MustBeFaultless();
    }

    private async Task OpenLearnerAsync(IPage page, string name)
    {
        await page.GotoAsync(await demo.PathAsync("/mentor/cohorts/{cohort}") + "?name=" + Uri.EscapeDataString(name)); // of a long table only what is in sight is drawn
        await page.Locator("tbody th a", new() { HasText = name }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
    }

    private static async Task JudgeNotYetAsync(IPage page, string criterion)
    {
        var row = page.CriterionOf(criterion);
        var skill = page.Locator($"section[data-skill={Journey.Skill}]");
        if (!await row.IsVisibleAsync()) await skill.Locator("summary").ClickAsync();
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await row.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await row.GetByRole(AriaRole.Textbox).FillAsync(Comment);
        await row.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(row.Locator("blockquote")).ToHaveTextAsync(Comment);
        await Assertions.Expect(row.Locator(".notyet")).ToContainTextAsync("Yohanes Tan");
    }

    private static async Task JudgeMetAsync(IPage page, string criterion)
    {
        var row = page.CriterionOf(criterion);
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await row.GetByRole(AriaRole.Radio).First.CheckAsync();
        await row.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(row.Locator(".verified")).ToContainTextAsync("Yohanes Tan");
    }
}
