using CareerHub.Core.Features.Cohorts;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>Learners and mentors in browsers of their own, at once.</summary>
public sealed class ReviewTests(Chromium chromium)
{
    [Fact]
    public async Task Three_learners_and_two_mentors_go_through_every_state()
    {
        await using var house = await ReviewHouse.OpenAsync(chromium);
        foreach (var name in (string[])["Ani", "Budi", "Cici"]) await house.MemberAsync(name, CohortRole.Learner);
        foreach (var name in (string[])["Mira", "Niko"]) await house.MemberAsync(name, CohortRole.Mentor);
        var (ani, budi, cici) = (await house.WindowAsync("Ani", ReviewSteps.SkillPage), await house.WindowAsync("Budi", ReviewSteps.SkillPage), await house.WindowAsync("Cici", ReviewSteps.SkillPage));
        var (mira, niko) = (await house.WindowAsync("Mira", ReviewSteps.Queue), await house.WindowAsync("Niko", ReviewSteps.Queue));
        await Assertions.Expect(mira.Locator(".empty")).ToBeVisibleAsync();

        // Asked: the queue fills by itself, the oldest first.
        await ani.AskAsync("Apakah urutanku aman?");
        await budi.AskAsync("Cukupkah buktiku?");
        await cici.AskAsync("");
        await ani.MustWaitAtAsync(1);
        await cici.MustWaitAtAsync(3);
        await Assertions.Expect(mira.Locator("[data-review] h3")).ToHaveCountAsync(3);
        Assert.Equal(["Ani", "Budi", "Cici"], (await mira.Locator("[data-review] h3").AllInnerTextsAsync()).Select(head => head.Split(':')[0]));

        // Taken back: gone from the mentors' screens.
        await cici.Card().GetByRole(AriaRole.Button, new() { Name = "Tarik permintaan" }).ClickAsync();
        await Assertions.Expect(cici.Mine("Queued")).ToHaveCountAsync(0);
        await Assertions.Expect(niko.Row("Cici")).ToHaveCountAsync(0);

        // Two mentors reach for one request in the same moment: one holds it.
        var first = mira.Row("Ani").ClaimAsync();
        var second = niko.Row("Ani").ClaimAsync();
        await Task.WhenAll(first, second);
        await mira.MustReachAsync("**/mentor/reviews/*");
        await niko.MustReachAsync("**/mentor/reviews/*");
        var miraHolds = await mira.Locator("[data-mine]").CountAsync() == 1;
        var (holder, other) = miraHolds ? (mira, niko) : (niko, mira);
        await holder.MustHoldAsync();
        await Assertions.Expect(other.Locator("[role=alert]")).ToContainTextAsync("lebih dulu");
        await Assertions.Expect(ani.Mine("Claimed")).ToContainTextAsync(miraHolds ? "Mira" : "Niko");

        // Let go: it keeps its place, and the other takes it.
        await holder.GetByRole(AriaRole.Button, new() { Name = "Lepas ke antrean" }).ClickAsync();
        await holder.MustReachAsync("**/mentor/reviews?done=released");
        await ani.MustWaitAtAsync(1);
        await other.Locator("aside form button", new() { HasText = "Pegang" }).ClickAsync(); // the page itself heard that it is free
        await other.MustHoldAsync();

        // Answered: what is missing needs a word, and the learner reads it without loading anything.
        await other.Answer(0, "NotYet").CheckAsync();
        await other.Answer(1, "Met").CheckAsync();
        await other.SendAsync();
        await Assertions.Expect(other.Comment(0)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(other.Answer(0, "NotYet")).ToBeCheckedAsync();
        await Assertions.Expect(other.Answer(1, "Met")).ToBeCheckedAsync();
        await other.Comment(0).FillAsync("Tambahkan satu baris catatan.");
        await other.SendAsync();
        await other.MustReachAsync("**/mentor/reviews?done=decided");
        await Assertions.Expect(ani.Mine("Decided")).ToBeVisibleAsync();
        Assert.Equal(["NotYet", "Met"], await ani.Locator("#review-card [data-answer]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.answer)"));
        await Assertions.Expect(ani.Locator("#review-card blockquote")).ToHaveTextAsync("Tambahkan satu baris catatan.");

        // One tap to the next attempt, at the end of the queue.
        await ani.GetByRole(AriaRole.Button, new() { Name = "Minta lagi tingkat 1" }).ClickAsync();
        await ani.MustWaitAtAsync(2);
        await budi.MustWaitAtAsync(1); // heard by itself

        // Answered in full, and read.
        await holder.Row("Budi").ClaimAsync();
        await holder.MustHoldAsync();
        await holder.Answer(0, "Met").CheckAsync();
        await holder.Answer(1, "CannotTell").CheckAsync();
        await holder.SendAsync();
        await holder.MustReachAsync("**/mentor/reviews?done=decided");
        await budi.Mine("Decided").GetByRole(AriaRole.Button, new() { Name = "Sudah kubaca" }).ClickAsync();
        await Assertions.Expect(budi.Mine("Decided")).ToHaveCountAsync(0);
        Assert.True((await house.VerifyAsync()).IsSound);
        house.MustBeFaultless();
    }

    [Fact]
    public async Task A_claim_that_ends_in_the_middle_of_a_sentence_takes_no_word_away()
    {
        await using var house = await ReviewHouse.OpenAsync(chromium);
        var ani = await house.MemberAsync("Ani", CohortRole.Learner);
        await house.MemberAsync("Mira", CohortRole.Mentor);
        await house.MemberAsync("Niko", CohortRole.Mentor);
        var id = await house.AskAsync(ani);
        var mira = await house.WindowAsync("Mira", ReviewSteps.Queue);
        await mira.Row("Ani").ClaimAsync();
        await mira.MustHoldAsync();
        await mira.Answer(0, "NotYet").CheckAsync();
        await mira.Comment(0).PressSequentiallyAsync("Langkahmu benar, tetapi");
        await mira.MustBeKeptAsync(0);

        house.Clock.Move(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await house.SweepAsync());

        // The page says so by itself; the sentence stands, and goes on.
        await Assertions.Expect(mira.Locator("[data-mine]")).ToHaveCountAsync(0);
        await Assertions.Expect(mira.Comment(0)).ToHaveValueAsync("Langkahmu benar, tetapi");
        await mira.Comment(0).PressSequentiallyAsync(" catatannya kurang.");
        await mira.MustBeKeptAsync(0);

        // Another mentor holds it for a while; what the first one typed is hers alone.
        var niko = await house.WindowAsync("Niko", $"/mentor/reviews/{id}");
        await niko.Locator("aside form button", new() { HasText = "Pegang" }).ClickAsync();
        await niko.MustHoldAsync();
        await Assertions.Expect(niko.Comment(0)).ToHaveValueAsync("");
        await niko.GetByRole(AriaRole.Button, new() { Name = "Lepas ke antrean" }).ClickAsync();

        await mira.ReloadAsync();
        await Assertions.Expect(mira.Comment(0)).ToHaveValueAsync("Langkahmu benar, tetapi catatannya kurang.");
        await Assertions.Expect(mira.Answer(0, "NotYet")).ToBeCheckedAsync();
        await mira.Locator("aside form button", new() { HasText = "Pegang" }).ClickAsync();
        await mira.MustHoldAsync();
        await Assertions.Expect(mira.Answer(0, "NotYet")).ToBeCheckedAsync();
        await mira.Answer(1, "Met").CheckAsync();
        await mira.SendAsync();
        await mira.MustReachAsync("**/mentor/reviews?done=decided");
        house.MustBeFaultless();
    }

    [Fact]
    public async Task What_is_typed_without_a_connection_is_there_after_the_window_was_closed()
    {
        await using var house = await ReviewHouse.OpenAsync(chromium);
        var id = await house.AskAsync(await house.MemberAsync("Ani", CohortRole.Learner));
        await house.MemberAsync("Mira", CohortRole.Mentor);
        var mira = await house.WindowAsync("Mira", ReviewSteps.Queue);
        await mira.Row("Ani").ClaimAsync();
        await mira.MustHoldAsync();
        await mira.Context.SetOfflineAsync(true);
        await mira.Answer(1, "CannotTell").CheckAsync();
        await mira.Comment(1).PressSequentiallyAsync("Belum ada tautan.");
        await Assertions.Expect(mira.Locator("form[data-decide] [data-criterion]").Nth(1).Locator("[data-draft-face]")).ToHaveAttributeAsync("data-state", "waiting");
        await mira.CloseAsync();
        await mira.Context.SetOfflineAsync(false);

        var again = await mira.Context.NewPageAsync();
        await again.GotoAsync($"/mentor/reviews/{id}");
        await Assertions.Expect(again.Comment(1)).ToHaveValueAsync("Belum ada tautan.");
        await Assertions.Expect(again.Answer(1, "CannotTell")).ToBeCheckedAsync();
        await again.MustBeKeptAsync(1);
    }

    [Fact]
    public async Task A_mentor_who_is_removed_sees_an_empty_screen_within_two_seconds_and_can_do_nothing_more()
    {
        await using var house = await ReviewHouse.OpenAsync(chromium);
        var id = await house.AskAsync(await house.MemberAsync("Ani", CohortRole.Learner), question: "Rahasia Ani");
        var mentor = await house.MemberAsync("Mira", CohortRole.Mentor);
        var queue = await house.WindowAsync("Mira", ReviewSteps.Queue);
        var review = await queue.Context.NewPageAsync();
        await review.GotoAsync($"/mentor/reviews/{id}");
        await Assertions.Expect(review.GetByText("Rahasia Ani")).ToBeVisibleAsync();
        await Task.Delay(500, TestContext.Current.CancellationToken); // both pages listen by now

        await house.RemoveAsync(mentor);

        await Assertions.Expect(review.GetByText("Rahasia Ani")).ToHaveCountAsync(0, new() { Timeout = 2_000 });
        await Assertions.Expect(queue.GetByText("Rahasia Ani")).ToHaveCountAsync(0, new() { Timeout = 2_000 });
        Assert.Equal(404, (await review.GotoAsync($"/mentor/reviews/{id}"))!.Status);
    }

    [Fact]
    public async Task The_queue_goes_by_keyboard()
    {
        await using var house = await ReviewHouse.OpenAsync(chromium);
        foreach (var name in (string[])["Ani", "Budi"]) await house.AskAsync(await house.MemberAsync(name, CohortRole.Learner));
        await house.MemberAsync("Mira", CohortRole.Mentor);
        var mira = await house.WindowAsync("Mira", ReviewSteps.Queue);
        await mira.Keyboard.PressAsync("j");
        await Assertions.Expect(mira.Row("Ani").Locator("[data-open]")).ToBeFocusedAsync();
        await mira.Keyboard.PressAsync("j");
        await Assertions.Expect(mira.Row("Budi").Locator("[data-open]")).ToBeFocusedAsync();
        await mira.Keyboard.PressAsync("k");
        await Assertions.Expect(mira.Row("Ani").Locator("[data-open]")).ToBeFocusedAsync();
        await mira.Locator("#q").FocusAsync();
        await mira.Keyboard.TypeAsync("jck"); // letters in a field are letters
        await Assertions.Expect(mira.Locator("#q")).ToHaveValueAsync("jck");
        await mira.Row("Budi").Locator("[data-open]").FocusAsync();
        await mira.Keyboard.PressAsync("c");
        await mira.MustReachAsync("**/mentor/reviews/*");
        await mira.MustHoldAsync();
        await Assertions.Expect(mira.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Budi");
    }
}
