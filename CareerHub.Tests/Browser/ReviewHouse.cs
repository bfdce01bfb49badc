using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Demo;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareerHub.Tests.Browser;

/// <summary>A house of its own without the demo, with one cohort, whose people sign in by browser. The clock can be put forward.</summary>
internal sealed class ReviewHouse : IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly List<Window> _windows = [];
    private Caller _admin = null!;

    private ReviewHouse(Chromium chromium, HubApp app, ShiftedClock clock) => (_chromium, App, Clock) = (chromium, app, clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HubApp App { get; }
    public ShiftedClock Clock { get; }
    public Cohort Cohort { get; private set; } = null!;

    public static async Task<ReviewHouse> OpenAsync(Chromium chromium)
    {
        var clock = new ShiftedClock();
        var house = new ReviewHouse(chromium, HubApp.Start(demo: false, services: services => services.AddSingleton<TimeProvider>(clock)), clock);
        house._admin = await house.PersonAsync("Admin", isAdmin: true);
        house.Cohort = (await house.Get<CreateCohort>().RunAsync(house._admin, new("Angkatan 1", Person.DefaultTimeZone, [Journey.Career]), Ct)).Required;
        return house;
    }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public async Task<Caller> PersonAsync(string name, bool isAdmin = false)
    {
        var person = Get<AccountMaker>().Make(name, $"{name}@house.test", DemoSeed.Password, Clock.GetUtcNow().UtcDateTime);
        if (isAdmin) person.MakeAdmin();
        await Get<WriteGate>().RunAsync(async db => { db.Add(person); await db.SaveChangesAsync(Ct); }, Ct);
        return new(person.Id);
    }

    public async Task<Caller> MemberAsync(string name, CohortRole role)
    {
        var person = await PersonAsync(name);
        Assert.Equal(Outcome.Ok, await Get<AddMember>().RunAsync(_admin, Cohort.Id, $"{name}@house.test", role, Ct));
        return person;
    }

    public async Task RemoveAsync(Caller person)
    {
        await using var db = await Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct);
        var stay = await db.Memberships.SingleAsync(stay => stay.PersonId == person.PersonId && stay.EndedAtUtc == null, Ct);
        Assert.Equal(Outcome.Ok, await Get<RemoveMember>().RunAsync(_admin, stay.Id, Ct));
    }

    /// <summary>A browser of their own for somebody, signed in, on a page.</summary>
    public async Task<IPage> WindowAsync(string name, string path, Action<BrowserNewContextOptions>? shape = null)
    {
        var window = await Window.WatchAsync(await _chromium.NewContextAsync(App.Address, shape: shape));
        _windows.Add(window);
        await window.Page.LogInAsync($"{name}@house.test");
        await window.Page.GotoAsync(path);
        return window.Page;
    }

    /// <summary>A learner asks without a browser.</summary>
    public async Task<Guid> AskAsync(Caller learner, int level = 1, string? question = null)
    {
        Assert.Equal(Outcome.Ok, await Get<AskReview>().RunAsync(learner, new(Journey.Skill, level, null, question, Guid.NewGuid(), 0), Ct));
        await using var db = await Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct);
        return await db.Reviews.Where(request => request.LearnerId == learner.PersonId).OrderByDescending(request => request.AskedBy).Select(request => request.Id).FirstAsync(Ct);
    }

    /// <summary>What the server does each minute.</summary>
    public Task<int> SweepAsync() => Get<SweepReviews>().RunAsync(Ct);

    public async Task<JournalReport> VerifyAsync()
    {
        await using var db = await Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct);
        return await Get<JournalVerifier>().RunAsync(db, Ct);
    }

    public void MustBeFaultless()
    {
        foreach (var window in _windows) window.MustBeFaultless();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows) await window.DisposeAsync();
        await App.DisposeAsync();
    }
}
