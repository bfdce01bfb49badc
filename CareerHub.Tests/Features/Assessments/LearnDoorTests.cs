using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CareerHub.Tests.Features.Assessments;

/// <summary>The address that the checklist's script sends ticks to: statuses and JSON, never a page, never a redirect.</summary>
public sealed class LearnDoorTests(DemoApp demo)
{
    private const string Door = "/learn/intents";

    [Fact]
    public async Task A_tick_is_answered_with_its_key()
    {
        var (learner, person) = await LearnerAsync();
        var key = Guid.NewGuid();
        using var answer = await learner.Http.PostAsJsonAsync(Door, Sending(person, key), TestHouse.Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestHouse.Ct);
        Assert.Equal((key, "saved"), (body.GetProperty("results")[0].GetProperty("key").GetGuid(), body.GetProperty("results")[0].GetProperty("state").GetString()));
        Assert.True(body.GetProperty("newest").GetInt64() > 0);
    }

    [Fact]
    public async Task Nobody_signed_in_is_told_so_and_not_led_to_a_page()
    {
        using var stranger = demo.App.Visitor();
        using var post = await stranger.Http.PostAsJsonAsync(Door, Sending(Guid.NewGuid(), Guid.NewGuid()), TestHouse.Ct);
        using var news = await stranger.GetAsync("/learn/news");
        using var events = await stranger.GetAsync("/learn/events");
        Assert.All([post, news, events], answer => Assert.Equal((HttpStatusCode.Unauthorized, 0L), (answer.StatusCode, answer.Content.Headers.ContentLength ?? 0)));
    }

    [Fact]
    public async Task A_page_that_was_drawn_for_somebody_else_sends_nothing_as_this_person()
    {
        var (learner, _) = await LearnerAsync();
        using var answer = await learner.Http.PostAsJsonAsync(Door, Sending(Guid.NewGuid(), Guid.NewGuid()), TestHouse.Ct);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("other-person", (await answer.Content.ReadFromJsonAsync<JsonElement>(TestHouse.Ct)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("{\"intents\": 7}", "application/json", 400)]
    [InlineData("{\"person\":\"00000000-0000-0000-0000-000000000000\",\"intents\":[null]}", "application/json", 400)]
    [InlineData("{\"person\":\"00000000-0000-0000-0000-000000000000\",\"intents\":[]}", "application/json", 400)]
    [InlineData("person=1", "application/x-www-form-urlencoded", 415)]
    [InlineData("{}", "text/plain", 415)]
    public async Task What_cannot_be_read_is_refused(string body, string type, int status)
    {
        var (learner, _) = await LearnerAsync();
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await learner.Http.PostAsync(Door, content, TestHouse.Ct);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_as_such()
    {
        var (learner, person) = await LearnerAsync();
        using var many = await learner.Http.PostAsJsonAsync(Door, Sending(person, [.. Enumerable.Range(0, 201).Select(_ => Guid.NewGuid())]), TestHouse.Ct);
        using var content = new StringContent(new string(' ', 300_000), Encoding.UTF8, "application/json");
        using var large = await learner.Http.PostAsync(Door, content, TestHouse.Ct);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (many.StatusCode, large.StatusCode));
    }

    [Fact]
    public async Task A_device_may_say_any_time_and_breaks_nothing()
    {
        var (learner, person) = await LearnerAsync();
        foreach (var time in (double[])[0, -1, 1e18, -1e300, 1e300, double.MaxValue])
        {
            using var answer = await learner.Http.PostAsJsonAsync(Door, new
            {
                person,
                sentAt = time,
                intents = new[] { new { key = Guid.NewGuid(), criterion = "settle-conflicting-edits", claimed = false, revision = 1, tickedAt = -time, servedAt = time } },
            }, TestHouse.Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Another_site_is_refused()
    {
        var (learner, person) = await LearnerAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = JsonContent.Create(Sending(person, Guid.NewGuid())) };
        request.Headers.Add("Origin", "https://elsewhere.test");
        using var answer = await learner.Http.SendAsync(request, TestHouse.Ct);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_sends_too_often_is_told_when_to_come_back()
    {
        using var quick = await demo.App.SignedInAsync("taufik@demo.test");
        for (var i = 0; i < 60; i++)
        {
            using var answer = await quick.Http.PostAsJsonAsync(Door, Sending(Guid.NewGuid(), Guid.NewGuid()), TestHouse.Ct);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
            return;
        }
        Assert.Fail("Sixty sendings at once were all taken.");
    }

    [Fact]
    public async Task The_stream_says_the_newest_entry_at_once()
    {
        var (learner, _) = await LearnerAsync();
        var newest = (await learner.Http.GetFromJsonAsync<JsonElement>("/learn/news", TestHouse.Ct)).GetProperty("newest").GetInt64();
        using var answer = await learner.Http.GetAsync(new Uri("/learn/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestHouse.Ct);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestHouse.Ct));

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"data: {newest}", await reader.ReadLineAsync(TestHouse.Ct));
    }

    private static object Sending(Guid person, params Guid[] keys) => new
    {
        person,
        career = "back-end-engineer",
        sentAt = 1_000_000,
        intents = keys.Select(key => new { key, criterion = "settle-conflicting-edits", claimed = false, revision = 1, tickedAt = 1_000_000, servedAt = 0 }),
    };

    private async Task<(HubVisitor Visitor, Guid Person)> LearnerAsync()
    {
        var visitor = await demo.AsAsync("sinta@demo.test");
        var page = await visitor.ReadAsync("/learn/back-end-engineer");
        return (visitor, Guid.Parse(page.QuerySelector("[data-ticks]")!.GetAttribute("data-person")!));
    }
}
