using CareerHub.Core;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Support;

/// <summary>A whole CareerHub on a SQLite file of its own, with a clock that the test moves. Gone after the test.</summary>
internal sealed class TestHouse : IAsyncDisposable
{
    private readonly TempFolder _temp;
    private readonly ServiceProvider _services;
    private Caller? _admin;
    private int _people;

    private TestHouse(TempFolder temp, Catalogue catalogue, Action<IServiceCollection>? change)
    {
        _temp = temp;
        Folder = new DataFolder(temp.Path);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddCareerHubCore(Folder);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000); // quick; nothing here guards a secret
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
        Publish(catalogue);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestClock Clock { get; } = new();
    public DataFolder Folder { get; }

    /// <summary>An empty house with the newest schema and the small test catalogue.</summary>
    public static async Task<TestHouse> OpenAsync(Catalogue? catalogue = null, Action<IServiceCollection>? change = null)
    {
        var temp = new TempFolder();
        await TemplateDatabase.CopyToAsync(new DataFolder(temp.Path).Database);
        return new(temp, catalogue ?? ACatalogue.Small, change);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>As a request gets them, with services that live as long as it does.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public void Publish(Catalogue catalogue) => Get<PublishedCatalogue>().Publish(catalogue);

    public async Task<T> ReadAsync<T>(Func<HubDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(Ct);
        return await read(db);
    }

    public Task WriteAsync(Func<HubDb, Task> write) => Get<WriteGate>().RunAsync(write, Ct);

    /// <summary>What the house's own code never does: a change behind its back, or a look past its model.</summary>
    /// <returns>The first value of the first row, if there is one.</returns>
    public async Task<object?> TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Folder.Database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Ct);
    }

    public async Task<Caller> PersonAsync(string? name = null, bool isAdmin = false)
    {
        name ??= $"Person {Interlocked.Increment(ref _people)}";
        var person = Get<AccountMaker>().Make(name, EmailOf(name), password: null, Clock.Now);
        if (isAdmin) person.MakeAdmin();
        await WriteAsync(db => { db.Add(person); return db.SaveChangesAsync(Ct); });
        return new(person.Id);
    }

    public static string EmailOf(string name) => $"{name.Replace(' ', '.')}@house.test";

    /// <summary>The admin who makes the cohorts of this house.</summary>
    public async Task<Caller> AdminAsync() => _admin ??= await PersonAsync("House Admin", isAdmin: true);

    public async Task<Cohort> CohortAsync(string career = "back-end", string? name = null) =>
        (await Get<CreateCohort>().RunAsync(await AdminAsync(), new(name ?? $"Cohort of {career}", "Asia/Jakarta", [career]), Ct)).Required;

    /// <summary>A new person in a cohort; a learner joins by the code as learners do.</summary>
    public async Task<Caller> MemberAsync(Cohort cohort, CohortRole role, string? name = null)
    {
        name ??= $"{role} {Interlocked.Increment(ref _people)}";
        var person = await PersonAsync(name);
        await AddAsync(cohort, person, role, name);
        return person;
    }

    public Task<Caller> LearnerAsync(Cohort cohort, string? name = null) => MemberAsync(cohort, CohortRole.Learner, name);

    public Task<Caller> MentorAsync(Cohort cohort, string? name = null) => MemberAsync(cohort, CohortRole.Mentor, name);

    public async Task AddAsync(Cohort cohort, Caller person, CohortRole role, string name)
    {
        if (role == CohortRole.Learner) Assert.True((await Get<JoinCohort>().RunAsync(person, cohort.JoinCode, Ct)).IsOk);
        else Assert.Equal(Outcome.Ok, await Get<AddMember>().RunAsync(await AdminAsync(), cohort.Id, EmailOf(name), role, Ct));
    }

    public async Task RemoveAsync(Cohort cohort, Caller person)
    {
        var stay = await ReadAsync(db => db.Memberships.SingleAsync(m => m.CohortId == cohort.Id && m.PersonId == person.PersonId && m.EndedAtUtc == null, Ct));
        Assert.Equal(Outcome.Ok, await Get<RemoveMember>().RunAsync(await AdminAsync(), stay.Id, Ct));
    }

    public Task DisableAsync(Caller person) => TamperAsync($"UPDATE People SET IsDisabled = 1 WHERE Id = '{person.PersonId.ToString().ToUpperInvariant()}'");

    public Task<JournalReport> VerifyAsync() => ReadAsync(db => Get<JournalVerifier>().RunAsync(db, Ct));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        new SqliteConnections(Folder.Database).Dispose(); // empties the pool, so that the file can go
        _temp.Dispose();
    }
}
