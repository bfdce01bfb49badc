using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Which part of the queue a mentor wants to see. Filters hide rows; they change no order.</summary>
public enum QueueShow { All, Free, Mine }

/// <param name="Search">Part of a learner's name, whatever its case; null for everybody.</param>
public sealed record QueueFilter(Guid? CohortId = null, string? SkillId = null, QueueShow Show = QueueShow.All, string? Search = null);

/// <param name="Rows">Those that the filter lets through, the longest waiting first.</param>
/// <param name="Waiting">Of each cohort that the caller mentors.</param>
/// <param name="Skills">The skills on which something waits, by the catalogue's order.</param>
/// <param name="All">How many rows there are without the filter.</param>
public sealed record QueueView(IReadOnlyList<QueueRow> Rows, IReadOnlyList<WaitingLine> Waiting, IReadOnlyList<Skill> Skills, int All);

/// <summary>How long and how many, of one cohort: simple and honest.</summary>
/// <param name="Undecided">Everything that waits for an answer, held ones included.</param>
/// <param name="Held">How many of these a mentor holds now.</param>
/// <param name="OldestUtc">Since when the oldest undecided one waits; null when nothing does.</param>
public sealed record WaitingLine(Guid CohortId, string Cohort, int Undecided, int Held, DateTime? OldestUtc);

/// <summary>The queue of everything that waits for the caller as a mentor.</summary>
public sealed class ReadQueue(IDbContextFactory<HubDb> dbs, PublishedCatalogue published)
{
    /// <returns>NotFound: the caller mentors no cohort now.</returns>
    public async Task<Outcome<QueueView>> RunAsync(Caller caller, QueueFilter filter, CancellationToken ct)
    {
        var catalogue = published.Current;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var waiting = await ReadWaiting.LinesAsync(db, caller, ct);
        if (waiting.Count == 0) return Outcome.NotFound;
        var rows = await QueueReader.ReadAsync(db, catalogue, caller, ct);
        var asked = rows.Select(row => row.Skill.Id).ToHashSet();
        return new QueueView([.. rows.Where(row => Shows(filter, row))], waiting, [.. catalogue.Skills.Where(skill => asked.Contains(skill.Id))], rows.Count);
    }

    private static bool Shows(QueueFilter filter, QueueRow row) =>
        (filter.CohortId is null || row.CohortId == filter.CohortId)
        && (filter.SkillId is null || row.Skill.Id == filter.SkillId)
        && (filter.Search is null || row.Learner.Contains(filter.Search, StringComparison.CurrentCultureIgnoreCase))
        && filter.Show switch
        {
            QueueShow.Free => row.HeldBy is null,
            QueueShow.Mine => row.IsMine,
            _ => true,
        };
}

/// <summary>How many wait and how long, in each cohort that the caller mentors.</summary>
public sealed class ReadWaiting(IDbContextFactory<HubDb> dbs)
{
    /// <returns>Empty: the caller mentors no cohort now.</returns>
    public async Task<IReadOnlyList<WaitingLine>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await LinesAsync(db, caller, ct);
    }

    internal static async Task<IReadOnlyList<WaitingLine>> LinesAsync(HubDb db, Caller caller, CancellationToken ct)
    {
        var living = db.LivingReviews();
        return await db.CohortsMentoredBy(caller).OrderBy(cohort => cohort.CreatedAtUtc).ThenBy(cohort => cohort.Name)
            .Select(cohort => new WaitingLine(
                cohort.Id,
                cohort.Name,
                living.Count(request => request.CohortId == cohort.Id),
                living.Count(request => request.CohortId == cohort.Id && request.State == RequestState.Claimed),
                living.Where(request => request.CohortId == cohort.Id).Min(request => (DateTime?)request.QueuedAtUtc)))
            .ToListAsync(ct);
    }
}
