using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Drafts;

/// <summary>The door that the script of a page writes to: JSON and statuses, never a page.</summary>
public sealed class DraftEndpointTests(DraftEndpointTests.House house) : IClassFixture<DraftEndpointTests.House>, IAsyncLifetime
{
    /// <summary>One program for all of them; each test has a slot or a person of its own.</summary>
    public sealed class House : IAsyncDisposable
    {
        public HubApp App { get; } = HubApp.Start();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    private const string Door = "/learn/drafts";
    private static int _slots;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly HubApp _app = house.App;
    private HubVisitor _learner = null!;
    private Guid _person;

    private string Slot { get; set; } = "";

    public async ValueTask InitializeAsync()
    {
        var criteria = _app.Services.GetRequiredService<PublishedCatalogue>().Current.Skills.SelectMany(skill => skill.Criteria).ToList(); // more than there are cases here
        Slot = DraftSlot.EvidenceNote(criteria[Interlocked.Increment(ref _slots)].Id);
        await SignInAsync("learner@demo.test");
    }

    private async Task SignInAsync(string email)
    {
        _learner = await _app.SignedInAsync(email);
        _person = await PersonAsync(email);
    }

    [Fact]
    public async Task A_save_answers_with_its_slot_and_the_new_version()
    {
        Assert.Equal((HttpStatusCode.OK, $$"""{"slot":"{{Slot}}","version":1}"""), await PutAsync("one", 0));
        Assert.Equal((HttpStatusCode.OK, $$"""{"slot":"{{Slot}}","version":2}"""), await PutAsync("one two 🧵", 1));
        Assert.Equal((HttpStatusCode.OK, $$"""{"slot":"{{Slot}}","version":2}"""), await PutAsync("one two 🧵", 0));
    }

    [Fact]
    public async Task A_conflict_answers_with_the_text_that_stands()
    {
        await PutAsync("theirs", 0);
        var (status, body) = await PutAsync("mine", 0);
        Assert.Equal(HttpStatusCode.Conflict, status);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("theirs", 1), (answer.GetProperty("text").GetString(), answer.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task An_old_page_of_somebody_else_in_this_browser_saves_nothing()
    {
        Assert.Equal((HttpStatusCode.Conflict, """{"code":"other-person"}"""), await PutAsync("mine", 0, await PersonAsync("mentor@demo.test")));
        await using var db = await DbAsync();
        var drafts = _app.Services.GetRequiredService<ReadDrafts>();
        foreach (var id in (Guid[])[_person, await PersonAsync("mentor@demo.test")])
            Assert.Equal(0, (await drafts.RunAsync(new(id), [Slot], Ct))[Slot].Version);
    }

    [Fact]
    public async Task Nobody_signed_in_is_401_and_not_led_to_a_page()
    {
        using var nobody = _app.Visitor();
        using var answer = await nobody.Http.PutAsync(new Uri(Door, UriKind.Relative), Json("one", 0), Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await MustBeNoPageAsync(answer);
    }

    [Theory]
    [InlineData("skill-note/no-such-skill")]
    [InlineData("diary/today")]
    public async Task An_unknown_slot_is_404_without_a_page(string slot)
    {
        using var answer = await SendAsync(Json("one", 0, slot: slot));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await MustBeNoPageAsync(answer);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task Another_site_is_refused(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Door) { Content = Json("one", 0) };
        request.Headers.Add("Origin", origin);
        using var answer = await _learner.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await MustBeNoPageAsync(answer);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_form_of_another_site_could_send_is_no_json(string type)
    {
        using var content = Json("one", 0);
        content.Headers.ContentType = new(type);
        using var answer = await SendAsync(content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        await MustBeNoPageAsync(answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"person":"me","slot":"evidence-note/SLOT","text":"a","version":0}""")]
    [InlineData("""{"person":"PERSON","slot":"evidence-note/SLOT","text":"half \ud83d pair","version":0}""")]
    [InlineData("""{"person":"PERSON","slot":"evidence-note/SLOT","text":"a","version":99999999999}""")]
    [InlineData("""{"person":"PERSON","slot":null,"text":"a","version":0}""")]
    public async Task What_cannot_be_read_is_400_without_a_page(string body)
    {
        await SignInAsync("mentor2@demo.test"); // the learner's tries would run out
        using var answer = await SendAsync(new StringContent(body.Replace("PERSON", _person.ToString(), StringComparison.Ordinal).Replace("evidence-note/SLOT", Slot, StringComparison.Ordinal), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await MustBeNoPageAsync(answer);
    }

    [Fact]
    public async Task A_text_that_is_refused_says_why()
    {
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, """{"code":"drafts.too-long"}"""), await PutAsync(new string('a', 20_001), 0));
        Assert.Equal((HttpStatusCode.BadRequest, """{"code":"drafts.unreadable"}"""), await PutAsync("a\0b", 0));
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(new string('ü', 20_000), 0)).Status); // six bytes each as this client escapes them
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_413_whether_it_says_so_or_not(bool saysLength)
    {
        using var content = Json(new string('a', 140_000), 0);
        using var request = new HttpRequestMessage(HttpMethod.Put, Door) { Content = content };
        request.Headers.TransferEncodingChunked = !saysLength;
        using var answer = await _learner.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await MustBeNoPageAsync(answer);
    }

    [Fact]
    public async Task Whoever_is_too_quick_is_told_when_to_come_back_and_others_are_not()
    {
        await SignInAsync("admin@demo.test");
        RetryConditionHeaderValue? wait = null;
        for (var i = 0; i < 60 && wait is null; i++)
        {
            using var answer = await SendAsync(Json($"text {i}", i));
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            await MustBeNoPageAsync(answer);
            wait = answer.Headers.RetryAfter;
        }
        Assert.True(wait?.Delta >= TimeSpan.FromSeconds(1), $"Retry-After was {wait}.");

        using var other = await _app.SignedInAsync("mentor@demo.test");
        using var fine = await other.Http.PutAsync(new Uri(Door, UriKind.Relative), Json("one", 0, await PersonAsync("mentor@demo.test")), Ct);
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
    }

    [Fact]
    public async Task A_save_of_an_account_that_was_just_disabled_is_refused()
    {
        await SignInAsync("mentor3@demo.test");
        await using (var db = await DbAsync())
            await db.Set<Person>().Where(person => person.Id == _person).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsDisabled, true), Ct);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync("one", 0)).Status);
    }

    public ValueTask DisposeAsync()
    {
        _learner.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task MustBeNoPageAsync(HttpResponseMessage answer)
    {
        Assert.DoesNotContain("html", answer.Content.Headers.ContentType?.MediaType ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("<", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Body)> PutAsync(string text, int version, Guid? person = null)
    {
        using var answer = await SendAsync(Json(text, version, person));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content)
    {
        using (content) return await _learner.Http.PutAsync(new Uri(Door, UriKind.Relative), content, Ct);
    }

    private JsonContent Json(string text, int version, Guid? person = null, string? slot = null) => JsonContent.Create(new { person = person ?? _person, slot = slot ?? Slot, text, version });

    private ValueTask<HubDb> DbAsync() => new(_app.Services.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct));

    private async Task<Guid> PersonAsync(string email)
    {
        await using var db = await DbAsync();
        return await db.Set<Person>().Where(person => person.Email == email).Select(person => person.Id).SingleAsync(Ct);
    }
}
