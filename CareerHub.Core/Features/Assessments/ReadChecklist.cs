using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>The checklist of one career, with what the learner claims and what mentors verified.</summary>
/// <param name="Claimed">Null when nothing can be counted.</param>
/// <param name="ServedAtUtc">When it was read: no intent from the page can be older.</param>
/// <param name="Newest">Sequence of the newest entry that it may lack nothing of: news above it are not on the page.</param>
public sealed record Checklist(Career Career, IReadOnlyList<SkillSheet> Skills, Readiness? Claimed, Readiness? Verified, DateTime ServedAtUtc, long Newest);

/// <summary>Reads the caller's own checklist; nobody else's can be asked for.</summary>
public sealed class ReadChecklist(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, TimeProvider time)
{
    public async Task<Outcome<Checklist>> RunAsync(Caller caller, string careerId, CancellationToken ct)
    {
        var catalogue = published.Current;
        if (catalogue.Career(careerId) is not { } career) return Outcome.NotFound;
        var servedAtUtc = time.UtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.OwnNewestAsync(caller, ct) is not { } newest) return Outcome.NotFound; // before the rest: what comes meanwhile is fetched again rather than missed
        var progress = await LearnerProgress.LoadAsync(db, catalogue, caller.PersonId, ct);
        var verdicts = progress.IsJudged ? await VerdictView.OfLearnerAsync(db, caller.PersonId, ct) : VerdictView.None;
        var evidence = await EvidenceView.OfLearnerAsync(db, caller.PersonId, ct);
        var asked = catalogue.SkillsOf(career).ToList();
        return new Checklist(
            career,
            [.. asked.Select(pair => SkillSheet.Of(pair.Skill, pair.Asked, progress, verdicts, evidence))],
            Readiness.Of(asked, progress.Claimed),
            Readiness.Of(asked, progress.Verified),
            servedAtUtc,
            newest);
    }
}
