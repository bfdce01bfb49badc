using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>One skill of the caller with everything that ever happened to it.</summary>
/// <param name="Sheet">Stands for no career: a skill belongs to none.</param>
/// <param name="Careers">The careers that ask for the skill, in the order of the catalogue.</param>
/// <param name="Verdicts">Every verdict ever given on its criteria, retired ones included; newest first.</param>
/// <param name="ServedAtUtc">When it was read: no intent from the page can be older.</param>
/// <param name="Newest">Sequence of the newest entry that it may lack nothing of: news above it are not on the page.</param>
public sealed record SkillRecord(SkillSheet Sheet, IReadOnlyList<Career> Careers, IReadOnlyList<VerdictView> Verdicts, SkillHistory History, DateTime ServedAtUtc, long Newest);

/// <summary>Reads one skill of the caller's own record; nobody else's can be asked for.</summary>
public sealed class ReadSkillSheet(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, TimeProvider time)
{
    /// <param name="before">Only history before this journal sequence; null for the newest.</param>
    /// <returns>NotFound: no such skill, or no such account.</returns>
    public async Task<Outcome<SkillRecord>> RunAsync(Caller caller, string skillId, long? before, CancellationToken ct)
    {
        var catalogue = published.Current;
        if (catalogue.Skill(skillId) is not { } skill) return Outcome.NotFound;
        var servedAtUtc = time.UtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.OwnNewestAsync(caller, ct) is not { } newest) return Outcome.NotFound; // before the rest: what comes meanwhile is fetched again rather than missed
        var progress = await LearnerProgress.LoadAsync(db, catalogue, caller.PersonId, ct);
        var standing = await VerdictView.OfLearnerAsync(db, caller.PersonId, ct);
        var evidence = await EvidenceView.OfSkillAsync(db, caller.PersonId, skill, ct);
        return new SkillRecord(
            SkillSheet.Of(skill, asked: null, progress, standing, evidence),
            [.. catalogue.CareersAsking(skill.Id)],
            await VerdictView.AllOfAsync(db, caller.PersonId, skill, ct),
            await SkillHistory.LoadAsync(db, caller.PersonId, skill, before, ct),
            servedAtUtc,
            newest);
    }
}
