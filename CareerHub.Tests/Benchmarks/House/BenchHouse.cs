using System.Globalization;
using CareerHub.Core;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using CareerHub.Tests.Benchmarks.Load;
using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Benchmarks.House;

/// <summary>A data folder with the built-in content, an administrator, and learners in cohorts; gone at the end.</summary>
internal sealed class BenchHouse : IDisposable
{
    private const int CohortSize = 50;

    /// <summary>Enough to tick in turns without anybody being quicker than the server lets one person be.</summary>
    private const int Least = 2_000;

    private readonly TempFolder _temp = new();
    private readonly List<Person> _learners = [];

    private BenchHouse() => Folder = new(_temp.Path);

    public DataFolder Folder { get; }

    /// <summary>Writes the people in bulk, all with one password, and lets them join by the code as learners do.</summary>
    /// <param name="learners">So many at the least.</param>
    public static async Task<BenchHouse> MakeAsync(int learners, CancellationToken ct)
    {
        var house = new BenchHouse();
        try
        {
            await house.FillAsync(Math.Max(learners, Least), ct);
            return house;
        }
        catch
        {
            house.Dispose();
            throw;
        }
    }

    /// <summary>Everybody with a session that is an hour old.</summary>
    public IReadOnlyList<Learner> SignIn()
    {
        using var sessions = new Sessions(Folder);
        return [.. _learners.Select(person => new Learner(sessions.Begin(person)))];
    }

    public void Dispose() => _temp.Dispose();

    private async Task FillAsync(int learners, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCareerHubCore(Folder);
        await using var provider = services.BuildServiceProvider();
        if (!await DatabaseStartup.MigrateAsync(provider, Folder) || !await DatabaseStartup.PublishContentAsync(provider)) throw new InvalidOperationException("The house could not be prepared.");

        var (maker, now) = (provider.GetRequiredService<AccountMaker>(), TimeProvider.System.GetUtcNow().UtcDateTime);
        var admin = maker.Make("Admin", "admin@bench.test", "a long password nobody types", now);
        admin.MakeAdmin();
        for (var i = 0; i < learners; i++)
        {
            var person = maker.Make($"Learner {i}", string.Create(CultureInfo.InvariantCulture, $"learner{i}@bench.test"), password: null, now);
            person.PasswordHash = admin.PasswordHash; // one hash for all: a thousand would take minutes
            _learners.Add(person);
        }
        await provider.GetRequiredService<WriteGate>().RunAsync(db =>
        {
            db.AddRange([admin, .. _learners]);
            return db.SaveChangesAsync(ct);
        }, ct);

        var (create, join) = (provider.GetRequiredService<CreateCohort>(), provider.GetRequiredService<JoinCohort>());
        foreach (var group in _learners.Chunk(CohortSize))
        {
            var cohort = (await create.RunAsync(new(admin.Id), new($"Cohort of {group[0].DisplayName}", Person.DefaultTimeZone, [Learner.Career]), ct)).Required;
            await Task.WhenAll(group.Select(async person =>
            {
                if (!(await join.RunAsync(new Caller(person.Id), cohort.JoinCode, ct)).IsOk) throw new InvalidOperationException($"{person.DisplayName} could not join.");
            }));
        }
        SqliteConnection.ClearAllPools(); // the server is the only one that has the file open
    }
}
