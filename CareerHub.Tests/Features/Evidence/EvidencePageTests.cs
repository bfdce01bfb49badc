using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>The page of one criterion's evidence as plain forms, over the network, without a script.</summary>
public sealed class EvidencePageTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    private readonly HubApp _app = app.App;
    private readonly HubVisitor _learner = app.Learner;
    private readonly string _criterion = app.FreshCriterion();

    private string Skill => _app.Services.GetRequiredService<Core.Features.Careers.PublishedCatalogue>().Current.Criterion(_criterion)!.SkillId;

    private string Page => $"/learn/evidence/{_criterion}?from=back-end-engineer";

    [Fact]
    public async Task A_link_is_shown_by_its_title_and_host_and_leads_away_without_a_trace()
    {
        using var answer = await _learner.PostFormAsync(Page, "form:has(#address)", ("address", "https://example.test/commit/1"), ("title", "The revert"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        var page = await _learner.ReadAsync(answer.Headers.Location!.ToString());
        Assert.NotNull(page.QuerySelector("[role=status]"));
        var link = page.QuerySelector("[data-evidence] a.ev")!;
        Assert.Equal(("https://example.test/commit/1", "noopener noreferrer nofollow ugc", "_blank"), (link.GetAttribute("href"), link.GetAttribute("rel"), link.GetAttribute("target")));
        Assert.Contains("The revert", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("example.test", link.TextContent, StringComparison.Ordinal);
        Assert.Equal($"learn/back-end-engineer?skill={Skill}#c-{_criterion}", page.QuerySelector("main nav a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_note_is_rendered_and_its_headings_stand_under_the_pages_own()
    {
        using (await _learner.PostFormAsync(Page, "form:has(#note)", ("note", "# Why\n\n<script>alert(1)</script> **because**"))) { }

        var page = await _learner.ReadAsync(Page);
        Assert.Equal("Why", page.QuerySelector("[data-evidence] h3")!.TextContent);
        Assert.Equal("because", page.QuerySelector("[data-evidence] strong")!.TextContent);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("main script:not([src])"));
    }

    [Fact]
    public async Task A_picture_is_uploaded_shown_and_served_so_that_it_can_do_nothing()
    {
        using var answer = await UploadAsync(APicture.Tattling["jpeg"], "<b>photo\".svg", "text/html", ("words", "A green run"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var image = (await _learner.ReadAsync(Page)).QuerySelector("[data-evidence] img")!;
        Assert.Equal("A green run", image.GetAttribute("alt"));

        using var file = await _learner.GetAsync(image.GetAttribute("src")!);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(@"^evidence-[0-9a-f]{8}\.jpg$", file.Content.Headers.ContentDisposition.FileName!);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(file.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(file.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(file.Headers.CacheControl is { NoStore: true, Private: true });
        var text = System.Text.Encoding.Latin1.GetString(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.All(APicture.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Strangers_get_the_same_answer_as_for_a_picture_that_is_not_there()
    {
        using (await UploadAsync(APicture.Png)) { }
        var address = (await _learner.ReadAsync(Page)).QuerySelector("[data-evidence] img")!.GetAttribute("src")!;
        using var mentor = await _app.SignedInAsync("mentor@demo.test"); // of the first cohort, where this learner is
        using var other = await _app.SignedInAsync("mentor2@demo.test");
        using var nobody = _app.Visitor();

        using var seen = await mentor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        using var hidden = await other.GetAsync(address);
        using var missing = await other.GetAsync($"/files/{Guid.NewGuid()}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, missing.StatusCode));
        var (one, two) = (await HubVisitor.ParseAsync(hidden), await HubVisitor.ParseAsync(missing)); // equal but for the token of the sign-out form
        Assert.Equal((two.Title, two.QuerySelector("main")!.InnerHtml), (one.Title, one.QuerySelector("main")!.InnerHtml));
        Assert.Contains("script-src 'self'", Assert.Single(hidden.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal); // a page like any other
        using var login = await nobody.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_stays_after_a_fault_and_the_field_says_what_is_wrong()
    {
        using var answer = await _learner.PostFormAsync(Page, "form:has(#address)", ("address", "javascript:alert(1)"), ("title", "My title"));
        var page = await HubVisitor.ParseAsync(answer);

        var field = (IHtmlInputElement)page.QuerySelector("#address")!;
        Assert.Equal(("javascript:alert(1)", "true", "address-fault address-hint"), (field.Value, field.GetAttribute("aria-invalid"), field.GetAttribute("aria-describedby")));
        Assert.NotEmpty(page.QuerySelector("#address-fault")!.TextContent);
        Assert.Equal("My title", ((IHtmlInputElement)page.QuerySelector("#title")!).Value);
        Assert.True(page.QuerySelector("details:has(#address)")!.HasAttribute("open"));
        Assert.Empty(page.QuerySelectorAll("[data-evidence], a[href^=javascript]"));
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("none")]
    [InlineData("six")]
    public async Task A_picture_that_is_not_taken_says_why_and_that_it_must_be_chosen_again(string what)
    {
        byte[]? bytes = what switch { "svg" => "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "six" => new byte[6 << 20], _ => null };
        using var answer = await UploadAsync(bytes, fields: ("words", "What is seen"));
        var page = await HubVisitor.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelector("#picture-fault")!.TextContent.Trim());
        Assert.Equal(what != "none", page.QuerySelector("#picture-fault")!.TextContent.Contains("sekali lagi", StringComparison.Ordinal));
        Assert.Equal("What is seen", ((IHtmlInputElement)page.QuerySelector("#words")!).Value);
        Assert.Empty(page.QuerySelectorAll("[data-evidence]"));
    }

    [Fact]
    public async Task A_note_as_long_as_it_may_be_and_in_any_letters_is_taken()
    {
        var note = string.Concat(Enumerable.Repeat("漢字漢\r\n", 5_000)); // 20,000 as a browser counts: a line end is one there and two on the way
        using var answer = await app.SendAsync(Page, "form:has(#note)", file: null, ("note", note));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task More_than_twelve_megabytes_get_a_page_that_says_so()
    {
        using var answer = await UploadAsync(new byte[13 << 20]);
        var page = await HubVisitor.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("main [role=alert]"));
        Assert.NotNull(page.QuerySelector("#picture"));
    }

    [Fact]
    public async Task A_form_that_is_too_old_is_not_run_and_keeps_what_was_typed()
    {
        using var answer = await _learner.PostFormAsync(Page, "form:has(#note)", ("__RequestVerificationToken", "old"), ("note", "two hours of work"));
        var page = await HubVisitor.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("two hours of work", page.QuerySelector<IHtmlTextAreaElement>("#note")!.Value.Trim());
        Assert.NotNull(page.QuerySelector("main [role=alert]"));
        Assert.Empty(page.QuerySelectorAll("[data-evidence]"));
    }

    [Fact]
    public async Task A_note_that_is_sent_takes_its_draft_away_and_one_of_another_window_stays()
    {
        var person = app.Person;
        async Task DraftAsync(string text, int version) =>
            Assert.True((await _app.Services.GetRequiredService<SaveDraft>().RunAsync(person, DraftSlot.EvidenceNote(_criterion), text, version, TestContext.Current.CancellationToken)).IsOk);
        async Task<string> ShownAsync() => (await _learner.ReadAsync(Page)).QuerySelector<IHtmlTextAreaElement>("#note")!.Value.Trim();

        await DraftAsync("half a note", 0);
        Assert.Equal("half a note", await ShownAsync());
        var old = await _learner.ReadAsync(Page);
        using (await _learner.SendFormAsync(old, Page, "form:has(#note)", ("note", "half a note, now whole"))) { }
        Assert.Equal("", await ShownAsync());
        await DraftAsync("written elsewhere", 2);
        using (await _learner.SendFormAsync(old, Page, "form:has(#note)", ("note", "another one"))) { }
        Assert.Equal("written elsewhere", await ShownAsync());
        Assert.Equal(2, (await _learner.ReadAsync(Page)).QuerySelectorAll("[data-evidence]").Length);
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_once()
    {
        var form = await _learner.ReadAsync(Page);
        for (var times = 0; times < 2; times++)
            using (var answer = await _learner.SendFormAsync(form, Page, "form:has(#note)", ("note", "once")))
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        Assert.Single((await _learner.ReadAsync(Page)).QuerySelectorAll("[data-evidence]"));
    }

    [Fact]
    public async Task Removing_offers_to_take_back_and_pressing_twice_does_no_harm()
    {
        using (await _learner.PostFormAsync(Page, "form:has(#note)", ("note", "a note"))) { }
        var before = await _learner.ReadAsync(Page);
        string? after = null;
        for (var times = 0; times < 2; times++)
            using (var answer = await _learner.SendFormAsync(before, Page, "[data-evidence] form"))
                after = answer.Headers.Location!.ToString();

        var removed = await _learner.ReadAsync(after!);
        Assert.Empty(removed.QuerySelectorAll("[data-evidence]"));
        Assert.Equal("Kembalikan", removed.QuerySelector("[role=status] form button")!.TextContent);
        using (await _learner.SendFormAsync(removed, Page, "[role=status] form")) { }
        Assert.Single((await _learner.ReadAsync(Page)).QuerySelectorAll("[data-evidence]"));
    }

    [Theory]
    [InlineData("https://evil.test")]
    [InlineData("\"><script>")]
    [InlineData("../admin")]
    [InlineData("")]
    public async Task Only_a_career_of_the_catalogue_leads_back(string from)
    {
        var page = await _learner.ReadAsync($"/learn/evidence/{_criterion}?from={Uri.EscapeDataString(from)}");

        Assert.Equal($"learn/skills/{Skill}#c-{_criterion}", page.QuerySelector("main nav a")!.GetAttribute("href"));
        Assert.DoesNotContain("evil", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_criterion_that_is_not_there_is_not_found()
    {
        using var answer = await _learner.GetAsync("/learn/evidence/no-such-criterion");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_checklist_says_whether_evidence_stands_behind_a_claim_and_leads_here()
    {
        const string checklist = "/learn/back-end-engineer";
        var row = $"[data-criterion={_criterion}]";
        using (await _learner.PostFormAsync(checklist, $"section[data-skill={Skill}] form", ("now", _criterion))) { }
        var page = await _learner.ReadAsync(checklist);
        Assert.Equal("Diklaim, belum ada bukti", page.QuerySelector($"{row} .st")!.TextContent);
        Assert.Equal(Page[1..], page.QuerySelector($"{row} .ev-add")!.GetAttribute("href"));

        using (await UploadAsync(APicture.Gif)) { }
        page = await _learner.ReadAsync(checklist);
        Assert.Equal("Diklaim, dengan bukti", page.QuerySelector($"{row} .st")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll($"{row} .evs a.ev").Length);
    }

    [Fact]
    public async Task A_start_sweeps_away_a_file_that_no_entry_names()
    {
        var folder = Directory.CreateTempSubdirectory("careerhub-test-").FullName;
        try
        {
            var orphan = Path.Combine(folder, "files", Guid.NewGuid().ToString());
            await using (HubApp.Start(folder: folder)) await File.WriteAllBytesAsync(orphan, APicture.Png, TestContext.Current.CancellationToken);
            var kept = Directory.GetFiles(Path.Combine(folder, "files")).Except([orphan]).Order(StringComparer.Ordinal).ToList();
            await using var again = HubApp.Start(folder: folder);

            Assert.NotEmpty(kept);
            Assert.Equal(kept, Directory.GetFiles(Path.Combine(folder, "files")).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task<HttpResponseMessage> UploadAsync(byte[]? bytes, string name = "screen.png", string type = "image/png", params (string Name, string Value)[] fields) =>
        app.SendAsync(Page, "form:has(#picture)", bytes is null ? null : (bytes, name, type), fields);
}
