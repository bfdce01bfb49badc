using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>What is typed is never lost: no connection, a closed window, a lost answer, a second window.</summary>
public sealed class DraftTests(Chromium chromium, DemoApp demo)
{
    private const string Path = $"/learn/skills/{Journey.Skill}";

    [Fact]
    public async Task What_is_typed_is_saved_within_a_second_without_a_button()
    {
        await using var window = await OpenAsync();
        var answered = window.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/learn/drafts", StringComparison.Ordinal));
        await Field(window.Page).PressSequentiallyAsync("Rebase masih bikin bingung.");
        await answered;
        await StandsAsync(window.Page, "saved", "Tersimpan");
        await window.Page.ReloadAsync();
        await Assertions.Expect(Field(window.Page)).ToHaveValueAsync("Rebase masih bikin bingung.");
        window.MustBeFaultless();
    }

    [Fact]
    public async Task While_typing_goes_on_it_is_saved_at_least_every_second()
    {
        await using var window = await OpenAsync();
        var saves = 0;
        window.Page.Response += (_, answer) => saves += answer.Url.EndsWith("/learn/drafts", StringComparison.Ordinal) ? 1 : 0;
        for (var i = 0; i < 30; i++)
        {
            await Field(window.Page).PressAsync("a");
            await Task.Delay(100, TestContext.Current.CancellationToken); // never a pause that would count as one
        }
        Assert.InRange(saves, 3, 12);
    }

    [Fact]
    public async Task Typed_without_a_connection_it_outlives_the_window_and_is_sent_later()
    {
        await using var window = await OpenAsync();
        await window.Context.SetOfflineAsync(true);
        await Field(window.Page).PressSequentiallyAsync("di kereta");
        await StandsAsync(window.Page, "waiting", "Menunggu sinyal");
        await window.Page.CloseAsync();
        await window.Context.SetOfflineAsync(false);

        var page = await window.Context.NewPageAsync();
        await page.GotoAsync(Path);
        await Assertions.Expect(Field(page)).ToHaveValueAsync("di kereta");
        await StandsAsync(page, "saved", "Tersimpan");
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(name => name.startsWith('careerhub.draft.')).length"));
        await page.ReloadAsync();
        await Assertions.Expect(Field(page)).ToHaveValueAsync("di kereta");
    }

    [Fact]
    public async Task Back_online_it_is_sent_by_itself()
    {
        await using var window = await OpenAsync();
        await window.Context.SetOfflineAsync(true);
        await Field(window.Page).PressSequentiallyAsync("di lift");
        await StandsAsync(window.Page, "waiting", "Menunggu sinyal");
        await window.Context.SetOfflineAsync(false);
        await StandsAsync(window.Page, "saved", "Tersimpan");
    }

    [Fact]
    public async Task An_answer_that_gets_lost_is_no_conflict()
    {
        await using var window = await OpenAsync();
        var isFirst = true;
        await window.Page.RouteAsync("**/learn/drafts", async route =>
        {
            if (isFirst)
            {
                isFirst = false;
                await route.FetchAsync(); // the server has it, nobody hears so
                await route.AbortAsync();
            }
            else await route.ContinueAsync();
        });
        await Field(window.Page).PressSequentiallyAsync("satu");
        await StandsAsync(window.Page, "waiting", "Menunggu sinyal");
        await Field(window.Page).PressSequentiallyAsync(" dua");
        await StandsAsync(window.Page, "saved", "Tersimpan");
        await Assertions.Expect(Conflict(window.Page)).ToHaveCountAsync(0);
        await window.Page.ReloadAsync();
        await Assertions.Expect(Field(window.Page)).ToHaveValueAsync("satu dua");
    }

    [Theory]
    [InlineData("theirs", "yang lain")]
    [InlineData("mine", "punyaku")]
    [InlineData("both", "punyaku\n\nyang lain")]
    public async Task Two_windows_show_both_texts_and_the_keyboard_decides(string choice, string end)
    {
        await using var window = await OpenAsync();
        var other = await window.Context.NewPageAsync();
        await other.GotoAsync(Path);
        await Field(other).FillAsync("yang lain");
        await StandsAsync(other, "saved", "Tersimpan");

        await Field(window.Page).FillAsync("punyaku");
        await Assertions.Expect(Conflict(window.Page).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("yang lain");
        await Assertions.Expect(Field(window.Page)).ToHaveValueAsync("punyaku");
        await Assertions.Expect(window.Page.Locator("#note-card [data-draft-voice]")).ToContainTextAsync("jendela lain");

        await Field(window.Page).FocusAsync();
        for (var tabs = 0; tabs < 5 && !await window.Page.EvaluateAsync<bool>("which => document.activeElement.dataset.choose === which", choice); tabs++)
            await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Conflict(window.Page)).ToHaveCountAsync(0);
        await Assertions.Expect(Field(window.Page)).ToBeFocusedAsync();
        await StandsAsync(window.Page, "saved", "Tersimpan");
        await other.ReloadAsync();
        await Assertions.Expect(Field(other)).ToHaveValueAsync(end);
    }

    private async Task<Window> OpenAsync()
    {
        var window = await Window.OpenAsync(chromium, demo);
        await window.Page.RegisterLogInAndJoinAsync(await demo.PathAsync("{code}"), "Penulis Catatan", Journey.NewEmail());
        await window.Page.GotoAsync(Path);
        return window;
    }

    private static ILocator Field(IPage page) => page.Locator("textarea[name=note]");

    private static ILocator Conflict(IPage page) => page.Locator("#note-card [data-draft-place] [role=group]");

    private static Task StandsAsync(IPage page, string state, string words) =>
        Assertions.Expect(page.Locator($"#note-card [data-draft-face][data-state={state}] [data-draft-says]")).ToContainTextAsync(words);
}
