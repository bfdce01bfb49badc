using System.Globalization;
using CareerHub.Core;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using CareerHub.Tests.Benchmarks.Load;
using CareerHub.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Benchmarks.Matrix;

/// <summary>A house whose states are written in bulk, and whose summaries the product itself made of them. Gone at the end.</summary>
internal sealed class MatrixHouse : IAsyncDisposable
{
    private const int Usual = 30;
    private readonly TempFolder _temp = new();
    private readonly ServiceProvider _services;
    private long _memberships;

    private MatrixHouse()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCareerHubCore(Folder);
        _services = services.BuildServiceProvider();
    }

    private DataFolder Folder => new(_temp.Path);

    public Caller Mentor { get; private set; } = Caller.System;

    /// <summary>A cohort of 30.</summary>
    public Guid Small { get; private set; }

    /// <summary>A cohort of a thousand, or of everybody in a smaller house.</summary>
    public Guid Large { get; private set; }

    /// <summary>How long the product took to fill every summary, as it does after an upgrade.</summary>
    public TimeSpan Filling { get; private set; }

    /// <summary>Rows of claims and standings.</summary>
    public int States { get; private set; }

    public IReadOnlyList<(Skill Skill, RequiredSkill Asked)> Skills { get; private set; } = [];

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<MatrixHouse> MakeAsync(int learners, CancellationToken ct)
    {
        var house = new MatrixHouse();
        try
        {
            await house.FillAsync(learners, ct);
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Folder.Database};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _temp.Dispose();
    }

    private async Task FillAsync(int learners, CancellationToken ct)
    {
        if (!await DatabaseStartup.MigrateAsync(_services, Folder) || !await DatabaseStartup.PublishContentAsync(_services)) throw new InvalidOperationException("The house could not be prepared.");
        var catalogue = Get<PublishedCatalogue>().Current;
        Skills = [.. catalogue.SkillsOf(catalogue.Career(Learner.Career)!)];
        var (maker, now) = (Get<AccountMaker>(), TimeProvider.System.UtcNow());
        var (admin, mentor) = (maker.Make("Admin", "admin@bench.test", password: null, now), maker.Make("Mentor", "mentor@bench.test", password: null, now));
        admin.MakeAdmin();
        List<Person> people = [.. Enumerable.Range(0, learners).Select(i => maker.Make($"Learner {i}", string.Create(CultureInfo.InvariantCulture, $"learner{i}@bench.test"), password: null, now))];
        foreach (var some in (IEnumerable<Person[]>)[[admin, mentor], .. people.Chunk(500)])
            await Get<WriteGate>().RunAsync(db => { db.AddRange(some); return db.SaveChangesAsync(ct); }, ct);
        Mentor = new(mentor.Id);

        (Small, Large) = (await CohortAsync("small"), await CohortAsync("large"));
        var others = await CohortAsync("others");
        var ofLarge = Math.Min(1_000, learners - Usual);
        States = Write(people.Select((person, i) => (person.Id, i < Usual ? Small : i < Usual + ofLarge ? Large : others)), now);
        using (var connection = Open()) Run(connection, "ANALYZE");

        await Get<WriteGate>().RunAsync(async db => { await db.SetAsync("summaries", null, ct); return await db.SaveChangesAsync(ct); }, ct);
        var clock = TimeProvider.System.GetTimestamp();
        if (!await Get<FillSummaries>().RunAsync(ct)) throw new InvalidOperationException("The summaries were not filled.");
        Filling = TimeProvider.System.GetElapsedTime(clock);
        using var dates = Open(); // the journal of a house that was written in bulk is empty, so nothing has a date
        Run(dates, $"UPDATE SkillSummaries SET JudgedAtUtc = '{now:yyyy-MM-dd HH:mm:ss}', ActiveAtUtc = '{now:yyyy-MM-dd HH:mm:ss}'; PRAGMA wal_checkpoint(TRUNCATE)");

        async Task<Guid> CohortAsync(string name)
        {
            var cohort = (await Get<CreateCohort>().RunAsync(new(admin.Id), new(name, Person.DefaultTimeZone, [Learner.Career]), ct)).Required;
            if (!(await Get<AddMember>().RunAsync(new(admin.Id), cohort.Id, "mentor@bench.test", CohortRole.Mentor, ct)).IsOk) throw new InvalidOperationException("The mentor could not be added.");
            return cohort.Id;
        }
    }

    private int Write(IEnumerable<(Guid Learner, Guid Cohort)> learners, DateTime now)
    {
        using var connection = Open();
        Run(connection, "PRAGMA synchronous=OFF");
        using var transaction = connection.BeginTransaction();
        using var stay = Prepare(connection, "INSERT INTO Memberships (Id, CohortId, PersonId, Role, StartedAtUtc) VALUES ($0, $1, $2, 'Learner', $3)", 4);
        using var claim = Prepare(connection, "INSERT INTO Claims (LearnerId, CriterionId, IsClaimed, Revision, IntentAtUtc, Sequence) VALUES ($0, $1, $2, $3, $4, $5)", 6);
        using var standing = Prepare(connection, "INSERT INTO Standings (LearnerId, CriterionId, Answer, Revision, MentorId, GivenAtUtc, DecidedBy, Newest) VALUES ($0, $1, $2, $3, $4, $5, $6, $6)", 7);
        var (random, states, criteria) = (new Random(1), 0, Skills.SelectMany(pair => pair.Skill.ActiveCriteria).ToList());
        _memberships = 1_000_000; // above those that the journal made
        foreach (var (learner, cohort) in learners)
        {
            Execute(stay, _memberships++, cohort, learner, now);
            foreach (var criterion in criteria)
            {
                states++;
                Execute(claim, learner, criterion.Id, random.Next(10) < 8, criterion.Revision, now, states);
                if (random.Next(10) >= 6) continue;
                Execute(standing, learner, criterion.Id, random.Next(10) < 8 ? nameof(VerdictAnswer.Met) : nameof(VerdictAnswer.NotYet), criterion.Revision, Mentor.PersonId, now, states);
            }
        }
        transaction.Commit();
        return states;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new($"${i}", null));
        return command;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
