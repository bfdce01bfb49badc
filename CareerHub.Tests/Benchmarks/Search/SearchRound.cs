using CareerHub.Core;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Search;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using CareerHub.Tests.Benchmarks.Load;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Benchmarks.Search;

/// <summary>The built-in content and every occupation of O*NET as a draft, searched by an admin.</summary>
internal sealed class SearchRound(SearchOptions options, Action<string> say)
{
    private const int Turns = 20;

    private static readonly string[] Questions =
        ["postgre", "kubernets", "git", "go", "c#", "keamanan", "database administrator", "jaringan", "microsoft excel", "saya bisa", "nurse", "javscript", "zzzzqqqq", "software", "front-end enginer"];

    private const string Scan = "SELECT count(*) FROM (SELECT * FROM SearchIndex UNION ALL SELECT * FROM DraftSearchIndex) WHERE NameId LIKE $like OR NameEn LIKE $like OR More LIKE $like";

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        var reading = OnetFolder.Read(OccupationFiles.FromFolder(options.Folder));
        if (reading.Folder is not { } onet) throw new InvalidOperationException(string.Join('\n', reading.Refusals.Select(refusal => refusal.En)));
        using var temp = new TempFolder();
        await using var services = await OpenAsync(temp.Path);
        await services.GetRequiredService<ImportPack>().RunAsync(PackFiles.FromEmbedded(), ct);
        var admin = await AdminAsync(services, ct);
        say($"Keeping {onet.Occupations.Count} occupations as drafts …");
        var begun = TimeProvider.System.GetTimestamp();
        foreach (var some in onet.Occupations.Chunk(50))
            await services.GetRequiredService<WriteGate>().RunAsync(async db =>
            {
                foreach (var occupation in some) await services.GetRequiredService<KeepDraft>().RunAsync(db, IncomingPack.Of(OccupationPack.Files(OnetDraft.Of(occupation, onet.Release))), admin.PersonId, TimeProvider.System.UtcNow(), ct);
            }, ct);
        var keeping = TimeProvider.System.GetElapsedTime(begun);
        say($"{keeping.TotalSeconds:0.0} s. Asking {Questions.Length} questions, {Turns} times each …");
        var search = services.GetRequiredService<SearchCatalogue>();
        using var raw = new SqliteConnection($"Data Source={new DataFolder(temp.Path).Database};Mode=ReadOnly");
        raw.Open();
        var rows = Count(raw, "%");
        var all = new List<double>();
        var medians = new List<Sample>();
        foreach (var question in Questions)
        {
            var (ours, floor) = (new List<double>(), new List<double>());
            for (var turn = -2; turn < Turns; turn++)
            {
                var (one, other) = (await TimeAsync(() => search.RunAsync(admin, question, ct)), await TimeAsync(() => Task.FromResult(Count(raw, $"%{question}%"))));
                if (turn < 0) continue;
                ours.Add(one);
                floor.Add(other);
            }
            all.AddRange(ours);
            medians.Add(new(Figure.Median(ours), Figure.Median(floor)));
        }
        var latency = Latency.Of(all);
        return
        [
            new($"one question, {rows:#,0} rows in the index", "ms", "LIKE over every row", null, medians),
            new("p95 of all questions", "ms", null, Bound.Never(more: 50), [new(latency.P95, double.NaN)]),
            new($"the slowest question's middle, “{Questions[medians.IndexOf(medians.MaxBy(sample => sample.Value)!)]}”", "ms", null, Bound.Never(more: 50), [new(medians.Max(sample => sample.Value), double.NaN)]),
            new($"keeping {onet.Occupations.Count:#,0} drafts, index included", "s", null, null, [new(keeping.TotalSeconds, double.NaN)]),
        ];
    }

    private static async Task<ServiceProvider> OpenAsync(string path)
    {
        var folder = new DataFolder(path);
        await TemplateDatabase.CopyToAsync(folder.Database);
        return new ServiceCollection().AddLogging().AddOptions().AddCareerHubCore(folder).BuildServiceProvider();
    }

    private static async Task<Caller> AdminAsync(ServiceProvider services, CancellationToken ct)
    {
        var person = services.GetRequiredService<AccountMaker>().Make("Admin", "admin@bench.test", password: null, TimeProvider.System.UtcNow());
        person.MakeAdmin();
        await services.GetRequiredService<WriteGate>().RunAsync(db => { db.Add(person); return db.SaveChangesAsync(ct); }, ct);
        return new(person.Id);
    }

    private static long Count(SqliteConnection raw, string like)
    {
        using var command = raw.CreateCommand();
        command.CommandText = Scan;
        command.Parameters.AddWithValue("$like", like);
        return (long)command.ExecuteScalar()!;
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> work)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
    }
}

internal static class SearchReport
{
    public static string Markdown(IReadOnlyList<Figure> figures, string load) =>
        """
        # Search over the built-in content and every occupation of O*NET

        Each occupation of the O*NET database is kept as a draft pack, as an admin would upload it, and an admin, who finds drafts as well, asks fifteen questions in two languages, with slips, beginnings, two-letter words and nothing to be found among them. The floor is a plain scan of the same rows for the same letters, which forgives no slip.


        """
        + FigureTable.Of(figures)
        + FigureTable.Circumstances(figures, load, "search ONET-FOLDER");
}
