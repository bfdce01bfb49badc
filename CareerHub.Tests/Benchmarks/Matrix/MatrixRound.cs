using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Benchmarks.Matrix;

/// <summary>Both ways to the same overview, in turns.</summary>
internal sealed class MatrixRound(MatrixOptions options, Action<string> say)
{
    private const int WarmUp = 5;

    // What the table of summaries saves: every state of the cohort is read, joined and grouped.
    private const string OverStates = """
        SELECT claim.LearnerId, criterion.SkillId, SUM(claim.IsClaimed AND claim.Revision >= criterion.Revision),
            TOTAL(standing.Answer = 'Met' AND standing.Revision >= criterion.Revision), MAX(standing.GivenAtUtc)
        FROM Memberships stay
        JOIN Claims claim ON claim.LearnerId = stay.PersonId
        JOIN temp.Criteria criterion ON criterion.Id = claim.CriterionId
        LEFT JOIN Standings standing ON standing.LearnerId = claim.LearnerId AND standing.CriterionId = claim.CriterionId
        WHERE stay.CohortId = $cohort AND stay.Role = 'Learner' AND stay.EndedAtUtc IS NULL
        GROUP BY claim.LearnerId, criterion.SkillId
        """;

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        say($"Preparing a house of {options.Learners} learners …");
        await using var large = await MatrixHouse.MakeAsync(options.Learners, ct);
        say($"{large.States} claims; filling the summaries took {large.Filling.TotalSeconds:0.0} s. Preparing one of {options.Learners / 10} …");
        await using var small = await MatrixHouse.MakeAsync(options.Learners / 10, ct);
        say("Measuring …");
        using var raw = WithCriteria(large);
        var query = await InTurnsAsync(21, () => OursAsync(large, large.Large, ct), () => Task.FromResult(States(raw, large.Large)));
        var few = await InTurnsAsync(61, () => OursAsync(large, large.Small, ct), () => Task.FromResult(States(raw, large.Small)));
        var opening = await InTurnsAsync(61, () => OpenAsync(large, large.Small, ct), () => OpenAsync(small, small.Small, ct));
        var whole = await InTurnsAsync(11, () => OpenAsync(large, large.Large, ct), () => Task.FromResult(0));
        return
        [
            new($"overview of 1,000 learners × {large.Skills.Count} skills", "ms", "raw SQL over the states", Bound.AtMost(0.25, aim: 0.12), query),
            new($"overview of 30 learners × {large.Skills.Count} skills", "ms", "raw SQL over the states", null, few),
            new($"opening a cohort of 30 in a house of {options.Learners:#,0}", "ms", $"in one of {options.Learners / 10:#,0}", Bound.AtMost(1.5, aim: 1.1), opening),
            new("opening a cohort of 1,000", "ms", null, null, whole),
            new($"filling every summary of {options.Learners:#,0} learners, once after an upgrade", "s", null, null, [new(large.Filling.TotalSeconds, double.NaN)]),
        ];
    }

    /// <returns>One sample a turn, in milliseconds.</returns>
    private static async Task<IReadOnlyList<Sample>> InTurnsAsync(int turns, Func<Task<int>> ours, Func<Task<int>> floor)
    {
        var samples = new List<Sample>();
        for (var turn = -WarmUp; turn < turns; turn++)
        {
            var sample = new Sample(await TimeAsync(ours), await TimeAsync(floor));
            if (turn >= 0) samples.Add(sample);
        }
        return samples;
    }

    private static async Task<double> TimeAsync(Func<Task<int>> work)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task<int> OursAsync(MatrixHouse house, Guid cohort, CancellationToken ct)
    {
        await using var db = await house.Get<IDbContextFactory<HubDb>>().CreateDbContextAsync(ct);
        var hidden = await HiddenClaims.FromAsync(db, house.Mentor, ct);
        return (await CohortMatrix.LinesAsync(db, cohort, [.. house.Skills.Select(pair => new CohortSkill(pair.Skill, pair.Asked.Target))], hidden, only: null, ct)).Count;
    }

    private static async Task<int> OpenAsync(MatrixHouse house, Guid cohort, CancellationToken ct) =>
        (await house.Get<ReadCohort>().RunAsync(house.Mentor, cohort, ct)).Required.Learners.Count;

    private static int States(SqliteConnection raw, Guid cohort)
    {
        using var command = raw.CreateCommand();
        command.CommandText = OverStates;
        command.Parameters.AddWithValue("$cohort", cohort);
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++) _ = (reader.GetGuid(0), reader.GetString(1), reader.GetInt32(2), reader.GetDouble(3), reader.IsDBNull(4));
        return rows > 0 ? rows : throw new InvalidOperationException("The floor found nothing.");
    }

    // Where a criterion belongs is not in the database: the content is a file.
    private static SqliteConnection WithCriteria(MatrixHouse house)
    {
        var raw = house.Open();
        using var command = raw.CreateCommand();
        command.CommandText = "CREATE TEMP TABLE Criteria (Id TEXT PRIMARY KEY, SkillId TEXT NOT NULL, Revision INTEGER NOT NULL) WITHOUT ROWID";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO temp.Criteria VALUES ($id, $skill, $revision)";
        foreach (var criterion in house.Skills.SelectMany(pair => pair.Skill.ActiveCriteria))
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$id", criterion.Id);
            command.Parameters.AddWithValue("$skill", criterion.SkillId);
            command.Parameters.AddWithValue("$revision", criterion.Revision);
            command.ExecuteNonQuery();
        }
        return raw;
    }
}
