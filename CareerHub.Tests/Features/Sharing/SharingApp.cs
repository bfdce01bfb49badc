using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerHub.Tests.Features.Sharing;

/// <summary>The program with a learner whose every word is a canary, and with every line of its log.</summary>
public sealed class SharingApp : IAsyncLifetime
{
    public const string Email = "canary-mail@house.test";

    /// <summary>Words that stand on no share, whatever its owner chose.</summary>
    public static readonly string[] Never =
        ["canary-account", "canary-mail", "canary-cohort", "canary-private", "canary-note", "canary-picture", "canary-comment", "canary-notyet-link"];

    private readonly LogLines _log = new();

    public HubApp App { get; private set; } = null!;
    public Caller Learner { get; private set; } = null!;
    public IReadOnlyCollection<string> Log => _log.Lines;

    /// <summary>Criteria of the first skill: verified, only claimed, judged "not yet" and not claimed, untouched.</summary>
    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        App = HubApp.Start(services: services => services.AddSingleton<ILoggerProvider>(_log), settings: ("Logging:LogLevel:Default", "Information"));
        Learner = await PersonAsync("canary-account", Email);
        Criteria = [.. Get<PublishedCatalogue>().Current.Skills[0].ActiveCriteria.Take(4)];
        var mentor = await PersonAsync("Public Mentor", "the-mentor@house.test");
        var admin = new Caller(await ReadAsync(db => db.People.Where(person => person.IsAdmin).Select(person => person.Id).FirstAsync(Ct)));
        var cohort = (await Get<CreateCohort>().RunAsync(admin, new("canary-cohort", "Asia/Jakarta", ["back-end-engineer"]), Ct)).Required;
        await Get<JoinCohort>().RunAsync(Learner, cohort.JoinCode, Ct);
        await Get<AddMember>().RunAsync(admin, cohort.Id, "the-mentor@house.test", CohortRole.Mentor, Ct);
        await JudgeAsync(mentor, Criteria[0], VerdictAnswer.Met);
        await JudgeAsync(mentor, Criteria[2], VerdictAnswer.NotYet);
        await WriteAsync(async db =>
        {
            await AppendAsync(db, AssessmentFacts.Claim(Learner.PersonId, Criteria[1], isClaimed: true, Now, Now));
            await AppendAsync(db, EvidenceFacts.Added(Learner.PersonId, Criteria[0], EvidenceKind.Link, "https://verified-link.example/\nlink-title", null, Now));
            await AppendAsync(db, EvidenceFacts.Added(Learner.PersonId, Criteria[1], EvidenceKind.Link, "https://claimed-link.example/", null, Now));
            await AppendAsync(db, EvidenceFacts.Added(Learner.PersonId, Criteria[2], EvidenceKind.Link, "https://canary-notyet-link.example/", null, Now));
            await AppendAsync(db, EvidenceFacts.Added(Learner.PersonId, Criteria[0], EvidenceKind.Note, "canary-note", null, Now));
            await AppendAsync(db, EvidenceFacts.Added(Learner.PersonId, Criteria[0], EvidenceKind.Image, "canary-picture", new(Guid.NewGuid(), ImageType.Png, 1, "00"), Now));
            var text = new PrivateText(Learner.PersonId, "note:x");
            text.Write("canary-private", Now);
            db.Add(text);
            await db.SaveChangesAsync(Ct);
        });
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public async Task<HubVisitor> SignedInAsync(string language = "id")
    {
        var visitor = App.Visitor(language);
        await visitor.SignInAsync(Email, "a-long-enough-password");
        return visitor;
    }

    /// <summary>The address of a new share, as the owner would send it.</summary>
    public async Task<string> ShareAsync(string? name = null, bool claims = false, bool links = false)
    {
        var day = DateOnly.FromDateTime(Now).AddDays(30);
        var share = (await Get<CreateShare>().RunAsync(Learner, new(Guid.NewGuid(), "back-end-engineer", new(name, claims, links, day)), Ct)).Required;
        return $"/share/{share.Token}";
    }

    /// <summary>Ends what is open, so that the tests do not fill the ten.</summary>
    public async Task EndAllAsync()
    {
        foreach (var share in (await Get<ReadMyShares>().RunAsync(Learner, Ct)).Required.Open) await Get<EndShare>().RunAsync(Learner, share.Id, Ct);
    }

    public async Task<T> ReadAsync<T>(Func<HubDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct);
        return await read(db);
    }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    private static DateTime Now => TimeProvider.System.UtcNow();

    private Task WriteAsync(Func<HubDb, Task> write) => Get<WriteGate>().RunAsync(write, Ct);

    private Task<JournalEntry> AppendAsync(HubDb db, JournalFact fact) => Get<JournalWriter>().AppendAsync(db, fact, Ct);

    private async Task JudgeAsync(Caller mentor, Criterion criterion, VerdictAnswer answer) => Assert.True(
        (await Get<GiveVerdict>().RunAsync(mentor, new(Learner.PersonId, criterion.Id, answer, "canary-comment", criterion.Revision, SeenNewest: 0), Ct)).IsOk);

    private async Task<Caller> PersonAsync(string name, string email)
    {
        var person = Get<AccountMaker>().Make(name, email, "a-long-enough-password", DateTime.UnixEpoch);
        await WriteAsync(db => { db.Add(person); return db.SaveChangesAsync(Ct); });
        return new(person.Id);
    }
}
