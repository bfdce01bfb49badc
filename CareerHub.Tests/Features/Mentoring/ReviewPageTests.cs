using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>The queue, one review and the learner's card over the network, without a script. A house of its own: it changes what waits.</summary>
public sealed class ReviewPageTests : IAsyncDisposable
{
    private const string Learner = "learner@demo.test";
    private const string Mentor = "mentor@demo.test";
    private const string SkillPage = "/learn/skills/version-control";
    private const string Decide = "form[data-decide]";

    private readonly HubApp _app = HubApp.Start();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Without_a_script_a_mentor_holds_answers_and_the_learner_reads_it()
    {
        using var mentor = await _app.SignedInAsync(Mentor);
        var page = await ClaimAsync(mentor, "Sari Anggraini");
        var criteria = Criteria(await mentor.ReadAsync(page));
        Assert.NotEmpty(criteria);

        // Nothing chosen: what is missing is said at each criterion, and what was typed stays.
        using var refused = await mentor.PostFormAsync(page, Decide, ($"c-{criteria[0]}", "Kata yang tidak boleh hilang."));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var again = await HubVisitor.ParseAsync(refused);
        Assert.NotNull(again.QuerySelector($"[role=alert]#f-{criteria[0]}"));
        Assert.Equal("Kata yang tidak boleh hilang.", again.QuerySelector<IHtmlTextAreaElement>($"#c-{criteria[0]}")!.Value);

        using var sent = await mentor.PostFormAsync(page, Decide, [($"a-{criteria[0]}", "NotYet"), ($"c-{criteria[0]}", "Kurang satu baris."), .. criteria.Skip(1).Select(id => ($"a-{id}", (string?)"Met"))]);
        Assert.Equal((HttpStatusCode.SeeOther, "/mentor/reviews?done=decided"), (sent.StatusCode, sent.Headers.Location!.ToString()));
        using var twice = await mentor.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);

        using var learner = await _app.SignedInAsync(Learner);
        var card = (await learner.ReadAsync(SkillPage)).QuerySelector("#review-card [data-state=Decided]")!;
        Assert.Contains("Kurang satu baris.", card.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sudah menjawab", (await learner.ReadAsync("/learn/back-end-engineer")).QuerySelector("[data-live=review-version-control]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await learner.ReadAsync("/learn")).QuerySelector("[data-turn=me] [data-state=Decided]"));
    }

    [Fact]
    public async Task Without_a_script_a_learner_asks_is_refused_with_their_words_kept_and_takes_back()
    {
        using var learner = await _app.SignedInAsync(Learner);
        const string page = "/learn/skills/security";
        const string ask = "#review-card form:has([name=level])";
        using var refused = await learner.PostFormAsync(page, ask, ("review-question", new string('?', 2_001)));
        var again = await HubVisitor.ParseAsync(refused);
        Assert.Equal(2_001, again.QuerySelector<IHtmlTextAreaElement>("#review-question")!.Value.Length);
        Assert.NotNull(again.QuerySelector("#review-question-fault"));

        using var asked = await learner.PostFormAsync(page, ask, ("review-question", "Cukup aman?"));
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        var queued = (await learner.ReadAsync(page)).QuerySelector("#review-card [data-state=Queued]")!;
        Assert.Contains("Cukup aman?", queued.TextContent, StringComparison.Ordinal);
        using var back = await learner.PostFormAsync(page, "#review-card form:has([name=request])");
        Assert.Equal(HttpStatusCode.SeeOther, back.StatusCode);
        Assert.Null((await learner.ReadAsync(page)).QuerySelector("#review-card [data-state=Queued]"));
    }

    [Fact]
    public async Task A_form_of_an_old_tab_is_answered_whatever_became_of_the_request()
    {
        using var mentor = await _app.SignedInAsync(Mentor);
        using var other = await _app.SignedInAsync("mentor3@demo.test");
        var page = await ClaimAsync(mentor, "Eka Saputri");
        var old = await mentor.ReadAsync(page);
        using var released = await mentor.PostFormAsync(page, "aside form:has([value=release])");
        using var taken = await other.PostFormAsync(page, "aside form:has([value=claim])");
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);

        using var late = await mentor.SendFormAsync(old, page, Decide, [.. Criteria(old).Select(id => ($"a-{id}", (string?)"Met"))]);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        var shown = await HubVisitor.ParseAsync(late);
        Assert.NotNull(shown.QuerySelector(".note.bad"));
        Assert.All(Criteria(shown), id => Assert.True(shown.QuerySelector<IHtmlInputElement>($"[name=a-{id}][value=Met]")!.IsChecked));
    }

    [Fact]
    public async Task Holding_is_told_by_a_door_that_never_redirects()
    {
        using var mentor = await _app.SignedInAsync(Mentor);
        using var learner = await _app.SignedInAsync(Learner);
        using var stranger = _app.Visitor();
        var page = await ClaimAsync(mentor);
        using var held = await mentor.Http.PostAsJsonAsync($"{page}/hold", new { }, TestHouse.Ct);
        Assert.Contains("WIB", await held.Content.ReadAsStringAsync(TestHouse.Ct), StringComparison.Ordinal);
        using var released = await mentor.PostFormAsync(page, "aside form:has([value=release])");
        using var conflict = await mentor.Http.PostAsJsonAsync($"{page}/hold", new { }, TestHouse.Ct);
        using var hidden = await learner.Http.PostAsJsonAsync($"{page}/hold", new { }, TestHouse.Ct);
        using var nobody = await stranger.Http.PostAsJsonAsync($"{page}/hold", new { }, TestHouse.Ct);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized], [held.StatusCode, conflict.StatusCode, hidden.StatusCode, nobody.StatusCode]);
    }

    [Fact]
    public async Task Filters_hide_rows_and_change_no_order()
    {
        using var mentor = await _app.SignedInAsync(Mentor);
        var all = Rows(await mentor.ReadAsync("/mentor/reviews"));
        var some = Rows(await mentor.ReadAsync("/mentor/reviews?skill=version-control"));
        Assert.Equal(all.Where(some.Contains), some);
        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.Empty(Rows(await mentor.ReadAsync("/mentor/reviews?q=nobody-is-called-so")));
        Assert.Equal(all, Rows(await mentor.ReadAsync("/mentor/reviews?show=nonsense&cohort=nonsense")));
    }

    private static List<string?> Rows(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("[data-review]").Select(row => row.GetAttribute("data-review"))];

    private static List<string> Criteria(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll($"{Decide} [data-criterion]").Select(row => row.GetAttribute("data-criterion")!)];

    /// <param name="learner">Whose request; nothing for the one that waits longest.</param>
    /// <returns>Path of the review.</returns>
    private static async Task<string> ClaimAsync(HubVisitor mentor, string learner = "")
    {
        var queue = await mentor.ReadAsync("/mentor/reviews");
        var id = queue.QuerySelectorAll("[data-review]").Where(row => row.QuerySelector("[data-claim]") is not null).First(row => row.QuerySelector("h3")!.TextContent.StartsWith(learner, StringComparison.Ordinal)).GetAttribute("data-review");
        using var claimed = await mentor.SendFormAsync(queue, "/mentor/reviews", $"[data-review='{id}'] [data-claim]");
        Assert.Equal((HttpStatusCode.SeeOther, $"/mentor/reviews/{id}"), (claimed.StatusCode, claimed.Headers.Location!.ToString()));
        return $"/mentor/reviews/{id}";
    }
}
