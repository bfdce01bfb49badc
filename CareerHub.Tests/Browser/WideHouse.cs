using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Browser;

/// <summary>The demo's house with a career of forty skills, three hundred learners who work towards it, and a usual cohort of thirty.</summary>
public sealed class WideHouse : IAsyncLifetime
{
    public const int Skills = 40;
    private const string Career = "everything";

    public HubApp App { get; private set; } = default!;

    /// <summary>300 learners, 40 skills.</summary>
    public Guid Wide { get; private set; }

    /// <summary>30 learners, 10 skills.</summary>
    public Guid Usual { get; private set; }

    public IReadOnlyList<Guid> Learners { get; private set; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        App = HubApp.Start();
        Publish();
        (Wide, Learners) = await CohortAsync("Angkatan besar", Career, 300);
        (Usual, _) = await CohortAsync("Angkatan biasa", "back-end-engineer", 30);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>A window of one of the demo's mentors.</summary>
    public async Task<Window> OpenAsync(Chromium chromium, string path, string email = "mentor@demo.test")
    {
        using var mentor = await App.SignedInAsync(email);
        var context = await chromium.NewContextAsync(App.Address, shape: options => options.ViewportSize = new() { Width = 1440, Height = 900 });
        await context.AddCookiesAsync(mentor.Cookies.GetAllCookies().Where(cookie => cookie.Name == "careerhub").Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = App.Address }));
        var window = await Window.WatchAsync(context);
        await window.Page.GotoAsync(path);
        return window;
    }

    public Task<Guid> PersonAsync(string email) => ReadAsync(db => db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync(Ct));

    public async Task RemoveAsync(Guid cohort, Guid person)
    {
        var stay = await ReadAsync(db => db.Memberships.SingleAsync(stay => stay.CohortId == cohort && stay.PersonId == person && stay.EndedAtUtc == null, Ct));
        Assert.Equal(Outcome.Ok, await Get<RemoveMember>().RunAsync(new(await PersonAsync("admin@demo.test")), stay.Id, Ct));
    }

    public async Task TickAsync(Guid learner, string skill, int criteria) => Assert.True((await Get<SaveTicks>().RunAsync(new(learner), new(skill, Guid.NewGuid(),
        [.. Get<PublishedCatalogue>().Current.Skill(skill)!.ActiveCriteria.Take(criteria).Select(criterion => new TickedRow(criterion.Id, WasClaimed: false, IsClaimed: true, criterion.Revision))]), Ct)).IsOk);

    private T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    private async Task<T> ReadAsync<T>(Func<HubDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct);
        return await read(db);
    }

    // Each skill three times more, under other ids.
    private void Publish()
    {
        var now = Get<PublishedCatalogue>().Current;
        var copies = Enumerable.Range(2, 3).SelectMany(n => now.Skills.Select(skill => skill with
        {
            Id = $"{skill.Id}-{n}",
            Criteria = [.. skill.Criteria.Select(criterion => criterion with { Id = $"{criterion.Id}-{n}", SkillId = $"{skill.Id}-{n}" })],
        }));
        List<Skill> skills = [.. now.Skills.Concat(copies).Take(Skills)];
        var career = now.Careers[0] with { Id = Career, Tasks = [], Skills = [.. skills.Select((skill, i) => new RequiredSkill(skill.Id, SkillLevel.Of(1 + i % 3), 1, []))] };
        Get<PublishedCatalogue>().Publish(new("wide", now.Categories, now.Sources, [.. now.Careers, career], skills, now.Salaries, now.Rates));
    }

    private async Task<(Guid, IReadOnlyList<Guid>)> CohortAsync(string name, string career, int learners)
    {
        var admin = await PersonAsync("admin@demo.test");
        var cohort = (await Get<CreateCohort>().RunAsync(new(admin), new(name, Person.DefaultTimeZone, [career]), Ct)).Required;
        foreach (var mentor in (string[])["mentor@demo.test", "mentor2@demo.test"]) Assert.True((await Get<AddMember>().RunAsync(new(admin), cohort.Id, mentor, CohortRole.Mentor, Ct)).IsOk);
        var (catalogue, now) = (Get<PublishedCatalogue>().Current, TimeProvider.System.UtcNow());
        var mentorId = await PersonAsync("mentor@demo.test");
        List<Guid> ids = [];
        await Get<WriteGate>().RunAsync(async db =>
        {
            for (var i = 0; i < learners; i++)
            {
                var person = Get<AccountMaker>().Make($"Peserta {i + 1:000} Nugroho", $"{cohort.Id:N}{i}@wide.test", password: null, now);
                db.Add(person);
                ids.Add(person.Id);
                await Get<JournalWriter>().AppendAsync(db, MembershipFacts.Joined(new(person.Id), cohort.Id, person.Id, CohortRole.Learner, now), Ct);
                foreach (var (skill, _) in catalogue.SkillsOf(catalogue.Career(career)!).Where((_, s) => (i + s) % 4 == 0).Take(6))
                    foreach (var criterion in skill.ActiveCriteria.Take(3 + i % 4))
                    {
                        var at = now.AddDays(-(i * 7 + 1) % 300);
                        await Get<JournalWriter>().AppendAsync(db, AssessmentFacts.Claim(person.Id, criterion, isClaimed: true, at, at), Ct);
                        if (i % 2 == 0) await Get<JournalWriter>().AppendAsync(db, AssessmentFacts.Verdict(mentorId, person.Id, cohort.Id, criterion, VerdictAnswer.Met, isBlind: false, null, at), Ct);
                    }
                await db.SaveChangesAsync(Ct);
                db.ChangeTracker.Clear();
            }
        }, Ct);
        return (cohort.Id, ids);
    }
}
